package io.assay.report;

import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.RaterProfile;
import io.assay.agreement.diagnose.Verdict;
import io.assay.report.HtmlSamplingPage.Part;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import io.assay.rubric.RubricDiff;
import io.assay.rubric.diagnose.RubricComparison;
import io.assay.study.RoundAnalysis;
import io.assay.study.StudyCost;
import io.assay.study.StudyStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sections of the page of a study. */
final class HtmlStudyParts {
    private final StudyStory story;
    private final List<RoundAnalysis> rounds;

    HtmlStudyParts(StudyStory story) {
        this.story = story;
        this.rounds = story.rounds();
    }

    private Optional<RoundAnalysis> last() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    private Optional<RoundAnalysis> lastCompared() {
        return rounds.stream().filter(round -> round.comparison().isPresent()).reduce((one, later) -> later);
    }

    /** All rounds, and alpha of each criterion in each of them. */
    Part course() {
        List<HtmlForest.Row> rows = new ArrayList<>();
        for (String criterion : criteria()) {
            for (RoundAnalysis round : rounds) {
                round.audit().criteria().stream()
                        .filter(audit -> audit.criterion().equals(criterion))
                        .forEach(audit -> rows.add(new HtmlForest.Row(
                                criterion + ", round " + round.round().number(), audit.alpha(), level(round, audit))));
            }
        }
        return new Part(
                "course",
                "Before and after",
                List.of(
                        "A round is judged by its worst criterion. A re-measure rates the units of the round before it again. Units that"
                                + " were chosen because a model is uncertain about them are more alike than a random sample, so that alpha on"
                                + " them is lower; only rounds on random units tell about the labels of the whole."),
                new HtmlForest(rows, story.plan().thresholds()).charts("course-forest", "each criterion and round"),
                List.of(HtmlStudyTables.rounds(story.status().rounds())));
    }

    /** Units that were chosen give no verdict. */
    private static Verdict.Level level(RoundAnalysis round, CriterionAudit audit) {
        return round.round().isSampled() ? audit.verdict().level() : Verdict.Level.UNDEFINED;
    }

    private List<String> criteria() {
        return rounds.stream()
                .flatMap(round -> round.audit().criteria().stream())
                .map(CriterionAudit::criterion)
                .distinct()
                .toList();
    }

    /** The last comparison in full, and what it could have shown. */
    Optional<Part> proof() {
        return lastCompared().map(this::proof);
    }

    private Part proof(RoundAnalysis round) {
        RubricComparison comparison = round.comparison().orElseThrow();
        List<HtmlChange> all = HtmlChange.all(comparison);
        List<HtmlChange> rows = comparison.criteria().size() == 1 ? all.subList(0, 1) : all;
        List<String> remarks = new ArrayList<>();
        rows.forEach(row -> remarks.add(
                row.name() + ": " + row.change().conclusion().text() + " " + round.detectable(row.change())));
        comparison.warnings().forEach(warning -> remarks.add(RubricRemarks.sentence(warning)));
        return new Part(
                "proof",
                "Round " + round.round().number() + " against round "
                        + round.round().comparedWith().orElseThrow(),
                remarks,
                new HtmlChangeCharts(rows).charts(),
                List.of(new HtmlChanges(rows).alphas()));
    }

    /** What changed in the rubric, and what the linter says about it now. */
    Optional<Part> rubric() {
        List<HtmlTable> tables = new ArrayList<>();
        for (RoundAnalysis round : rounds) {
            round.diff().ifPresent(diff -> tables.add(HtmlStudyTables.diff(round, diff)));
        }
        List<String> lint = story.lint().findings().stream()
                .map(finding -> "The linter on the current rubric: " + finding)
                .limit(10)
                .toList();
        return tables.isEmpty() && lint.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part("rubric", "What changed in the rubric", lead(lint), List.of(), tables));
    }

    private List<String> lead(List<String> lint) {
        List<String> lead = new ArrayList<>();
        rounds.stream()
                .map(RoundAnalysis::diff)
                .flatMap(Optional::stream)
                .map(RubricDiff::after)
                .forEach(rubric -> lead.add("Version " + rubric.version() + " is " + rubric.stamp() + "."));
        lead.addAll(lint);
        return lead;
    }

    /** Whose disagreement remains on the worst criterion, and about which units. */
    Optional<Part> remains() {
        return last().map(this::remains);
    }

    private Part remains(RoundAnalysis round) {
        CriterionAudit worst = round.worst();
        List<String> remarks = new ArrayList<>();
        worst.findings()
                .forEach(finding -> remarks.add(
                        HtmlFinding.subject(finding) + ": " + finding.evidence() + " " + finding.nextStep()));
        if (remarks.isEmpty()) {
            remarks.add("No single rater, unit or pair of categories stands out.");
        }
        List<HtmlTable> tables = new ArrayList<>(List.of(raters(worst)));
        if (!worst.diagnosis().disputedUnits().isEmpty()) {
            remarks.add("In the table of units, levels of a criterion are counted from 1, the lowest.");
            tables.add(new HtmlDisputes(worst.diagnosis().disputedUnits()).table());
        }
        HtmlStudyCauses causes = new HtmlStudyCauses(round, story.before(round));
        remarks.addAll(causes.remarks());
        tables.addAll(causes.tables());
        return new Part(
                "remains",
                "Whose disagreement remains on " + worst.criterion() + ", round "
                        + round.round().number() + ", and why",
                remarks,
                causes.charts(),
                tables);
    }

    private static HtmlTable raters(CriterionAudit worst) {
        return new HtmlTable(
                "Raters: how often each gives the same rating as the others, and what alpha would be without the rater",
                HtmlTable.columns("Rater", "Ratings#", "Equal to others#", "Severity#", "Alpha without#", "Gain#"),
                worst.diagnosis().raters().stream().map(HtmlStudyParts::rater).collect(Collectors.toList()));
    }

    private static Row rater(RaterProfile rater) {
        return Row.of(
                Cell.text(rater.rater()),
                Cell.figure(HtmlFigures.count(rater.ratings())),
                Cell.figure(HtmlFigures.percent(rater.agreement())),
                Cell.figure(HtmlFigures.signed(rater.severity())),
                Cell.figure(HtmlFigures.decimal(rater.alphaWithout())),
                Cell.figure(HtmlFigures.signed(rater.gain())));
    }

    Part cost() {
        StudyCost cost = story.status().cost();
        String remark = cost.price() == 0
                ? "No price was given: set price and currency in study.yaml."
                : "A rating is what one rater says about one unit, and costs " + cost.money(cost.price()) + ".";
        return new Part(
                "cost", "Cost so far and to come", List.of(remark), List.of(), List.of(HtmlStudyTables.cost(cost)));
    }

    Part steps() {
        return new Part(
                "steps",
                "What was done",
                List.of(
                        "Each step is an event in the journal of the study, with the hashes of the files it took and wrote."),
                List.of(),
                List.of(HtmlStudyTables.steps(story.steps())));
    }
}

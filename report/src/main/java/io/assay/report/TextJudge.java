package io.assay.report;

import io.assay.agreement.compare.AgreementDifference;
import io.assay.agreement.judge.AlternativeAnnotator;
import io.assay.agreement.judge.JudgeAgreement;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** A judge beside people: the test first, then who it holds for, then agreement on one footing. */
final class TextJudge {
    private final TextStyle style;
    private final TextLayout layout;
    private final List<JudgeReport.Criterion> criteria;
    private final boolean split;

    TextJudge(TextLayout layout, List<JudgeReport.Criterion> criteria) {
        this.style = layout.style();
        this.layout = layout;
        this.criteria = criteria;
        this.split = criteria.size() > 1 || !criteria.get(0).name().isEmpty();
    }

    @Override
    public String toString() {
        Map<String, RatingMatrix> matrices = new LinkedHashMap<>();
        criteria.forEach(criterion -> matrices.put(criterion.name(), criterion.ratings()));
        return TextHead.of(style, layout, matrices) + '\n' + test() + '\n' + people() + '\n' + agreement();
    }

    private TextGrid grid() {
        TextGrid grid = new TextGrid(style);
        return split ? grid.text("criterion") : grid;
    }

    private void row(TextGrid grid, String criterion, String... cells) {
        List<String> row = new ArrayList<>(split ? List.of(criterion) : List.of());
        row.addAll(List.of(cells));
        grid.row(row.toArray(new String[0]));
    }

    private String paragraphs(Set<String> notes) {
        StringBuilder text = new StringBuilder();
        notes.forEach(note -> text.append(style.paragraph(2, note)));
        return text.toString();
    }

    private static String of(JudgeReport.Criterion criterion) {
        return criterion.name().isEmpty() ? "" : criterion.name() + ": ";
    }

    private String test() {
        AlternativeAnnotator first = criteria.get(0).test();
        TextGrid grid = grid().names("answer")
                .figures("winning rate")
                .figures("advantage")
                .figures("holds for");
        Set<String> notes = new LinkedHashSet<>();
        notes.add(String.format(
                Locale.ROOT,
                "Alternative annotator test, epsilon %.2f: it may from a winning rate of 0.50. Advantage: share of units on"
                        + " which the judge is at least as close to the other people as the person left out.",
                first.epsilon()));
        for (JudgeReport.Criterion criterion : criteria) {
            AlternativeAnnotator test = criterion.test();
            long held = test.people().stream()
                    .filter(AlternativeAnnotator.Person::holds)
                    .count();
            row(
                    grid,
                    criterion.name(),
                    answer(test),
                    TextFormat.figure(test.winningRate().orElse(Double.NaN)),
                    TextFormat.percent(test.advantage().orElse(Double.NaN)),
                    held + " of " + test.people().size());
        }
        warnings()
                .forEach((warning, names) -> notes.add(
                        "Warning: " + (names.size() == criteria.size() || !split ? "" : String.join(", ", names) + ": ")
                                + warning + "."));
        return style.paragraph(0, style.bold("May \"" + first.judge() + "\" stand in for people?"))
                + grid
                + paragraphs(notes);
    }

    /** Criteria by the warning that holds for them. */
    private Map<String, List<String>> warnings() {
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        for (JudgeReport.Criterion criterion : criteria) {
            for (String warning : criterion.test().warnings()) {
                warnings.computeIfAbsent(warning, x -> new ArrayList<>()).add(criterion.name());
            }
        }
        return warnings;
    }

    private static String answer(AlternativeAnnotator test) {
        if (test.winningRate().isEmpty()) {
            return "cannot be told";
        }
        return test.passes() ? "yes" : "no";
    }

    private String people() {
        TextGrid grid = grid().text("person")
                .names("holds")
                .figures("judge wins")
                .figures("person wins")
                .figures("p")
                .extra("units");
        for (JudgeReport.Criterion criterion : criteria) {
            for (AlternativeAnnotator.Person person : criterion.test().people()) {
                row(
                        grid,
                        criterion.name(),
                        person.person(),
                        person.holds() ? "yes" : "no",
                        TextFormat.percent(person.judgeShare()),
                        TextFormat.percent(person.personShare()),
                        p(OptionalDouble.of(person.p())),
                        TextFormat.count(person.units()));
            }
        }
        String title = style.paragraph(0, style.bold("Person by person"));
        return grid.isEmpty() ? title + style.paragraph(2, "Nobody could be tested.") : title + grid;
    }

    private String agreement() {
        TextGrid grid = grid().names("agreement").figures("value").figures(intervalTitle());
        grid.figures("p").extra("pairs");
        Set<String> notes = new LinkedHashSet<>();
        Set<String> coefficients = new LinkedHashSet<>();
        for (JudgeReport.Criterion criterion : criteria) {
            coefficients.add(TextFormat.coefficient(criterion.together()));
            criterion.agreement().ifPresent(agreement -> rows(grid, criterion, agreement, notes));
            if (criterion.agreement().isEmpty()) {
                notes.add(of(criterion) + "not compared: " + criterion.reason() + ".");
            }
        }
        notes.add("Mean " + String.join(", ", coefficients)
                + " over pairs of raters, on the units that the judge and at least two people rated.");
        criteria.stream()
                .flatMap(criterion -> criterion.agreement().stream())
                .flatMap(agreement -> agreement.difference().difference().interval().stream())
                .findFirst()
                .ifPresent(interval -> notes.add("Interval: " + method(interval) + "."));
        String title = style.paragraph(0, style.bold("Agreement on one footing"));
        return title + (grid.isEmpty() ? "" : grid.toString()) + paragraphs(notes);
    }

    private static String method(Interval interval) {
        return interval.method()
                + interval.resampling()
                        .map(r -> ", " + TextFormat.count(r.replicates()) + " replicates, seed " + r.seed())
                        .orElse("");
    }

    private String intervalTitle() {
        return criteria.stream()
                .flatMap(criterion -> criterion.agreement().stream())
                .flatMap(agreement -> agreement.people().interval().stream())
                .findFirst()
                .map(interval -> TextFormat.plainNumber(100 * interval.level()) + " % interval")
                .orElse("interval");
    }

    private void rows(TextGrid grid, JudgeReport.Criterion criterion, JudgeAgreement agreement, Set<String> notes) {
        AgreementDifference difference = agreement.difference();
        add(
                grid,
                criterion,
                "among people",
                agreement.people(),
                TextFormat.NONE,
                TextFormat.count(agreement.pairs()),
                notes);
        add(
                grid,
                criterion,
                "judge with people",
                agreement.withJudge(),
                TextFormat.NONE,
                TextFormat.count(agreement.judgePairs()),
                notes);
        add(grid, criterion, "difference", difference.difference(), p(difference.p()), TextFormat.NONE, notes);
        if (agreement.leftOut() > 0) {
            notes.add(of(criterion) + TextFormat.counted(agreement.leftOut(), "pair", "pairs")
                    + " of raters left out because the coefficient is undefined there.");
        }
    }

    private void add(
            TextGrid grid,
            JudgeReport.Criterion criterion,
            String what,
            Estimate estimate,
            String p,
            String pairs,
            Set<String> notes) {
        String value =
                what.equals("difference") ? TextFormat.signed(estimate.orNaN()) : TextFormat.figure(estimate.orNaN());
        row(grid, criterion.name(), what, value, TextFormat.interval(estimate), p, pairs);
        estimate.reason().ifPresent(why -> notes.add(of(criterion) + what + " is undefined: " + why + "."));
        estimate.intervalReason()
                .filter(why -> estimate.isDefined())
                .ifPresent(why -> notes.add("No interval for " + of(criterion) + what + ": " + why + "."));
    }

    private static String p(OptionalDouble p) {
        if (p.isEmpty()) {
            return TextFormat.NONE;
        }
        return p.getAsDouble() < 0.001 ? "< 0.001" : TextFormat.figure(p.getAsDouble());
    }
}

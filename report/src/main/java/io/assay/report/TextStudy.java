package io.assay.report;

import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.RaterProfile;
import io.assay.rubric.diagnose.CriterionChange;
import io.assay.rubric.diagnose.RubricComparison;
import io.assay.study.CriterionResult;
import io.assay.study.RoundAnalysis;
import io.assay.study.RoundResult;
import io.assay.study.StudyRound;
import io.assay.study.StudyStatus;
import io.assay.study.StudyStep;
import io.assay.study.StudyStory;
import java.util.OptionalDouble;

/** A study as text. */
final class TextStudy {
    private final TextLayout layout;
    private final TextStyle style;

    TextStudy(TextLayout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    String of(StudyStatus status) {
        return head(status) + "\n" + rounds(status) + "\n"
                + style.paragraph(2, capital(status.cost().toString()) + ".")
                + changes(status) + next(status);
    }

    private String head(StudyStatus status) {
        String step = status.step() == StudyStep.DONE
                ? "done"
                : "round " + status.round() + ", step " + status.step().number() + " of 4, "
                        + status.step().label();
        StringBuilder text =
                new StringBuilder(style.paragraph(0, style.bold(status.name()).concat(style.plain(": " + step))));
        layout.notes().forEach(note -> text.append(style.hanging(0, 2, style.plain(note))));
        return text.toString();
    }

    private String rounds(StudyStatus status) {
        TextGrid grid = new TextGrid(style)
                .figures("round")
                .names("kind")
                .names("rubric")
                .extra("units")
                .figures("ratings")
                .text("worst on")
                .figures("alpha")
                .extra("interval")
                .names("verdict");
        status.rounds().forEach(round -> row(grid, round));
        return grid.toString();
    }

    private static void row(TextGrid grid, StudyRound round) {
        RoundResult result = round.result().orElse(null);
        CriterionResult worst = result == null
                ? null
                : result.criteria().stream()
                        .filter(one -> one.criterion().equals(result.worst()))
                        .findFirst()
                        .orElseThrow();
        grid.row(
                Integer.toString(round.number()),
                round.kind().label(),
                round.rubricFile().replace("rubrics/", ""),
                TextFormat.count(round.units().size()),
                TextFormat.count(round.collected()) + "/" + TextFormat.count(round.asked()),
                worst == null ? TextFormat.NONE : worst.criterion(),
                worst == null ? TextFormat.NONE : figure(worst.alpha()),
                worst == null || worst.lower().isEmpty()
                        ? TextFormat.NONE
                        : figure(worst.lower()) + " to " + figure(worst.upper()),
                verdict(round));
    }

    private static String verdict(StudyRound round) {
        RoundResult result = round.result().orElse(null);
        if (result == null) {
            return "open";
        }
        return round.isSampled()
                ? result.verdict().label() + (result.settled() ? "" : ", not settled")
                : "none, as chosen";
    }

    private static String figure(OptionalDouble figure) {
        return figure.isPresent() ? TextFormat.figure(figure.getAsDouble()) : TextFormat.NONE;
    }

    private String changes(StudyStatus status) {
        if (status.changes().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(title("Changed by hand"));
        status.changes().forEach(change -> text.append(sentence(change.toString())));
        return text.toString();
    }

    private String next(StudyStatus status) {
        StringBuilder text = new StringBuilder("\n");
        if (!status.why().isEmpty()) {
            text.append(style.hanging(0, 2, style.bold("Why: ").concat(style.plain(capital(status.why())))));
        }
        text.append(style.hanging(0, 2, style.bold("Next: ").concat(style.plain(status.next()))));
        if (!status.command().isEmpty()) {
            text.append("  ").append(TextFormat.shown(status.command())).append('\n');
        }
        return text.toString();
    }

    String of(StudyStory story) {
        StringBuilder text = new StringBuilder(head(story.status()));
        text.append('\n').append(rounds(story.status()));
        story.rounds()
                .forEach(round -> round.comparison().ifPresent(comparison -> text.append(proof(round, comparison))));
        if (!story.rounds().isEmpty()) {
            RoundAnalysis last = story.rounds().get(story.rounds().size() - 1);
            text.append(remains(last)).append(new TextCauses(layout).of(last, story.before(last)));
        }
        text.append(title("What it costs"))
                .append(sentence(capital(story.status().cost().toString()) + "."));
        return text.append(next(story.status())).toString();
    }

    private String proof(RoundAnalysis round, RubricComparison comparison) {
        StringBuilder text = new StringBuilder(title("Round " + round.round().number() + " against round "
                + round.round().comparedWith().orElseThrow() + ", on the same units"));
        for (CriterionChange change : comparison.criteria()) {
            text.append(sentence(change.toString()));
            text.append(style.hanging(4, 0, style.plain(round.detectable(change).toString())));
        }
        comparison.warnings().forEach(warning -> text.append(sentence(RubricRemarks.sentence(warning))));
        text.append(title("What changed in the rubric"));
        round.diff().orElseThrow().changes().forEach(change -> text.append(sentence(change.toString())));
        return text.toString();
    }

    private String remains(RoundAnalysis round) {
        CriterionAudit worst = round.worst();
        StringBuilder text = new StringBuilder(title("Whose disagreement remains on " + worst.criterion() + ", round "
                + round.round().number()));
        TextGrid grid = new TextGrid(style)
                .text("rater")
                .figures("ratings")
                .figures("equal to others")
                .extra("alpha without")
                .extra("gain");
        for (RaterProfile rater : worst.diagnosis().raters()) {
            grid.row(
                    rater.rater(),
                    TextFormat.count(rater.ratings()),
                    TextFormat.percent(rater.agreement()),
                    TextFormat.figure(rater.alphaWithout()),
                    TextFormat.signed(rater.gain()));
        }
        text.append(grid);
        worst.findings()
                .forEach(finding -> text.append(
                        sentence(HtmlFinding.subject(finding) + ": " + finding.evidence() + " " + finding.nextStep())));
        return text.toString();
    }

    private String title(String title) {
        return "\n" + style.paragraph(0, style.bold(title));
    }

    private String sentence(String sentence) {
        return style.hanging(2, 2, style.plain(sentence));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}

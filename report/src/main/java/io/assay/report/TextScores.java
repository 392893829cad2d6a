package io.assay.report;

import io.assay.rubric.Outcome;
import io.assay.rubric.ScoreSummary;
import io.assay.rubric.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Scores of many sheets as text: how they ended, where points are lost, then sheet by sheet. */
final class TextScores {
    private final TextLayout layout;
    private final TextStyle style;

    TextScores(TextLayout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    String of(ScoreSummary summary) {
        String counts = TextFormat.counted(summary.scores().size(), "sheet", "sheets") + " of "
                + TextFormat.counted(summary.items(), "item", "items") + " by "
                + TextFormat.counted(summary.raters(), "rater", "raters") + ", " + summary.rubric();
        return TextHead.of(style, layout, counts)
                + '\n'
                + outcomes(summary)
                + criteria(summary)
                + '\n'
                + style.paragraph(0, style.bold("Sheet by sheet"))
                + sheets(summary.scores());
    }

    private String outcomes(ScoreSummary summary) {
        List<String> ends = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (summary.count(outcome) > 0) {
                ends.add(TextFormat.count(summary.count(outcome)) + " " + words(outcome));
            }
        }
        String mean = summary.mean().isPresent()
                ? "Mean score " + TextFormat.plainNumber(rounded(summary.mean().getAsDouble())) + "; "
                : "";
        return ends.isEmpty() ? "" : style.paragraph(0, mean + String.join(", ", ends) + ".");
    }

    private static double rounded(double score) {
        return Math.abs(score) < TextFormat.LARGE ? Math.round(1000 * score) / 1000.0 : score;
    }

    /** Returns {@code gate failed} of {@code GATE_FAILED}. */
    static String words(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String criteria(ScoreSummary summary) {
        TextGrid grid = new TextGrid(style)
                .text("criterion")
                .figures("mean points")
                .figures("of")
                .figures("mean lost")
                .extra("counted");
        for (ScoreSummary.Criterion one : summary.criteria()) {
            grid.row(
                    one.placed().number() + " " + one.placed().criterion().id(),
                    figure(one.points()),
                    TextFormat.plainNumber(one.placed().criterion().highest()),
                    figure(one.lost()),
                    TextFormat.count(one.counted()));
        }
        return grid.toString();
    }

    private static String figure(OptionalDouble figure) {
        return TextFormat.figure(figure.orElse(Double.NaN));
    }

    private String sheets(List<Scored> scores) {
        TextGrid grid = new TextGrid(style)
                .text("item")
                .text("rater")
                .figures("score")
                .figures("earned")
                .figures("of")
                .names("outcome");
        int shown = Math.min(scores.size(), layout.rowsFor(1));
        for (Scored scored : scores.subList(0, shown)) {
            grid.row(
                    scored.item(),
                    scored.rater(),
                    score(scored),
                    TextFormat.plainNumber(rounded(scored.earned())),
                    TextFormat.plainNumber(rounded(scored.possible())),
                    words(scored.outcome()));
        }
        int more = scores.size() - shown;
        return grid + (more == 0 ? "" : style.paragraph(2, "and " + TextFormat.counted(more, "more", "more") + "."));
    }

    /** The key where the rubric gives an order and no number. */
    private static String score(Scored scored) {
        return scored.key().isEmpty()
                ? figure(scored.score())
                : String.join(" ", scored.key().stream().map(TextFormat::figure).toList());
    }
}

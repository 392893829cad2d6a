package io.assay.report;

import io.assay.annotators.quality.RaterCard;
import io.assay.annotators.quality.RemovalCurve;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Raters as text: a line each with its figures and their intervals, then what removing raters does. */
final class TextRaters {
    private final TextLayout layout;
    private final TextStyle style;
    private final int rows;

    TextRaters(TextLayout layout, int criteria) {
        this.layout = layout;
        this.style = layout.style();
        this.rows = layout.rowsFor(criteria);
    }

    String of(List<AnnotatorReports.OfRaters> criteria) {
        Map<String, RatingMatrix> ratings = new LinkedHashMap<>();
        criteria.forEach(one -> ratings.put(one.name(), one.annotations().ratings()));
        StringBuilder text = new StringBuilder(TextHead.of(style, layout, ratings));
        for (AnnotatorReports.OfRaters one : criteria) {
            text.append('\n');
            if (!one.name().isEmpty()) {
                text.append(style.paragraph(0, style.bold(one.name())));
            }
            text.append(labels(one.cards()))
                    .append(figures(one.cards()))
                    .append(new TextWatch(layout, rows).of(one))
                    .append('\n')
                    .append(removal(one.removal()));
        }
        return text.toString();
    }

    private String labels(List<RaterCard> cards) {
        TextGrid grid = new TextGrid(style)
                .text("rater")
                .figures("ratings")
                .figures("accuracy")
                .figures(limits(cards, RaterCard::accuracy))
                .figures("spammer score")
                .names("verdict")
                .extra("units");
        int shown = Math.min(cards.size(), rows);
        for (RaterCard card : cards.subList(0, shown)) {
            grid.row(
                    card.rater(),
                    TextFormat.count(card.ratings()),
                    TextFormat.figure(card.accuracy().orNaN()),
                    TextFormat.interval(card.accuracy()),
                    TextFormat.figure(card.spammerScore().orNaN()),
                    JsonRaters.standing(card),
                    TextFormat.count(card.units()));
        }
        int more = cards.size() - shown;
        return grid + (more == 0 ? "" : style.paragraph(2, "and " + TextFormat.count(more) + " more."));
    }

    /** Tables of what not all ratings give: gold, severity, self-consistency. */
    private String figures(List<RaterCard> cards) {
        return table("accuracy on gold", cards, RaterCard::goldAccuracy)
                + table("severity", cards, RaterCard::severity)
                + table("self-consistency", cards, RaterCard::selfConsistency);
    }

    private String table(String title, List<RaterCard> cards, Function<RaterCard, Estimate> figure) {
        TextGrid grid = new TextGrid(style).text("rater").figures(title).figures(limits(cards, figure));
        cards.stream()
                .limit(rows)
                .filter(card -> figure.apply(card).isDefined())
                .forEach(card -> grid.row(
                        card.rater(),
                        TextFormat.figure(figure.apply(card).value()),
                        TextFormat.interval(figure.apply(card))));
        return grid.isEmpty() ? "" : "\n" + grid;
    }

    /** Returns what the intervals of a figure are called, with their level. */
    private static String limits(List<RaterCard> cards, Function<RaterCard, Estimate> figure) {
        return cards.stream()
                .flatMap(card -> figure.apply(card).interval().stream())
                .findFirst()
                .map(interval -> TextFormat.plainNumber(100 * interval.level()) + " % interval")
                .orElse("interval");
    }

    private String removal(RemovalCurve curve) {
        String title = style.paragraph(0, style.bold("Whom to remove"));
        if (curve.steps().isEmpty()) {
            return title + style.paragraph(0, answer(curve));
        }
        TextGrid grid = new TextGrid(style)
                .text("without")
                .figures("alpha")
                .figures("at random")
                .figures("held-out gain")
                .figures("splits");
        if (curve.goldAccuracy().isPresent()) {
            grid.figures("gold");
        }
        add(
                grid,
                curve,
                "(nobody)",
                curve.alpha(),
                TextFormat.NONE,
                TextFormat.NONE,
                TextFormat.NONE,
                curve.goldAccuracy().orElse(Double.NaN));
        for (RemovalCurve.Step step : curve.steps()) {
            add(
                    grid,
                    curve,
                    step.rater(),
                    step.alpha(),
                    TextFormat.figure(step.random()),
                    TextFormat.signed(step.heldOutGain()),
                    TextFormat.percent(step.heldOutShare()),
                    step.goldAccuracy().orElse(Double.NaN));
        }
        return title + style.paragraph(0, answer(curve)) + grid;
    }

    /** Returns whom to remove, in a sentence or two. */
    static String answer(RemovalCurve curve) {
        if (curve.steps().isEmpty()) {
            return "Whom to remove cannot be told: " + curve.alpha().reason().orElse("two raters are always left")
                    + ".";
        }
        return curve.toRemove().isEmpty()
                ? "Remove nobody: no removal raises alpha enough on units that had no part in choosing the rater."
                : "Removing " + String.join(", ", curve.toRemove())
                        + " raises alpha on units that had no part in choosing them, too. Raters who disagree may be those who are"
                        + " right: look at their ratings first.";
    }

    private static void add(
            TextGrid grid,
            RemovalCurve curve,
            String rater,
            Estimate alpha,
            String random,
            String gain,
            String share,
            double gold) {
        String figure = TextFormat.figure(alpha.orNaN());
        if (curve.goldAccuracy().isPresent()) {
            grid.row(rater, figure, random, gain, share, TextFormat.figure(gold));
        } else {
            grid.row(rater, figure, random, gain, share);
        }
    }
}

package io.assay.report;

import io.assay.annotators.quality.ConfusionCounts;
import io.assay.annotators.quality.RaterCard;
import io.assay.core.Estimate;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cards of raters: table, skill against volume, severity, and a heat map of confusions each. */
final class HtmlRaterCards {
    private static final int MOST_LISTED = 200;
    private static final int MOST_CHARTED = 50;
    private static final int MOST_CONFUSIONS = 12;
    private static final int MOST_CATEGORIES = 24;

    private final String id;
    private final List<RaterCard> cards;

    HtmlRaterCards(String id, List<RaterCard> cards) {
        this.id = id;
        this.cards = cards;
    }

    HtmlTable table() {
        List<String> titles = new ArrayList<>(List.of("Rater", "Ratings#", "Accuracy#"));
        List<Function<RaterCard, Estimate>> more = new ArrayList<>();
        add("Gold#", RaterCard::goldAccuracy, titles, more);
        add("Agreement#", RaterCard::agreement, titles, more);
        add("Spammer score#", RaterCard::spammerScore, titles, more);
        add("Severity#", RaterCard::severity, titles, more);
        add("Self-consistency#", RaterCard::selfConsistency, titles, more);
        titles.add("Verdict");
        return new HtmlTable(
                "Each rater with intervals",
                HtmlTable.columns(titles.toArray(String[]::new)),
                cards.stream().limit(MOST_LISTED).map(card -> row(card, more)).toList());
    }

    /** Adds a column that at least one rater has a figure in. */
    private void add(
            String title,
            Function<RaterCard, Estimate> figure,
            List<String> titles,
            List<Function<RaterCard, Estimate>> figures) {
        if (cards.stream().anyMatch(card -> figure.apply(card).isDefined())) {
            titles.add(title);
            figures.add(figure);
        }
    }

    private static Row row(RaterCard card, List<Function<RaterCard, Estimate>> more) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.figure(HtmlFigures.count(card.ratings())));
        cells.add(figure(card.accuracy()));
        more.forEach(figure -> cells.add(figure(figure.apply(card))));
        cells.add(Cell.text(JsonRaters.standing(card)));
        return new Row(Cell.text(card.rater()), cells);
    }

    private static Cell figure(Estimate estimate) {
        Cell cell = Cell.figure(HtmlFigures.decimal(estimate.orNaN()));
        return cell.note(estimate.interval().map(HtmlFigures::limits).orElse(""));
    }

    /** Returns how many raters the table leaves out, as a sentence; empty if none. */
    String rest() {
        int left = cards.size() - MOST_LISTED;
        return left > 0 ? HtmlFigures.count(left, "more rater") + (left == 1 ? " is" : " are") + " not listed." : "";
    }

    List<HtmlChart> charts() {
        return Stream.of(volume(), severity()).flatMap(Optional::stream).toList();
    }

    private Optional<HtmlChart> volume() {
        List<RaterCard> shown = cards.stream()
                .filter(card -> card.accuracy().interval().isPresent())
                .limit(MOST_LISTED)
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "volume");
        data.put("names", shown.stream().map(RaterCard::rater).toList());
        data.put("units", shown.stream().map(RaterCard::units).toList());
        HtmlForest.putFigures(data, shown.stream().map(RaterCard::accuracy).toList());
        return Optional.of(HtmlChart.of(
                id + "-volume",
                "Accuracy against the number of units rated, with intervals",
                "Scatter plot of " + HtmlFigures.count(shown.size(), "rater")
                        + ": accuracy with its interval against the number of units rated.",
                new HtmlChart.Box(340, 320, 760),
                data,
                new HtmlTable(
                        "Accuracy and number of units",
                        HtmlTable.columns("Rater", "Units#", "Accuracy#"),
                        shown.stream()
                                .map(card -> Row.of(
                                        Cell.text(card.rater()),
                                        Cell.figure(HtmlFigures.count(card.units())),
                                        figure(card.accuracy())))
                                .toList())));
    }

    private Optional<HtmlChart> severity() {
        List<RaterCard> shown = cards.stream()
                .filter(card -> card.severity().isDefined())
                .limit(MOST_CHARTED)
                .sorted(Comparator.comparingDouble(card -> card.severity().value()))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "severity");
        data.put("names", shown.stream().map(RaterCard::rater).toList());
        data.put("value", shown.stream().map(card -> card.severity().value()).toList());
        data.put(
                "error",
                shown.stream()
                        .map(card -> HtmlFigures.finite(card.severity()
                                .interval()
                                .map(i -> i.width() / 2)
                                .orElse(Double.NaN)))
                        .toList());
        return Optional.of(HtmlChart.of(
                id + "-severity",
                "Severity: how far each rater is from the others on the same units, with intervals",
                "Mean difference from the other raters with intervals, for " + HtmlFigures.count(shown.size(), "rater")
                        + ", lowest first.",
                new HtmlChart.Box(90 + 30 * shown.size(), 280, 760),
                data,
                new HtmlTable(
                        "Severity of each rater",
                        HtmlTable.columns("Rater", "Severity#"),
                        shown.stream()
                                .map(card -> Row.of(Cell.text(card.rater()), figure(card.severity())))
                                .toList())));
    }

    /** Returns a map per rater, the least accurate first; none if there are too many categories to tell apart. */
    List<HtmlChart> confusions() {
        List<RaterCard> shown = cards.stream()
                .filter(card -> card.confusion().categories().size() >= 2
                        && card.confusion().categories().size() <= MOST_CATEGORIES)
                .filter(card ->
                        card.accuracy().isDefined() || card.goldAccuracy().isDefined())
                .sorted(Comparator.comparingDouble(card -> card.accuracy().isDefined()
                        ? card.accuracy().value()
                        : card.goldAccuracy().value()))
                .limit(MOST_CONFUSIONS)
                .toList();
        List<HtmlChart> charts = new ArrayList<>();
        for (RaterCard card : shown) {
            confusion(card, id + "-confusion-" + charts.size()).ifPresent(charts::add);
        }
        return charts;
    }

    private static Optional<HtmlChart> confusion(RaterCard card, String id) {
        ConfusionCounts counts = card.confusion();
        List<String> names = counts.categories();
        HtmlHeat heat = new HtmlHeat(names);
        for (int truth = 0; truth < names.size(); truth++) {
            for (int label = 0; label < names.size(); label++) {
                heat.add(truth, label, share(counts, truth, label), counts.count(truth, label));
            }
        }
        if (heat.isEmpty()) {
            return Optional.empty();
        }
        List<String> titles = new ArrayList<>(List.of("True \\ label"));
        names.forEach(name -> titles.add(name + "#"));
        return Optional.of(HtmlChart.of(
                id,
                "What " + card.rater() + " calls units of each category",
                "Heat map of " + names.size() + " categories: for units of the row's category, the share that "
                        + card.rater() + " labels as the column's.",
                heat.box(),
                heat.data("True", "Labelled", "labels"),
                new HtmlTable(
                        "Share of each label given to units of each category, with the number of labels",
                        HtmlTable.columns(titles.toArray(String[]::new)),
                        IntStream.range(0, names.size())
                                .mapToObj(truth -> row(counts, truth))
                                .toList())));
    }

    private static Row row(ConfusionCounts counts, int truth) {
        return new Row(
                Cell.text(counts.categories().get(truth)),
                IntStream.range(0, counts.categories().size())
                        .mapToObj(label -> counts.count(truth) == 0
                                ? Cell.figure("\u2013")
                                : Cell.figure(HtmlFigures.percent(share(counts, truth, label)))
                                        .note(HtmlFigures.count(counts.count(truth, label))))
                        .toList());
    }

    private static double share(ConfusionCounts counts, int truth, int label) {
        long all = counts.count(truth);
        return all == 0 ? Double.NaN : (double) counts.count(truth, label) / all;
    }
}

package io.assay.report;

import io.assay.annotators.quality.CopiedPairs;
import io.assay.annotators.quality.RaterDrift;
import io.assay.annotators.quality.SpeedTest;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Raters to look at: pairs too much alike, changes along the way, and who is too fast. */
final class HtmlWatch {
    private static final int MOST_CHARTED = 12;
    private static final int MOST_LISTED = 200;
    private static final int MOST_POINTS = 20;
    private static final int LEAST_IN_POINT = 5;

    private final String id;
    private final AnnotatorReports.OfRaters raters;

    HtmlWatch(String id, AnnotatorReports.OfRaters raters) {
        this.id = id;
        this.raters = raters;
    }

    /** Returns the pairs that are too much alike, or those that come nearest. */
    HtmlTable copies() {
        return new HtmlTable(
                "Pairs of raters by how unlikely their likeness is",
                HtmlTable.columns(
                        "Pair", "Equal#", "Expected#", "Rare ones#", "Expected#", "p, adjusted#", "Such as units"),
                raters.copies().pairs().stream()
                        .limit(MOST_LISTED)
                        .map(HtmlWatch::row)
                        .toList());
    }

    private static Row row(CopiedPairs.Pair pair) {
        return Row.of(
                Cell.text(pair.first() + " and " + pair.second()).note(pair.flagged() ? "too much alike" : ""),
                Cell.figure(HtmlFigures.count(pair.equal())).note("of " + HtmlFigures.count(pair.telling())),
                Cell.figure(tenth(pair.expectedEqual())),
                Cell.figure(HtmlFigures.count(pair.rare())),
                Cell.figure(tenth(pair.expectedRare())),
                Cell.figure(HtmlFigures.p(pair.adjustedP())),
                Cell.text(String.join(", ", pair.units())));
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Returns the raters whose course was tested, the surest change first. */
    HtmlTable courses() {
        return new HtmlTable(
                "The likeliest change of each rater",
                HtmlTable.columns("Rater", "Ratings#", "Change after#", "Before#", "From then on#", "p, adjusted#"),
                tested().stream().limit(MOST_LISTED).map(HtmlWatch::row).toList());
    }

    private static Row row(RaterDrift.Course course) {
        return Row.of(
                Cell.text(course.rater()).note(course.changed() ? "changed" : ""),
                Cell.figure(HtmlFigures.count(course.figures().size())),
                Cell.figure(HtmlFigures.count(course.drift().at())),
                Cell.figure(HtmlFigures.decimal(course.drift().before())),
                Cell.figure(HtmlFigures.decimal(course.drift().after())),
                Cell.figure(HtmlFigures.p(course.adjustedP())));
    }

    private List<RaterDrift.Course> tested() {
        return raters.courses().stream()
                .filter(course -> course.drift().tested())
                .sorted(Comparator.comparingDouble(RaterDrift.Course::adjustedP)
                        .thenComparingDouble(course -> course.drift().p()))
                .toList();
    }

    /** Returns a chart per rather sure change, and of the next raters, twelve at most. */
    List<HtmlChart> charts() {
        List<HtmlChart> charts = new ArrayList<>();
        for (RaterDrift.Course course : tested().stream().limit(MOST_CHARTED).toList()) {
            charts.add(chart(course, id + "-course-" + charts.size()));
        }
        return charts;
    }

    private HtmlChart chart(RaterDrift.Course course, String chart) {
        boolean shares = !raters.annotations().ratings().scale().name().matches("interval|ratio");
        int n = course.figures().size();
        int points = Math.max(2, Math.min(MOST_POINTS, n / LEAST_IN_POINT));
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            from.add(1 + (int) ((long) i * n / points));
            to.add((int) ((i + 1L) * n / points));
            means.add(course.figures().subList(from.get(i) - 1, to.get(i)).stream()
                    .mapToDouble(x -> x)
                    .average()
                    .orElseThrow());
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "course");
        data.put("from", from);
        data.put("to", to);
        data.put("value", means);
        data.put("at", course.drift().at());
        data.put("ratings", n);
        data.put("before", course.drift().before());
        data.put("after", course.drift().after());
        data.put("changed", course.changed());
        data.put("measure", shares ? "share of others equal" : "above the others");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            rows.add(Row.of(
                    Cell.text(HtmlFigures.count(from.get(i)) + " to " + HtmlFigures.count(to.get(i))),
                    Cell.figure(HtmlFigures.decimal(means.get(i)))));
        }
        return HtmlChart.of(
                chart,
                course.rater() + " along the way" + (course.changed() ? ": changed" : ""),
                "Line chart: mean figure of " + course.rater() + " in " + points
                        + " runs of ratings in the order of time, and the likeliest change.",
                new HtmlChart.Box(240, 260, 760),
                data,
                new HtmlTable(
                        "Mean figure by run of ratings",
                        HtmlTable.columns("Ratings", shares ? "Share of others equal#" : "Above the others#"),
                        rows));
    }

    /** Returns the speed of each rater, the fastest first. */
    HtmlTable speeds() {
        return new HtmlTable(
                "Time of each rater on the same units, the others taking 1",
                HtmlTable.columns("Rater", "Ratings#", "Time#", "Interval#"),
                raters.speeds().stream()
                        .filter(speed -> speed.ratings() > 0)
                        .sorted(Comparator.comparingDouble(SpeedTest.Speed::ratio))
                        .limit(MOST_LISTED)
                        .map(HtmlWatch::row)
                        .toList());
    }

    private static Row row(SpeedTest.Speed speed) {
        boolean bounded = Double.isFinite(speed.upper());
        return Row.of(
                Cell.text(speed.rater()).note(speed.speeder() ? "too fast" : ""),
                Cell.figure(HtmlFigures.count(speed.ratings())),
                Cell.figure(HtmlFigures.decimal(speed.ratio())),
                Cell.figure(
                        bounded
                                ? HtmlFigures.decimal(speed.lower()) + " to " + HtmlFigures.decimal(speed.upper())
                                : "\u2013"));
    }
}

package io.assay.report;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Coefficients as a table. */
final class HtmlCoefficients {
    private static final Set<String> CAPITALS = Set.of("icc", "ac1", "ac2", "ccc", "re", "w", "b", "a", "c");

    private HtmlCoefficients() {}

    static HtmlTable table(List<Estimate> estimates) {
        return new HtmlTable(
                "Coefficients with their intervals",
                HtmlTable.columns("Coefficient", "Distance", "Value#", intervalTitle(estimates), "Units#", "Ratings#"),
                estimates.stream().map(HtmlCoefficients::row).toList());
    }

    private static String intervalTitle(List<Estimate> estimates) {
        return estimates.stream()
                        .flatMap(e -> e.interval().stream())
                        .map(Interval::level)
                        .map(level -> HtmlFigures.level(level) + " interval")
                        .findFirst()
                        .orElse("Interval")
                + "#";
    }

    private static Row row(Estimate estimate) {
        return Row.of(
                Cell.text(name(estimate)).note(remark(estimate)),
                Cell.text(estimate.distance().isEmpty() ? "\u2013" : estimate.distance()),
                Cell.figure(HtmlFigures.decimal(estimate.orNaN())),
                limits(estimate),
                Cell.figure(HtmlFigures.count(estimate.counts().units())),
                Cell.figure(HtmlFigures.count(estimate.counts().ratings())));
    }

    /** Returns the limits of the interval, or a dash. */
    static Cell limits(Estimate estimate) {
        return Cell.figure(estimate.interval().map(HtmlFigures::limits).orElse("\u2013"));
    }

    /** Returns why there is no value or no interval; empty if there is one, or none was asked for. */
    static String remark(Estimate estimate) {
        return estimate.reason()
                .map(why -> "Undefined: " + why)
                .or(() -> estimate.intervalReason().map(why -> "No interval: " + why))
                .orElse("");
    }

    /** Returns the name for people. */
    static String name(Estimate estimate) {
        String name = estimate.coefficient();
        if (name.equals("krippendorff-alpha")) {
            return "Krippendorff\u2019s alpha";
        }
        String words = Arrays.stream(name.split("-", -1))
                .map(word -> CAPITALS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

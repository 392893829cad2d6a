package io.assay.benchmarks;

import io.assay.agreement.IntervalMethod;
import io.assay.benchmarks.CoverageScenario.Target;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.RandomStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The tables of the simulation, in Markdown. */
final class CoverageReport {
    /** Bradley's liberal criterion (1978, doi:10.1111/j.2044-8317.1978.tb00581.x): an error between half and one and a half of the 5 % claimed. */
    private static final double LEAST = 0.925;

    private static final double MOST = 0.975;

    private final PrintStream out;

    CoverageReport(PrintStream out) {
        this.out = out;
    }

    void populations(List<CoverageScenario> scenarios, long seed) {
        line("| coefficient | population | true value | large sample |");
        line("|---|---|---|---|");
        for (CoverageScenario scenario : scenarios) {
            RatingMatrix large = scenario.model().large(RandomStream.of(seed, -1));
            for (Target target : scenario.targets()) {
                line(
                        "| %s | %s | %.4f | %.4f |",
                        target.title(),
                        scenario.title(),
                        target.truth(),
                        target.coefficient().of(large, IntervalMethod.none()).value());
            }
        }
    }

    void tables(List<CoverageRow> rows) {
        Map<String, List<CoverageRow>> sections = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.target().title(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        summary(sections);
        sections.forEach((title, section) -> {
            line("");
            line("## %s", title);
            line("");
            table("covered, % (below, above)", section, CoverageReport::covered);
            line("");
            table("median width; samples without an interval, %", section, CoverageReport::width);
        });
    }

    private void summary(Map<String, List<CoverageRow>> sections) {
        line("");
        line("| coefficient | units | %s |", String.join(" | ", CoverageRow.methods()));
        line("|---|---|%s", "---|".repeat(CoverageRow.methods().size()));
        sections.forEach((title, section) -> section.stream()
                .collect(Collectors.groupingBy(
                        CoverageRow::units, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)))
                .forEach((units, same) -> line("| %s | %d | %s |", title, units, range(same))));
    }

    /** Lowest to highest share over populations, and the mean distance from the share claimed; by method. */
    private static String range(List<CoverageRow> rows) {
        List<String> cells = new ArrayList<>();
        for (int m = 0; m < CoverageRow.methods().size(); m++) {
            int method = m;
            double[] shares = rows.stream()
                    .map(row -> row.tallies().get(method))
                    .filter(tally -> !tally.isScarce())
                    .mapToDouble(CoverageTally::covered)
                    .sorted()
                    .toArray();
            cells.add(shares.length == 0 ? "few" : range(shares));
        }
        return String.join(" | ", cells);
    }

    private static String range(double[] sorted) {
        double off = Arrays.stream(sorted)
                .map(share -> Math.abs(share - CoverageRow.LEVEL))
                .average()
                .orElseThrow();
        return String.format(
                Locale.ROOT, "%s to %s (%.1f)", percent(sorted[0]), percent(sorted[sorted.length - 1]), 100 * off);
    }

    private void table(String what, List<CoverageRow> rows, BiFunction<CoverageTally, String, String> cell) {
        List<String> methods = CoverageRow.methods();
        line("%s", Character.toUpperCase(what.charAt(0)) + what.substring(1) + ":");
        line("");
        line("| population | true | units | %s |", String.join(" | ", methods));
        line("|---|---|---|%s", "---|".repeat(methods.size()));
        for (CoverageRow row : rows) {
            List<String> cells = new ArrayList<>();
            for (int m = 0; m < methods.size(); m++) {
                cells.add(cell.apply(row.tallies().get(m), methods.get(m)));
            }
            line(
                    "| %s | %.3f | %d | %s |",
                    row.population(), row.target().truth(), row.units(), String.join(" | ", cells));
        }
    }

    private static String covered(CoverageTally tally, String method) {
        return other(tally, method)
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "%s (%.1f, %.1f)",
                        percent(tally.covered()),
                        100.0 * tally.below() / tally.intervals(),
                        100.0 * tally.above() / tally.intervals()));
    }

    private static String width(CoverageTally tally, String method) {
        String none = tally.none() >= 0.0005 ? String.format(Locale.ROOT, "; %.1f", 100 * tally.none()) : "";
        return other(tally, method).orElseGet(() -> String.format(Locale.ROOT, "%.3f", tally.width())) + none;
    }

    /** What stands in place of a figure if there is nothing to tell of the method. */
    private static Optional<String> other(CoverageTally tally, String method) {
        if (tally.isScarce()) {
            return Optional.of("few");
        }
        return tally.method().equals(method) ? Optional.empty() : Optional.of("as " + tally.method());
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return share >= LEAST && share <= MOST ? text : "**" + text + "**";
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}

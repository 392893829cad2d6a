package io.assay.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often 95 % intervals cover the true value, by coefficient, population, number of units and method.
 *
 * <p>Prints each population's true values beside those of a sample of a million units, then Markdown tables. The same arguments print
 * the same for any number of threads.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar io.assay.benchmarks.CoverageSimulation 2000 20,50,200 1}
 */
public final class CoverageSimulation {
    private CoverageSimulation() {}

    /**
     * Prints the tables.
     *
     * @param args repetitions, numbers of units separated by commas, seed; each may be left out from the right
     */
    public static void main(String[] args) {
        int repetitions = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        int[] sizes = Arrays.stream((args.length > 1 ? args[1] : "20,50,200").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        CoverageReport report = new CoverageReport(System.out);
        report.populations(CoverageScenario.all(), seed);
        report.tables(rows(repetitions, sizes, seed));
    }

    private static List<CoverageRow> rows(int repetitions, int[] sizes, long seed) {
        List<CoverageRow> rows = new ArrayList<>();
        for (CoverageScenario scenario : CoverageScenario.all()) {
            for (int units : sizes) {
                rows.addAll(CoverageRow.of(scenario, units, repetitions, seed));
            }
        }
        return rows;
    }
}

package io.assay.benchmarks;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What a matrix of ten million ratings, ids included, keeps in memory, and how long it took to build.
 *
 * <p>Run: {@code java -Xmx512m -cp benchmarks/target/benchmarks.jar io.assay.benchmarks.MemoryReport categories} or
 * {@code … MemoryReport reals}; with a smaller {@code -Xmx} to see what building needs.
 */
public final class MemoryReport {
    private static final int UNITS = 3_333_334;
    private static final int RATERS = 3;
    private static final long SEED = 20_110_125;

    private MemoryReport() {}

    /**
     * Builds and reports.
     *
     * @param args {@code categories} (five of them) or {@code reals} (about ten million distinct numbers)
     */
    public static void main(String[] args) {
        boolean reals = args.length > 0 && args[0].equals("reals");
        long before = used();
        long start = System.nanoTime();
        RatingMatrix matrix = built(reals);
        double seconds = (System.nanoTime() - start) / 1e9;
        long after = used();
        // The matrix must be reachable here, or there would be nothing to measure.
        System.out.printf(
                Locale.ROOT,
                "%s: %s; retained %.1f MB, built in %.2f s with at most %d MB of heap%n",
                reals ? "reals" : "categories",
                matrix,
                (after - before) / 1e6,
                seconds,
                Runtime.getRuntime().maxMemory() / (1 << 20));
    }

    private static RatingMatrix built(boolean reals) {
        SplittableRandom random = new SplittableRandom(SEED);
        RatingMatrixBuilder builder = RatingMatrix.builder(BenchmarkData.scale(reals ? "interval" : "nominal"));
        String[] raters = {"rater-1", "rater-2", "rater-3"};
        for (int u = 0; u < UNITS; u++) {
            String unit = String.format(Locale.ROOT, "unit-%07d", u);
            for (int r = 0; r < RATERS; r++) {
                builder.rate(unit, raters[r], reals ? random.nextDouble() : 1 + random.nextInt(5));
            }
        }
        return builder.build();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}

package io.assay.agreement.spans;

import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Disorders of the best alignments of random continua: row per continuum, columns gamma, gamma-cat and gamma-k of each category. */
final class Chance {
    private final Costs costs;
    private final Shuffle shuffle;
    private final long seed;
    private final int categories;

    Chance(Costs costs, Shuffle shuffle, int categories, long seed) {
        this.costs = costs;
        this.shuffle = shuffle;
        this.categories = categories;
        this.seed = seed;
    }

    /** Returns so many rows; each has its own random stream, so that threads and earlier rows do not matter. */
    double[][] rows(int from, int to) {
        double[][] rows = new double[to - from][];
        IntStream.range(from, to).parallel().forEach(k -> rows[k - from] = row(k));
        return rows;
    }

    private double[] row(int sample) {
        Costs drawn = costs.of(shuffle.draw(RandomStream.of(seed, sample)));
        return disorders(drawn, Aligner.align(drawn), categories);
    }

    static double[] disorders(Costs costs, List<int[]> alignment, int categories) {
        double[] row = new double[categories + 2];
        row[0] = Aligner.disorder(costs, alignment);
        row[1] = CategoryDisorder.of(costs, alignment, CategoryDisorder.ALL);
        for (int c = 0; c < categories; c++) {
            row[c + 2] = CategoryDisorder.of(costs, alignment, c);
        }
        return row;
    }

    /** Returns the mean of a column without NaN; NaN if there is nothing else. */
    static double mean(double[][] rows, int column) {
        return Arrays.stream(rows)
                .mapToDouble(row -> row[column])
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(Double.NaN);
    }

    /** Returns the standard deviation over the mean of the disorders of gamma. */
    static double variation(double[][] rows) {
        double mean = mean(rows, 0);
        double squares = Arrays.stream(rows)
                .mapToDouble(row -> (row[0] - mean) * (row[0] - mean))
                .sum();
        return mean > 0 ? Math.sqrt(squares / (rows.length - 1)) / mean : 0;
    }
}

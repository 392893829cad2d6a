package io.assay.sampling;

import io.assay.core.UnitRatings;
import java.util.HashMap;
import java.util.Map;

/** The weights of raters and model, from how raters agree where a row has two labels or more; as {@link Relabeling} states them. */
final class RaterTrust {
    private static final double LEAST = 1e-6;

    private final double[] weights;
    private final double meanWeight;
    private final double modelWeight;
    private final double consensusShare;

    private RaterTrust(double[] agreement, Shared shared) {
        double error = Math.max(LEAST, 1 - shared.mostFrequent());
        weights = new double[agreement.length];
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = weight(agreement[j], error);
            sum += weights[j];
        }
        meanWeight = sum / weights.length;
        modelWeight = weight((double) shared.predictedRight / shared.rows, error)
                * Math.sqrt((double) shared.labels / shared.rows);
        consensusShare = shared.shares / shared.rows;
    }

    private static double weight(double right, double error) {
        return Math.max(LEAST, 1 - (1 - right) / error);
    }

    static RaterTrust of(RowVotes votes, int raters) {
        Shared shared = new Shared(raters);
        UnitRatings cursor = votes.cursor();
        for (int row = 0; row < votes.rowCount(); row++) {
            int size = votes.load(row, cursor);
            if (size > 1) {
                shared.add(votes, row, cursor, size);
            }
        }
        if (shared.rows == 0) {
            throw new IllegalArgumentException(
                    "no unit has two ratings, so nothing tells how far raters can be trusted; have some units rated twice");
        }
        return new RaterTrust(shared.agreement(), shared);
    }

    /** Counts over the rows with two labels or more. */
    private static final class Shared {
        private final long[] pairs;
        private final long[] agreeing;
        private final Map<Integer, Integer> frequencies = new HashMap<>();
        private int rows;
        private long labels;
        private int predictedRight;
        private double shares;

        Shared(int raters) {
            pairs = new long[raters];
            agreeing = new long[raters];
        }

        void add(RowVotes votes, int row, UnitRatings cursor, int size) {
            int consensus = votes.consensus(row);
            Map<Integer, Integer> counts = new HashMap<>();
            for (int i = 0; i < size; i++) {
                counts.merge(votes.label(cursor, i), 1, Integer::sum);
            }
            for (int i = 0; i < size; i++) {
                pairs[cursor.rater(i)] += size - 1;
                agreeing[cursor.rater(i)] += counts.getOrDefault(votes.label(cursor, i), 0) - 1;
            }
            rows++;
            labels += size;
            predictedRight += votes.predicted(row) == consensus ? 1 : 0;
            shares += (double) counts.getOrDefault(consensus, 0) / size;
            frequencies.merge(consensus, 1, Integer::sum);
        }

        double mostFrequent() {
            return frequencies.values().stream().mapToInt(count -> count).max().orElseThrow() / (double) rows;
        }

        double[] agreement() {
            long allPairs = 0;
            long allAgreeing = 0;
            for (int j = 0; j < pairs.length; j++) {
                allPairs += pairs[j];
                allAgreeing += agreeing[j];
            }
            double[] agreement = new double[pairs.length];
            for (int j = 0; j < pairs.length; j++) {
                agreement[j] = pairs[j] == 0 ? (double) allAgreeing / allPairs : (double) agreeing[j] / pairs[j];
            }
            return agreement;
        }
    }

    double weight(int rater) {
        return weights[rater];
    }

    double meanWeight() {
        return meanWeight;
    }

    double modelWeight() {
        return modelWeight;
    }

    /** The mean share of a row's labels that are its consensus. */
    double consensusShare() {
        return consensusShare;
    }
}

package io.assay.sampling.diverse;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Candidates;
import io.assay.sampling.Diversity;
import io.assay.sampling.Row;

/** Seeding of k-means++ on gradients of the last layer, products of a vector and of probabilities, whose inner products factor. */
record Badge(long seed) implements Diversity {
    @Override
    public int[] choose(Candidates candidates, int budget) {
        Gradients gradients = new Gradients(candidates);
        return KMeansPlusPlus.seeds(
                candidates.size(), budget, gradients.longest(), RandomStream.of(seed, 0), gradients);
    }

    /** The gradients, never written out. */
    private static final class Gradients implements KMeansPlusPlus.Space {
        private final double[][] residuals;
        private final double[][] vectors;
        private final double[] squares;

        Gradients(Candidates candidates) {
            int size = candidates.size();
            residuals = new double[size][candidates.classCount()];
            vectors = new double[size][candidates.dimensionCount()];
            squares = new double[size];
            Row row = candidates.cursor();
            for (int i = 0; i < size; i++) {
                candidates.load(i, row);
                for (int k = 0; k < residuals[i].length; k++) {
                    residuals[i][k] = row.probability(k) - (k == row.top() ? 1 : 0);
                }
                for (int k = 0; k < vectors[i].length; k++) {
                    vectors[i][k] = candidates.coordinate(i, k);
                }
                squares[i] = product(i, i);
            }
        }

        int longest() {
            int best = 0;
            for (int i = 1; i < squares.length; i++) {
                best = squares[i] > squares[best] ? i : best;
            }
            return best;
        }

        private double product(int i, int j) {
            return dot(residuals[i], residuals[j]) * dot(vectors[i], vectors[j]);
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += a[k] * b[k];
            }
            return sum;
        }

        @Override
        public void squaredDistances(int i, double[] into) {
            for (int j = 0; j < into.length; j++) {
                into[j] = Math.max(0, squares[i] + squares[j] - 2 * product(i, j));
            }
        }
    }
}

package io.assay.agreement;

/**
 * What agreement by chance would be, from the prevalence of each category: the one thing in which coefficients differ that do not
 * ask who rated.
 */
enum Chance {
    /** All categories equally likely: Brennan and Prediger (1981). */
    UNIFORM {
        @Override
        double expected(double[] prevalences, double[][] weights) {
            return sum(weights) / ((double) weights.length * weights.length);
        }

        @Override
        double unit(CategoryRows rows, int row, double[] prevalences) {
            // A constant has no variance: the same term as the mean, so that it cancels.
            return rows.sizeOf(row) == 0 ? 0 : expected(prevalences, rows.weights());
        }
    },

    /** Two ratings drawn from the pool of all: Scott (1955), Fleiss (1971). */
    POOLED {
        @Override
        double expected(double[] prevalences, double[][] weights) {
            double sum = 0;
            for (int k = 0; k < prevalences.length; k++) {
                for (int l = 0; l < prevalences.length; l++) {
                    sum += weights[k][l] * prevalences[k] * prevalences[l];
                }
            }
            return sum;
        }

        @Override
        double unit(CategoryRows rows, int row, double[] prevalences) {
            double[][] weights = rows.weights();
            double sum = 0;
            for (int k = 0; k < prevalences.length; k++) {
                double share = rows.share(k, row);
                for (int l = 0; l < prevalences.length && share != 0; l++) {
                    sum += share * prevalences[l] * (weights[k][l] + weights[l][k]) / 2;
                }
            }
            return sum;
        }
    },

    /** Random rating of units that are hard to rate: Gwet (2008), equation 6. */
    UNCERTAIN {
        @Override
        double expected(double[] prevalences, double[][] weights) {
            double sum = 0;
            for (double p : prevalences) {
                sum += p * (1 - p);
            }
            return factor(weights) * sum;
        }

        @Override
        double unit(CategoryRows rows, int row, double[] prevalences) {
            double sum = 0;
            for (int k = 0; k < prevalences.length; k++) {
                sum += rows.share(k, row) * (1 - prevalences[k]);
            }
            return factor(rows.weights()) * sum;
        }

        private double factor(double[][] weights) {
            double q = weights.length;
            return sum(weights) / (q * (q - 1));
        }
    };

    /** Returns agreement by chance; NaN with a single category where that is 0/0. */
    abstract double expected(double[] prevalences, double[][] weights);

    /** Returns a unit's part in agreement by chance, whose mean over rated units is half its gradient: used for the variance. */
    abstract double unit(CategoryRows rows, int row, double[] prevalences);

    static double sum(double[][] table) {
        double sum = 0;
        for (double[] row : table) {
            for (double cell : row) {
                sum += cell;
            }
        }
        return sum;
    }
}

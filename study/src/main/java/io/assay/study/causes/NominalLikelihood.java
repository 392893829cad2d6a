package io.assay.study.causes;

/**
 * Unordered categories: a rater knows the unit's category, or guesses: by prevalence, or evenly, whichever the ratings speak for.
 *
 * <p>Prevalences of the true categories are those at which the model has the margin of all ratings.
 */
final class NominalLikelihood extends CategoryLikelihood {
    private static final int ROUNDS = 4;
    private static final double LITTLE = 0.02;

    private final double[] margin;
    private final double[] shares;
    private final double[] prevalences;
    private final int[][] pairs;
    /** Whether guesses are even rather than by prevalence. */
    private final boolean even;

    NominalLikelihood(Sheet sheet, boolean even) {
        super(sheet, sheet.categories.size());
        this.even = even;
        margin = OrdinalLikelihood.margin(sheet);
        shares = shares();
        prevalences = margin.clone();
        pairs = new int[categories * (categories - 1) / 2][];
        int n = 0;
        for (int a = 0; a < categories; a++) {
            for (int b = a + 1; b < categories; b++) {
                pairs[n++] = new int[] {a, b};
            }
        }
    }

    @Override
    Model start() {
        Model model = new Model(sheet.raters, categories, pairs.length);
        model.noise = 1.5;
        return model;
    }

    private double knows(Model model, int r, boolean hard, double time) {
        double knows = 1 / (1 + Math.exp(-model.noise));
        double tired = 1 - time * model.tiring[r] / (1 + model.tiring[r]);
        return Math.min(1, knows * tired / Math.exp(hard ? model.hard : 0));
    }

    @Override
    void prepare(Model model) {
        System.arraycopy(margin, 0, prevalences, 0, categories);
        for (int i = 0; i < ROUNDS; i++) {
            double[] made = made(model);
            double sum = 0;
            for (int k = 0; k < categories; k++) {
                prevalences[k] = Math.max(1e-4, prevalences[k] + margin[k] - made[k]);
                sum += prevalences[k];
            }
            for (int k = 0; k < categories; k++) {
                prevalences[k] /= sum;
            }
        }
    }

    /** Returns the margin that the model makes. */
    private double[] made(Model model) {
        double[] made = new double[categories];
        for (int r = 0; r < sheet.raters; r++) {
            double[] own = madeBy(model, r);
            for (int k = 0; k < categories; k++) {
                made[k] += shares[r] * own[k];
            }
        }
        return made;
    }

    private double[] madeBy(Model model, int r) {
        double knows = (1 - model.hardShare) * knows(model, r, false, 0.5)
                + (model.hardShare > 0 ? model.hardShare * knows(model, r, true, 0.5) : 0);
        double[] own = new double[categories];
        for (int k = 0; k < categories; k++) {
            own[k] = even ? knows * prevalences[k] + (1 - knows) / categories : prevalences[k];
        }
        for (int j = 0; j < pairs.length; j++) {
            if (model.boundary[j] > 0) {
                double move = model.boundary[j] / 2 * (own[pairs[j][1]] - own[pairs[j][0]]);
                own[pairs[j][0]] += move;
                own[pairs[j][1]] -= move;
            }
        }
        double[][] confusion = model.confusion[r];
        if (model.own[r] > 0 && confusion != null) {
            for (int k = 0; k < categories; k++) {
                double turned = 0;
                for (int t = 0; t < categories; t++) {
                    turned += prevalences[t] * confusion[t][k];
                }
                own[k] = (1 - model.own[r]) * own[k] + model.own[r] * turned;
            }
        }
        double[][] taken = model.taken[r];
        for (int t = 0; taken != null && t < categories; t++) {
            for (int k = 0; k < categories; k++) {
                for (int x = 0; taken[t][k] > 0 && x < categories; x++) {
                    double said = (x == t ? knows : 0) + (1 - knows) * (even ? 1.0 / categories : prevalences[x]);
                    own[x] += taken[t][k] * prevalences[t] * ((x == k ? 1 : 0) - said);
                }
            }
        }
        for (int x = 0; x < categories; x++) {
            for (int k = 0; k < categories && model.overuse[r][x] > 0; k++) {
                own[k] = (1 - model.overuse[r][x]) * own[k] + (k == x ? model.overuse[r][x] : 0);
            }
        }
        for (int k = 0; k < categories && model.careless[r] > 0; k++) {
            own[k] = (1 - model.careless[r]) * own[k] + model.careless[r] * chance(k, model.guess[r]);
        }
        return own;
    }

    @Override
    double[] weights() {
        return prevalences;
    }

    @Override
    void plain(Model model, int r, boolean hard, double time, double[][] table) {
        double knows = knows(model, r, hard, time);
        for (int k = 0; k < categories; k++) {
            double guessed = (1 - knows) * (even ? 1.0 / categories : prevalences[k]) + 1e-9;
            for (int z = 0; z < categories; z++) {
                table[k][z] = guessed + (k == z ? knows : 0);
            }
        }
    }

    @Override
    void spread(Model model, double[] from, double[] to) {
        double mean = 0;
        for (int z = 0; z < states; z++) {
            mean += prevalences[z] * from[z];
        }
        for (int z = 0; z < states; z++) {
            to[z] = (1 - model.views) * from[z] + model.views * mean;
        }
    }

    @Override
    int[] boundary(int number) {
        return pairs[number];
    }

    @Override
    double[] scores() {
        return new double[0];
    }

    @Override
    double chance(int category, int guess) {
        if (guess == Model.Guess.EVEN) {
            return 1.0 / categories;
        }
        return guess == Model.Guess.BY_PREVALENCE ? margin[category] : guess == category ? 1 : 0;
    }

    /** Returns how often a rater gave each category, by the category that the others make likely: a row per true category. */
    double[][] countsOf(Model model, int rater) {
        double[][] counts = new double[categories][categories];
        double[] posterior = new double[categories];
        prepare(model);
        double[][] table = new double[categories][categories];
        plain(model, rater, false, 0.5, table);
        for (int i = 0; i < sheet.who.length; i++) {
            posterior(table, i, rater, posterior);
            for (int a = 0; a < sheet.who[i].length; a++) {
                if (sheet.who[i][a] == rater) {
                    for (int t = 0; t < categories; t++) {
                        counts[t][sheet.codes[i][a]] += sheet.weights[i] * posterior[t];
                    }
                }
            }
        }
        return counts;
    }

    /** Returns counts as shares of their rows; a little is added, so that nothing is impossible. */
    static double[][] confusion(double[][] counts) {
        double[][] shares = new double[counts.length][counts.length];
        for (int t = 0; t < counts.length; t++) {
            double sum = java.util.Arrays.stream(counts[t]).sum() + LITTLE * counts.length;
            for (int k = 0; k < counts.length; k++) {
                shares[t][k] = (counts[t][k] + LITTLE) / sum;
            }
        }
        return shares;
    }

    private void posterior(double[][] table, int i, int leftOut, double[] posterior) {
        System.arraycopy(prevalences, 0, posterior, 0, categories);
        for (int a = 0; a < sheet.who[i].length; a++) {
            if (sheet.who[i][a] != leftOut) {
                for (int t = 0; t < categories; t++) {
                    posterior[t] *= table[sheet.codes[i][a]][t];
                }
            }
        }
        double sum = 0;
        for (double part : posterior) {
            sum += part;
        }
        for (int t = 0; t < categories; t++) {
            posterior[t] /= sum;
        }
    }
}

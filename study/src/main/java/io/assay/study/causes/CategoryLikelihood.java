package io.assay.study.causes;

import java.util.Arrays;

/**
 * Ratings in categories: a unit is in one of some states (true categories, or points of a latent scale), and each rater answers by a table of
 * the chance of each category in each state.
 *
 * <p>Likelihood of a unit: the sum over states of their weight times the product over raters. Groups of raters see the state through a
 * view of their own, which spreads a group's product over states; hard units have tables of their own.
 */
abstract class CategoryLikelihood extends Likelihood {
    final int categories;
    final int states;
    private final double[][] meetings;
    /** Tables by ease, rater and time, then category and state. */
    private final double[][][][][] tables;

    private final double[] product;
    private final double[] grouped;
    private final double[] spread;

    CategoryLikelihood(Sheet sheet, int states) {
        super(sheet);
        this.categories = sheet.categories.size();
        this.states = states;
        this.meetings = meetings(sheet);
        this.tables = new double[2][sheet.raters][Sheet.TIMES][][];
        this.product = new double[states];
        this.grouped = new double[states];
        this.spread = new double[states];
    }

    /** Sets what depends on the model as a whole: weights of states, thresholds. */
    abstract void prepare(Model model);

    abstract double[] weights();

    /** Fills the chances of each category by state, for a rater without careless answers and the like. */
    abstract void plain(Model model, int rater, boolean hard, double time, double[][] table);

    /** Spreads what a group says of a state over the states its view can come from. */
    abstract void spread(Model model, double[] from, double[] to);

    /** Returns which two categories a boundary lies between. */
    abstract int[] boundary(int number);

    abstract double[] scores();

    abstract double chance(int category, int guess);

    private void build(Model model) {
        prepare(model);
        for (int h = 0; h < (model.hardShare > 0 ? 2 : 1); h++) {
            double[][] common = null;
            for (int r = 0; r < sheet.raters; r++) {
                boolean moves = model.movesInTime(r) && sheet.isOrdered;
                boolean plain = !moves && isCommon(model, r);
                if (plain && common == null) {
                    common = table(model, r, h == 1, 0.5);
                }
                for (int t = 0; t < Sheet.TIMES; t++) {
                    tables[h][r][t] = plain && common != null
                            ? common
                            : moves || t == 0
                                    ? table(model, r, h == 1, moves ? (t + 0.5) / Sheet.TIMES : 0.5)
                                    : tables[h][r][0];
                }
            }
        }
    }

    private boolean isCommon(Model model, int r) {
        return model.shift[r] == 0
                && model.ratio[r] == 0
                && model.careless[r] == 0
                && model.own[r] == 0
                && model.taken[r] == null
                && Arrays.stream(model.overuse[r]).allMatch(share -> share == 0);
    }

    private double[][] table(Model model, int r, boolean hard, double time) {
        double[][] table = new double[categories][states];
        plain(model, r, hard, time, table);
        flip(model, table);
        mixOwn(model, r, table);
        take(model, r, table);
        for (int k = 0; k < categories; k++) {
            double share = model.overuse[r][k];
            if (share > 0) {
                mix(table, share, k);
            }
        }
        if (model.careless[r] > 0) {
            double share = model.careless[r];
            for (int k = 0; k < categories; k++) {
                double chance = share * chance(k, model.guess[r]);
                for (int z = 0; z < states; z++) {
                    table[k][z] = (1 - share) * table[k][z] + chance;
                }
            }
        }
        return table;
    }

    private void flip(Model model, double[][] table) {
        for (int j = 0; j < model.boundary.length; j++) {
            double half = model.boundary[j] / 2;
            if (half > 0) {
                int[] pair = boundary(j);
                double[] lower = table[pair[0]];
                double[] upper = table[pair[1]];
                for (int z = 0; z < states; z++) {
                    double move = half * (upper[z] - lower[z]);
                    lower[z] += move;
                    upper[z] -= move;
                }
            }
        }
    }

    private void mixOwn(Model model, int r, double[][] table) {
        double[][] confusion = model.confusion[r];
        if (model.own[r] > 0 && confusion != null) {
            for (int k = 0; k < categories; k++) {
                for (int z = 0; z < states; z++) {
                    table[k][z] = (1 - model.own[r]) * table[k][z] + model.own[r] * confusion[z][k];
                }
            }
        }
    }

    /** Turns true categories into others; states are categories where it is used. */
    private void take(Model model, int r, double[][] table) {
        double[][] taken = model.taken[r];
        for (int t = 0; taken != null && t < categories; t++) {
            for (int k = 0; k < categories; k++) {
                double share = taken[t][k];
                for (int x = 0; share > 0 && x < categories; x++) {
                    table[x][t] = (1 - share) * table[x][t] + (x == k ? share : 0);
                }
            }
        }
    }

    private void mix(double[][] table, double share, int category) {
        for (int k = 0; k < categories; k++) {
            double more = k == category ? share : 0;
            for (int z = 0; z < states; z++) {
                table[k][z] = (1 - share) * table[k][z] + more;
            }
        }
    }

    @Override
    void logs(Model model, double[] out) {
        build(model);
        for (int i = 0; i < out.length; i++) {
            double easy = likelihood(model, i, 0);
            double whole = model.hardShare > 0
                    ? (1 - model.hardShare) * easy + model.hardShare * likelihood(model, i, 1)
                    : easy;
            out[i] = Math.log(Math.max(whole, 1e-300));
        }
    }

    @Override
    void hard(Model model, double[] out) {
        build(model);
        for (int i = 0; i < out.length; i++) {
            double hard = model.hardShare * likelihood(model, i, 1);
            out[i] = hard / (hard + (1 - model.hardShare) * likelihood(model, i, 0));
        }
    }

    private double likelihood(Model model, int i, int h) {
        System.arraycopy(weights(), 0, product, 0, states);
        if (model.views > 0) {
            multiplyGroups(model, i, h);
        } else {
            multiply(i, h, product);
        }
        double sum = 0;
        for (double part : product) {
            sum += part;
        }
        return sum;
    }

    private void multiply(int i, int h, double[] into) {
        int[] who = sheet.who[i];
        int[] codes = sheet.codes[i];
        for (int a = 0; a < who.length; a++) {
            double[] chances = tables[h][who[a]][time(i, a)][codes[a]];
            for (int z = 0; z < states; z++) {
                into[z] *= chances[z];
            }
        }
    }

    private int time(int i, int a) {
        return sheet.isOrdered ? Math.min(Sheet.TIMES - 1, (int) (sheet.times[i][a] * Sheet.TIMES)) : 0;
    }

    private void multiplyGroups(Model model, int i, int h) {
        int[] who = sheet.who[i];
        int[] codes = sheet.codes[i];
        for (int g = 0; g < 2; g++) {
            Arrays.fill(grouped, 1);
            boolean any = false;
            for (int a = 0; a < who.length; a++) {
                if (model.groups[who[a]] == g) {
                    any = true;
                    double[] chances = tables[h][who[a]][time(i, a)][codes[a]];
                    for (int z = 0; z < states; z++) {
                        grouped[z] *= chances[z];
                    }
                }
            }
            if (any) {
                spread(model, grouped, spread);
                for (int z = 0; z < states; z++) {
                    product[z] *= spread[z];
                }
            }
        }
    }

    @Override
    double disagreement(Model model) {
        build(model);
        double[] scores = scores();
        double sum = 0;
        double pairs = 0;
        for (int h = 0; h < (model.hardShare > 0 ? 2 : 1); h++) {
            double share = model.hardShare > 0 ? (h == 0 ? 1 - model.hardShare : model.hardShare) : 1;
            double[][][] means = new double[sheet.raters][][];
            for (int r = 0; r < sheet.raters; r++) {
                means[r] = meanTable(h, r);
            }
            for (int r = 0; r < sheet.raters; r++) {
                for (int s = 0; s < r; s++) {
                    if (meetings[r][s] > 0) {
                        boolean across = model.views > 0 && model.groups[r] != model.groups[s];
                        sum += share * meetings[r][s] * pair(model, means[r], means[s], across, scores);
                        pairs += share * meetings[r][s];
                    }
                }
            }
        }
        return sum / pairs;
    }

    private double[][] meanTable(int h, int r) {
        double[][] first = tables[h][r][0];
        if (first == tables[h][r][Sheet.TIMES - 1]) {
            return first;
        }
        double[][] mean = new double[categories][states];
        for (int t = 0; t < Sheet.TIMES; t++) {
            for (int k = 0; k < categories; k++) {
                for (int z = 0; z < states; z++) {
                    mean[k][z] += tables[h][r][t][k][z] / Sheet.TIMES;
                }
            }
        }
        return mean;
    }

    /** Returns the mean distance of a pair: 1 if different, or the squared difference of scores. */
    private double pair(Model model, double[][] one, double[][] other, boolean across, double[] scores) {
        double[][] first = across ? viewed(model, one) : one;
        double[][] second = across ? viewed(model, other) : other;
        double[] weights = weights();
        double sum = 0;
        double total = 0;
        for (int z = 0; z < states; z++) {
            sum += weights[z] * (scores.length == 0 ? differ(first, second, z) : squared(first, second, z, scores));
            total += weights[z];
        }
        return sum / total;
    }

    private double[][] viewed(Model model, double[][] table) {
        double[][] seen = new double[categories][states];
        for (int k = 0; k < categories; k++) {
            spread(model, table[k], seen[k]);
        }
        return seen;
    }

    private double differ(double[][] one, double[][] other, int z) {
        double same = 0;
        for (int k = 0; k < categories; k++) {
            same += one[k][z] * other[k][z];
        }
        return 1 - same;
    }

    private double squared(double[][] one, double[][] other, int z, double[] scores) {
        double mean1 = 0;
        double mean2 = 0;
        double squares = 0;
        for (int k = 0; k < categories; k++) {
            mean1 += one[k][z] * scores[k];
            mean2 += other[k][z] * scores[k];
            squares += (one[k][z] + other[k][z]) * scores[k] * scores[k];
        }
        return squares - 2 * mean1 * mean2;
    }
}

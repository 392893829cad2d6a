package io.assay.annotators.preferences;

import io.assay.annotators.Convergence;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.List;

/**
 * Elo's ratings, comparison by comparison: a baseline that needs one pass and little memory, and depends on the order.
 *
 * <p>Each comparison moves both items by {@code K (outcome - expected)} with {@code expected = 1 / (1 + 10^((R_j - R_i) /
 * 400))}; an outcome is 1, 0, or 1/2 for a tie. K is 32 by default. The fit gives strengths as the other models do: natural
 * logarithms that sum to 0, {@code (R - mean) ln 10 / 400}. There are no intervals, as the steps do not get smaller. {@link
 * #shuffled} averages over orders drawn at random, which takes the order, and nothing else, out. O(orders times comparisons).
 * Immutable.
 */
public final class Elo {
    private final double step;
    private final int orders;
    private final long seed;

    private Elo(double step, int orders, long seed) {
        this.step = step;
        this.orders = orders;
        this.seed = seed;
    }

    /** {@return ratings with K = 32, in the order of the comparisons} */
    public static Elo ratings() {
        return new Elo(32, 0, 0);
    }

    /**
     * {@return ratings with another K}
     *
     * @param k positive, in Elo points
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public Elo step(double k) {
        if (!(k > 0 && k < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("K must be positive, but was " + k);
        }
        return new Elo(k, orders, seed);
    }

    /**
     * {@return the mean of the ratings over random orders}
     *
     * @param number of orders, at least 1
     * @param newSeed any number
     * @throws IllegalArgumentException if the number is below 1
     */
    public Elo shuffled(int number, long newSeed) {
        if (number < 1) {
            throw new IllegalArgumentException("there must be at least one order, but the number was " + number);
        }
        return new Elo(step, number, newSeed);
    }

    /** {@return the stable name, {@code elo}} */
    public String name() {
        return "elo";
    }

    /**
     * {@return the strengths}
     *
     * @param preferences comparisons
     */
    public PreferenceFit of(Preferences preferences) {
        List<String> items = preferences.items();
        if (preferences.size() == 0) {
            return PreferenceFit.undefined(name(), items, "there are no comparisons");
        }
        double[] sum = new double[items.size()];
        int passes = Math.max(1, orders);
        for (int pass = 0; pass < passes; pass++) {
            double[] ratings = pass(preferences, order(preferences.size(), pass));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += ratings[i] / passes;
            }
        }
        double mean = Arrays.stream(sum).average().orElse(0);
        double[] strengths =
                Arrays.stream(sum).map(r -> (r - mean) * Math.log(10) / 400).toArray();
        Convergence direct = new Convergence(Convergence.Status.DIRECT, passes, List.of());
        return PreferenceFit.of(name(), items, strengths, null, preferences.size(), direct);
    }

    private int[] order(int size, int pass) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        if (orders > 0) {
            RandomStream random = RandomStream.of(seed, pass);
            for (int i = size - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
        }
        return order;
    }

    private double[] pass(Preferences preferences, int[] order) {
        double[] ratings = new double[preferences.items().size()];
        for (int at : order) {
            Preferences.Comparison c = preferences.comparisons().get(at);
            double expected = 1 / (1 + Math.pow(10, (ratings[c.second()] - ratings[c.first()]) / 400));
            double move = step * ((c.tie() ? 0.5 : 1) - expected);
            ratings[c.first()] += move;
            ratings[c.second()] -= move;
        }
        return ratings;
    }
}

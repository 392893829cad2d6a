package io.assay.annotators.gold;

import io.assay.annotators.Consensus;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which units to have labelled by experts, so that they can serve as gold: drawn at random within each category of a consensus.
 *
 * <p>The number of each category is in proportion to its units, or with {@link #evenly} the same, as far as there are units. Either way
 * each category has at least one, if as many are drawn as there are categories (Adams' method of apportionment). Even numbers tell more of
 * rare categories; shares over all units must then be weighed by {@link Stratum#weight}. Units without a label are not drawn. The
 * same seed gives the same units for any number of threads. O(units + size times categories). Immutable; every option returns a new
 * configuration.
 */
public final class GoldSampling {
    private final int size;
    private final boolean even;
    private final long seed;

    private GoldSampling(int size, boolean even, long seed) {
        this.size = size;
        this.even = even;
        this.seed = seed;
    }

    /**
     * Units of one category.
     *
     * @param category the label that the consensus gives them
     * @param units how many there are
     * @param drawn ids of those drawn, in the order of the matrix; unmodifiable
     */
    public record Stratum(String category, int units, List<String> drawn) {
        /**
         * Copies the ids.
         *
         * @param category the label of the consensus
         * @param units how many there are
         * @param drawn those drawn
         */
        public Stratum {
            drawn = List.copyOf(drawn);
        }

        /** {@return how many units each drawn one stands for; NaN if none was drawn} */
        public double weight() {
            return drawn.isEmpty() ? Double.NaN : (double) units / drawn.size();
        }
    }

    /**
     * {@return a draw in proportion to the categories, with the seed 1}
     *
     * @param size number of units, at least 1; if there are fewer, all are drawn
     * @throws IllegalArgumentException if it is below 1
     */
    public static GoldSampling of(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("the number of gold units must be at least 1, but was " + size);
        }
        return new GoldSampling(size, false, 1);
    }

    /** {@return the draw of the same number from each category} */
    public GoldSampling evenly() {
        return new GoldSampling(size, true, seed);
    }

    /**
     * {@return the draw with another seed}
     *
     * @param newSeed any number
     */
    public GoldSampling seed(long newSeed) {
        return new GoldSampling(size, even, newSeed);
    }

    /**
     * {@return the units drawn, a stratum per category that has units, in the order of the categories}
     *
     * @param consensus labels of the units
     * @throws IllegalArgumentException if the consensus is of numbers
     */
    public List<Stratum> of(Consensus consensus) {
        if (!consensus.hasLabels()) {
            throw new IllegalArgumentException(consensus.method()
                    + " gives numbers; gold is drawn by category, so use a method that gives labels");
        }
        List<String> categories = consensus.categories();
        List<List<Integer>> members = new ArrayList<>();
        categories.forEach(category -> members.add(new ArrayList<>()));
        for (int u = 0; u < consensus.units().size(); u++) {
            if (consensus.labelIndex(u) >= 0) {
                members.get(consensus.labelIndex(u)).add(u);
            }
        }
        int[] numbers = apportioned(members.stream().mapToInt(List::size).toArray());
        List<Stratum> strata = new ArrayList<>();
        for (int k = 0; k < numbers.length; k++) {
            List<Integer> units = members.get(k);
            if (!units.isEmpty()) {
                int[] drawn = drawn(units, numbers[k], RandomStream.of(seed, k));
                List<String> ids = Arrays.stream(drawn)
                        .mapToObj(consensus.annotations().ratings().units()::get)
                        .toList();
                strata.add(new Stratum(categories.get(k), units.size(), ids));
            }
        }
        return List.copyOf(strata);
    }

    /** Gives one place after the other to the category with the most units for each place it has; first one goes first. */
    private int[] apportioned(int[] units) {
        int[] places = new int[units.length];
        for (int n = 0; n < size; n++) {
            int most = -1;
            for (int k = 0; k < units.length; k++) {
                if (places[k] < units[k] && (most < 0 || isBefore(k, most, units, places))) {
                    most = k;
                }
            }
            if (most < 0) {
                return places;
            }
            places[most]++;
        }
        return places;
    }

    private boolean isBefore(int one, int other, int[] units, int[] places) {
        if (places[one] == 0 || places[other] == 0) {
            return places[one] == 0 && (places[other] > 0 || (!even && units[one] > units[other]));
        }
        long onePart = even ? 1 : units[one];
        long otherPart = even ? 1 : units[other];
        return onePart * places[other] > otherPart * places[one];
    }

    private static int[] drawn(List<Integer> units, int number, RandomStream random) {
        int[] all = units.stream().mapToInt(u -> u).toArray();
        for (int i = 0; i < number; i++) {
            int j = i + random.nextInt(all.length - i);
            int swapped = all[i];
            all[i] = all[j];
            all[j] = swapped;
        }
        int[] drawn = Arrays.copyOf(all, number);
        Arrays.sort(drawn);
        return drawn;
    }
}

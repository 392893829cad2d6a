package io.assay.core.resample;

import io.assay.core.UnitRatings;
import io.assay.core.tally.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A tally for each replicate of a bootstrap, filled in one pass over units that may be spread over many machines.
 *
 * <p>Each unit is added to each replicate as often as {@link PoissonWeights} says. Over integer tallies the result has the same bits for any
 * partitioning of the units and any order of merging. Units with equal ratings are taken together until there are too many different ones, so that
 * where raters do not matter a unit costs some nanoseconds per replicate. Memory is that of the tallies and about 32 MB. Mutable; one writer.
 *
 * @param <T> the tally
 */
public final class PoissonReplicates<T extends Tally<T>> {
    private static final int MOST_PENDING = 4_000_000;
    /** Units with more ratings are hardly ever equal. */
    private static final int MOST_RATINGS = 64;

    private final List<T> tallies;
    private final PoissonWeights weights;
    private final boolean anyRater;
    private final long seed;
    private final Map<String, Pending> pending = new HashMap<>();
    private int[] scratch = new int[8];

    /**
     * A pattern of ratings not yet added.
     *
     * @param codes of its ratings, ascending
     * @param weights per replicate
     */
    private record Pending(int[] codes, long[] weights) {}

    private PoissonReplicates(List<T> tallies, long seed, boolean anyRater) {
        this.anyRater = anyRater;
        this.tallies = tallies;
        this.weights = PoissonWeights.of(seed);
        this.seed = seed;
    }

    /**
     * {@return empty replicates}
     *
     * @param <T> the tally
     * @param empty an empty tally that may ask who rated; not modified
     * @param replicates how many, at least 1
     * @param seed any number
     * @throws IllegalArgumentException if there are no replicates
     */
    public static <T extends Tally<T>> PoissonReplicates<T> of(T empty, int replicates, long seed) {
        return of(empty, replicates, seed, false);
    }

    /**
     * {@return empty replicates of a tally that does not ask who rated, which is faster: units with equal ratings are taken together}
     *
     * @param <T> the tally
     * @param empty an empty tally that reads ratings only; not modified
     * @param replicates how many, at least 1
     * @param seed any number
     * @throws IllegalArgumentException if there are no replicates
     */
    public static <T extends Tally<T>> PoissonReplicates<T> ofRatingsOnly(T empty, int replicates, long seed) {
        return of(empty, replicates, seed, true);
    }

    /**
     * {@return empty replicates whose tallies differ, as where each was told by a pass before how often values occur in it} Units with equal
     * ratings are taken together if no rater matters.
     *
     * @param <T> the tally
     * @param empty an empty tally per replicate, at least one, of frames with the same codes; kept and filled
     * @param anyRater whether the tallies read ratings only, and do not ask who rated
     * @param seed any number
     * @throws IllegalArgumentException if there are no tallies
     */
    public static <T extends Tally<T>> PoissonReplicates<T> ofEach(List<T> empty, boolean anyRater, long seed) {
        return new PoissonReplicates<>(checked(empty), seed, anyRater);
    }

    private static <T extends Tally<T>> List<T> checked(List<T> tallies) {
        if (tallies.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one replicate, but was asked for 0");
        }
        return List.copyOf(tallies);
    }

    private static <T extends Tally<T>> PoissonReplicates<T> of(T empty, int replicates, long seed, boolean anyRater) {
        if (replicates < 1) {
            throw new IllegalArgumentException("there must be at least one replicate, but was asked for " + replicates);
        }
        return new PoissonReplicates<>(
                Stream.generate(empty::fresh).limit(replicates).toList(), seed, anyRater);
    }

    /**
     * Adds a unit to the replicates that draw it.
     *
     * @param key of the unit, from {@link PoissonWeights#key}
     * @param unit not modified, not kept
     */
    public void add(long key, UnitRatings unit) {
        if (!anyRater || !unit.isCoded() || unit.size() > MOST_RATINGS) {
            for (int b = 0; b < tallies.size(); b++) {
                int weight = weights.weight(key, b);
                if (weight > 0) {
                    tallies.get(b).add(unit, weight);
                }
            }
            return;
        }
        long[] drawn = pending(unit).weights;
        for (int b = 0; b < drawn.length; b++) {
            drawn[b] += weights.weight(key, b);
        }
    }

    private Pending pending(UnitRatings unit) {
        int m = unit.size();
        if (m > scratch.length) {
            scratch = new int[2 * m];
        }
        for (int i = 0; i < m; i++) {
            scratch[i] = unit.code(i);
        }
        Arrays.sort(scratch, 0, m);
        char[] letters = new char[2 * m];
        for (int i = 0; i < m; i++) {
            letters[2 * i] = (char) (scratch[i] >>> 16);
            letters[2 * i + 1] = (char) scratch[i];
        }
        String pattern = new String(letters);
        Pending known = pending.get(pattern);
        if (known == null) {
            if ((pending.size() + 1L) * tallies.size() > MOST_PENDING) {
                flush();
            }
            known = new Pending(Arrays.copyOf(scratch, m), new long[tallies.size()]);
            pending.put(pattern, known);
        }
        return known;
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        UnitRatings unit = tallies.get(0).frame().cursor();
        for (Pending pattern : pending.values()) {
            unit.begin(-1);
            for (int i = 0; i < pattern.codes.length; i++) {
                unit.rateCode(i, pattern.codes[i]);
            }
            for (int b = 0; b < pattern.weights.length; b++) {
                if (pattern.weights[b] > 0) {
                    tallies.get(b).add(unit, pattern.weights[b]);
                }
            }
        }
        pending.clear();
    }

    /**
     * Adds the units of other replicates.
     *
     * @param other of the same frame, number and seed, over other units; what it holds does not change
     * @throws IllegalArgumentException if number, seed or frame differ
     */
    public void merge(PoissonReplicates<T> other) {
        if (other.seed != seed || other.tallies.size() != tallies.size()) {
            throw new IllegalArgumentException("cannot merge " + tallies.size() + " replicates of seed " + seed
                    + " and " + other.tallies.size() + " of seed " + other.seed);
        }
        flush();
        other.flush();
        for (int b = 0; b < tallies.size(); b++) {
            tallies.get(b).merge(other.tallies.get(b));
        }
    }

    /**
     * {@return a figure in every replicate, in order}
     *
     * @param figure NaN where it is undefined; called in parallel
     */
    public double[] values(ToDoubleFunction<T> figure) {
        flush();
        return IntStream.range(0, tallies.size())
                .parallel()
                .mapToDouble(b -> figure.applyAsDouble(tallies.get(b)))
                .toArray();
    }

    /**
     * Writes the tallies of all replicates.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        flush();
        for (T tally : tallies) {
            tally.write(out);
        }
    }

    /**
     * Adds what replicates of the same frame, number and seed wrote.
     *
     * @param in where from
     * @throws IOException if it cannot be read
     */
    public void read(DataInput in) throws IOException {
        flush();
        for (T tally : tallies) {
            tally.read(in);
        }
    }

    /** {@return the number of replicates and the seed} */
    @Override
    public String toString() {
        return tallies.size() + " Poisson replicates of seed " + seed;
    }

    /** {@return copies of the tallies, in order of replicates} */
    public List<T> tallies() {
        flush();
        List<T> copies = new ArrayList<>();
        for (T tally : tallies) {
            T copy = tally.fresh();
            copy.merge(tally);
            copies.add(copy);
        }
        return copies;
    }
}

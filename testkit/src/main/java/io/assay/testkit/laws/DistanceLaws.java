package io.assay.testkit.laws;

import io.assay.agreement.Distance;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts a distance of your own through the {@linkplain DistanceLaw laws of distances}, what it declares to be faster included.
 *
 * <p>It is asked about subsets of some numbers that are not negative, or, if it {@linkplain Distance#comparesLabels compares labels}, of some texts
 * of sets; {@link #over(double...)} and {@link #overLabels} give others. A broken law is reported with the fewest values found that show it. Needs no
 * test framework. Immutable; every option returns new laws.
 */
public final class DistanceLaws {
    private static final List<Double> NUMBERS = List.of(0.0, 0.1, 0.3, 0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 100.0);
    private static final List<String> LABELS =
            List.of("a", "b", "c", "a|b", "b|a", "b | c", "a|b|c", "{a|c}", "{}", "d");

    private final Distance distance;
    private final Set<DistanceLaw> exceptions;
    private final List<Double> numbers;
    private final List<String> labels;
    private final int tries;
    private final long seed;

    private DistanceLaws(
            Distance distance,
            Set<DistanceLaw> exceptions,
            List<Double> numbers,
            List<String> labels,
            int tries,
            long seed) {
        this.distance = distance;
        this.exceptions = exceptions;
        this.numbers = numbers;
        this.labels = labels;
        this.tries = tries;
        this.seed = seed;
    }

    /**
     * Checks all laws.
     *
     * @param distance what to check
     * @throws AssertionError with all laws that are broken
     */
    public static void check(Distance distance) {
        of(distance).check();
    }

    /**
     * {@return the laws of a distance, on 300 draws from seed 1}
     *
     * @param distance what to check
     */
    public static DistanceLaws of(Distance distance) {
        boolean labelled = distance.comparesLabels();
        return new DistanceLaws(
                distance,
                EnumSet.noneOf(DistanceLaw.class),
                labelled ? List.of() : NUMBERS,
                labelled ? LABELS : List.of(),
                300,
                1);
    }

    /**
     * {@return these laws over other numbers}
     *
     * @param values at least one, finite; the more of them the better
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public DistanceLaws over(double... values) {
        double[] sorted =
                Arrays.stream(values).map(v -> v + 0.0).sorted().distinct().toArray();
        if (sorted.length == 0 || !Arrays.stream(sorted).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a distance is checked over finite numbers, at least one, but was given "
                    + Arrays.toString(values));
        }
        return new DistanceLaws(
                distance, exceptions, Arrays.stream(sorted).boxed().toList(), List.of(), tries, seed);
    }

    /**
     * {@return these laws over labels of a nominal scale}
     *
     * @param texts at least one
     * @throws IllegalArgumentException if there is none
     */
    public DistanceLaws overLabels(String... texts) {
        List<String> distinct = Arrays.stream(texts).distinct().toList();
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("a distance is checked over labels, at least one, but was given none");
        }
        return new DistanceLaws(distance, exceptions, List.of(), distinct, tries, seed);
    }

    /**
     * {@return these laws without some, which the documentation of the distance should tell}
     *
     * @param laws not to be checked
     */
    public DistanceLaws except(DistanceLaw... laws) {
        Set<DistanceLaw> more = EnumSet.copyOf(exceptions);
        more.addAll(List.of(laws));
        return new DistanceLaws(distance, more, numbers, labels, tries, seed);
    }

    /**
     * {@return these laws on so many draws}
     *
     * @param count at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public DistanceLaws tries(int count) {
        return new DistanceLaws(distance, exceptions, numbers, labels, Options.tries(count), seed);
    }

    /**
     * {@return these laws on draws from another seed}
     *
     * @param newSeed any number; the same seed gives the same draws
     */
    public DistanceLaws seed(long newSeed) {
        return new DistanceLaws(distance, exceptions, numbers, labels, tries, newSeed);
    }

    /**
     * Checks the laws.
     *
     * @throws AssertionError with all laws that are broken
     */
    public void check() {
        Trials.run(checks());
    }

    /** {@return the laws one by one, for dynamic tests} */
    public List<LawCheck> checks() {
        List<Counted> cases = IntStream.range(0, tries)
                .mapToObj(i -> Counted.draw(RandomStream.of(seed, i), numbers, labels))
                .toList();
        DistanceRules rules = new DistanceRules(distance);
        return new Trials<>(cases, Counted::smaller, Counted::toString, "from seed " + seed)
                .checks(distance.name(), DistanceLaw.values(), exceptions, rules::broken);
    }

    /** {@return the distance, and what it is asked about} */
    @Override
    public String toString() {
        return distance.name() + " over " + (labels.isEmpty() ? numbers : labels);
    }
}

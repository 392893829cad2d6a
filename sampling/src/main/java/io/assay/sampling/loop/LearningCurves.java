package io.assay.sampling.loop;

import io.assay.core.Estimate;
import io.assay.sampling.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** The curves of several queries from the same seed sets. Immutable. */
public final class LearningCurves {
    private final List<LearningCurve> curves;
    private final int poolSize;
    private final long seed;
    private final OptionalDouble all;

    private LearningCurves(List<LearningCurve> curves, int poolSize, long seed, OptionalDouble all) {
        this.curves = curves;
        this.poolSize = poolSize;
        this.seed = seed;
        this.all = all;
    }

    static LearningCurves of(List<LearningCurve> curves, int poolSize, long seed, OptionalDouble all) {
        Checks.atLeast(curves.size(), 1, "number of queries");
        return new LearningCurves(List.copyOf(curves), poolSize, seed, all);
    }

    /**
     * {@return these curves with the quality of a model that learned from the whole pool}
     *
     * @param quality from {@link ActiveLearning#qualityOfAll()}
     */
    public LearningCurves withQualityOfAll(double quality) {
        return new LearningCurves(
                curves, poolSize, seed, OptionalDouble.of(Checks.number(quality, "quality with all labels")));
    }

    /** {@return the curves in the order of their queries} */
    public List<LearningCurve> curves() {
        return curves;
    }

    /** {@return the number of rows of the pool} */
    public int poolSize() {
        return poolSize;
    }

    /** {@return the seed that reproduces the curves} */
    public long seed() {
        return seed;
    }

    /** {@return the quality with the labels of the whole pool, if it was measured} */
    public OptionalDouble qualityOfAll() {
        return all;
    }

    /**
     * {@return the curve of a query}
     *
     * @param name of the query
     * @throws IllegalArgumentException if there is none of that name
     */
    public LearningCurve curve(String name) {
        return curves.stream()
                .filter(curve -> curve.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no query \"" + name + "\"; there are "
                        + String.join(
                                ", ", curves.stream().map(LearningCurve::name).toList())));
    }

    /**
     * {@return how much better one query is than another with some number of labels, as a mean over pairs of runs with the same seed set}
     *
     * @param name of the one
     * @param baseline name of the other, such as random
     * @param labels number of labels
     * @throws IllegalArgumentException if there is no query of a name
     */
    public Estimate gain(String name, String baseline, int labels) {
        List<Double> gains = new ArrayList<>();
        LearningCurve other = curve(baseline);
        for (LearningRun run : curve(name).runs()) {
            quality(run, labels)
                    .ifPresent(here -> quality(other.runs().get(run.number()), labels)
                            .ifPresent(there -> gains.add(here - there)));
        }
        return gains.isEmpty()
                ? Estimate.undefined("gain", "no pair of runs was measured with " + labels + " labels")
                : LearningCurve.mean(
                        "gain", gains.stream().mapToDouble(Double::doubleValue).toArray(), other.confidence());
    }

    private static OptionalDouble quality(LearningRun run, int labels) {
        return run.points().stream()
                .filter(point -> point.labels() == labels)
                .mapToDouble(LearningRun.Point::quality)
                .findFirst();
    }

    /**
     * {@return how many labels a query saves}
     *
     * @param name of the query
     * @param baseline name of the query it is compared with, such as random
     * @param quality that is to be reached
     * @throws IllegalArgumentException if there is no query of a name, or the quality is NaN
     */
    public LabelSaving saving(String name, String baseline, double quality) {
        return LabelSaving.of(curve(name), curve(baseline), Checks.number(quality, "quality to reach"), seed);
    }

    /**
     * {@return the rows that a run of one query labelled and the run of another with the same seed set did too, as a share}
     *
     * @param name of the one
     * @param other name of the other
     * @param run number of the run, from 0
     * @throws IllegalArgumentException if there is no query of a name
     * @throws IndexOutOfBoundsException if there is no such run
     */
    public double overlap(String name, String other, int run) {
        List<Integer> rows = curve(name).runs().get(run).rows();
        Set<Integer> theirs = new HashSet<>(curve(other).runs().get(run).rows());
        return (double) rows.stream().filter(theirs::contains).count() / rows.size();
    }

    @Override
    public String toString() {
        return String.join(
                "\n", Arrays.asList(curves.stream().map(LearningCurve::toString).toArray(String[]::new)));
    }
}

package io.assay.sampling.loop;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quality by number of labels, over the runs of one query. Immutable.
 *
 * <p>Intervals are those of Student's t for a mean over runs. They tell how much the choice of the seed set and the random numbers of the query
 * matter, not how much other held-out rows would.
 */
public final class LearningCurve {
    private final String name;
    private final List<LearningRun> runs;
    private final double confidence;

    private LearningCurve(String name, List<LearningRun> runs, double confidence) {
        this.name = name;
        this.runs = runs;
        this.confidence = confidence;
    }

    static LearningCurve of(String name, List<LearningRun> runs, double confidence) {
        return new LearningCurve(name, List.copyOf(runs), confidence);
    }

    /**
     * A point of the curve.
     *
     * @param labels rows labelled
     * @param quality mean over the runs that came so far, with its interval
     * @param runs how many came so far; fewer where a rule stopped some
     */
    public record Point(int labels, Estimate quality, int runs) {}

    /** {@return what the query is called} */
    public String name() {
        return name;
    }

    /** {@return the runs by number} */
    public List<LearningRun> runs() {
        return runs;
    }

    /** {@return the level of the intervals} */
    public double confidence() {
        return confidence;
    }

    /** {@return the mean over runs at each number of labels, rising} */
    public List<Point> points() {
        TreeSet<Integer> sizes = new TreeSet<>();
        runs.forEach(run -> run.points().forEach(point -> sizes.add(point.labels())));
        return sizes.stream().map(this::point).toList();
    }

    private Point point(int labels) {
        double[] qualities = runs.stream()
                .flatMap(run -> run.points().stream())
                .filter(point -> point.labels() == labels)
                .mapToDouble(LearningRun.Point::quality)
                .toArray();
        return new Point(labels, mean("mean-quality", qualities, confidence), qualities.length);
    }

    /** {@return the mean area under the curves of the runs, each by the labels it spans; undefined if there is one number of labels} */
    public Estimate area() {
        double[] areas = runs.stream().mapToDouble(LearningRun::area).toArray();
        return Arrays.stream(areas).anyMatch(Double::isNaN)
                ? Estimate.undefined("area-under-curve", "a curve of a single number of labels has no area")
                : mean("area-under-curve", areas, confidence);
    }

    /** Returns a mean with the interval of Student's t. */
    static Estimate mean(String figure, double[] values, double confidence) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        Estimate estimate = Estimate.of(figure, mean).withCounts(new Estimate.Counts(n, 0, 0, 0));
        if (n < 2) {
            return estimate.withoutInterval("one run tells nothing of how runs differ; make at least two");
        }
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(squares / (n - 1) / n);
        double reach = error * TDistribution.of(n - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        return estimate.withStandardError(error)
                .withInterval(Interval.analytic(mean - reach, mean + reach, confidence, "student-t"));
    }

    /** {@return one line for people} */
    @Override
    public String toString() {
        List<Point> points = points();
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        return String.format(
                Locale.ROOT,
                "%s: %.4f with %d labels, %.4f with %d, %d runs",
                name,
                first.quality().value(),
                first.labels(),
                last.quality().value(),
                last.labels(),
                runs.size());
    }
}

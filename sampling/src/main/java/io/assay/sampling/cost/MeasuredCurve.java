package io.assay.sampling.cost;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.sampling.internal.Checks;
import io.assay.sampling.loop.LearningCurve;
import java.util.List;

/**
 * Quality by number of labels, as it was measured. Between two measurements it is a straight line, limits of intervals too; beyond the first and
 * the last it is undefined. Immutable.
 */
public final class MeasuredCurve {
    private final String name;
    private final List<Point> points;

    private MeasuredCurve(String name, List<Point> points) {
        this.name = name;
        this.points = points;
    }

    /**
     * A measurement.
     *
     * @param labels rows labelled
     * @param quality what was reached; defined
     */
    public record Point(int labels, Estimate quality) {}

    /**
     * {@return a curve}
     *
     * @param name how rows were chosen
     * @param points by rising labels, at least one; copied
     * @throws IllegalArgumentException if there is none, labels do not rise, or a quality is undefined
     */
    public static MeasuredCurve of(String name, List<Point> points) {
        Checks.atLeast(points.size(), 1, "number of points of the curve");
        for (int i = 0; i < points.size(); i++) {
            Checks.atLeast(points.get(i).labels(), 1, "labels of a point");
            if (i > 0 && points.get(i).labels() <= points.get(i - 1).labels()) {
                throw new IllegalArgumentException("labels must rise along the curve, but "
                        + points.get(i - 1).labels() + " comes before "
                        + points.get(i).labels());
            }
            if (!points.get(i).quality().isDefined()) {
                throw new IllegalArgumentException(
                        "the quality with " + points.get(i).labels() + " labels is undefined; leave the point out");
            }
        }
        return new MeasuredCurve(name, List.copyOf(points));
    }

    /**
     * {@return the mean curve of a query}
     *
     * @param curve measured by the loop
     */
    public static MeasuredCurve of(LearningCurve curve) {
        return of(
                curve.name(),
                curve.points().stream()
                        .map(point -> new Point(point.labels(), point.quality()))
                        .toList());
    }

    /** {@return how rows were chosen} */
    public String name() {
        return name;
    }

    /** {@return the measurements} */
    public List<Point> points() {
        return points;
    }

    /**
     * {@return the quality to expect with a number of labels; undefined outside what was measured}
     *
     * @param labels rows labelled
     */
    public Estimate at(long labels) {
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        if (labels < first.labels() || labels > last.labels()) {
            return Estimate.undefined(
                    "expected-quality",
                    "the curve of " + name + " was measured from " + first.labels() + " to " + last.labels()
                            + " labels, not at " + labels);
        }
        Point before = first;
        for (Point point : points) {
            if (point.labels() >= labels) {
                return between(before, point, labels);
            }
            before = point;
        }
        throw new IllegalStateException("no point at or above " + labels);
    }

    private static Estimate between(Point left, Point right, long labels) {
        double share =
                right.labels() == labels ? 1 : (double) (labels - left.labels()) / (right.labels() - left.labels());
        Estimate quality = Estimate.of(
                "expected-quality", mix(left.quality().value(), right.quality().value(), share));
        if (left.quality().interval().isEmpty() || right.quality().interval().isEmpty()) {
            return quality.withoutInterval("the curve has no interval there");
        }
        Interval one = left.quality().interval().get();
        Interval other = right.quality().interval().get();
        return quality.withInterval(Interval.analytic(
                mix(one.lower(), other.lower(), share),
                mix(one.upper(), other.upper(), share),
                other.level(),
                other.method()));
    }

    private static double mix(double left, double right, double share) {
        return share == 1 ? right : left + share * (right - left);
    }
}

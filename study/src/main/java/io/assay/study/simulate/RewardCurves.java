package io.assay.study.simulate;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Worth by how hard a proxy was optimised, a curve per proxy; figures are means over runs. Immutable. */
public final class RewardCurves {
    private final String description;
    private final List<Curve> curves;
    private final Repetitions repetitions;

    private RewardCurves(String description, List<Curve> curves, Repetitions repetitions) {
        this.description = description;
        this.curves = curves;
        this.repetitions = repetitions;
    }

    /**
     * The best of some answers.
     *
     * @param answers how many there were to choose from
     * @param divergence Kullback–Leibler divergence from a single answer, in nats
     * @param proxy score of the best, in standard deviations of the reward
     * @param worth true worth of the best, in standard deviations of merit; of a single answer it is 0 up to chance
     * @param closedForm expected worth in closed form, the mean over the rewards learned; empty if not everything is normal and linear
     * @param tilted the same of answers tilted by the proxy to the same divergence
     */
    public record Point(
            int answers,
            double divergence,
            Estimate proxy,
            Estimate worth,
            Optional<Estimate> closedForm,
            Optional<Estimate> tilted) {}

    /**
     * The curve of a proxy.
     *
     * @param name what the proxy is learned from
     * @param points by rising number of answers
     * @param peak answers at which worth is largest, by its mean
     * @param change worth at the end less worth at the peak; 0 if the peak is at the end, and flattering the peak as it was chosen by the same runs
     */
    public record Curve(String name, List<Point> points, int peak, Estimate change) {
        /** {@return whether worth falls after its peak, beyond chance} */
        public boolean falls() {
            return change.interval().isPresent() && change.interval().get().upper() < 0;
        }

        /** {@return the last point} */
        public Point last() {
            return points.get(points.size() - 1);
        }
    }

    /** What one run gave for a proxy, by number of answers; closed forms are empty where there are none. */
    record Run(String name, double[] proxy, double[] worth, double[] closedForm, double[] tilted) {
        Run(String name, double[] proxy, double[] worth) {
            this(name, proxy, worth, new double[0], new double[0]);
        }

        Run with(double[] closed, double[] tilt) {
            return new Run(name, proxy, worth, closed, tilt);
        }
    }

    /** Makes curves from the proxies of each run, in the same order in all of them. */
    static RewardCurves of(String description, List<Integer> sizes, List<List<Run>> runs, Repetitions repetitions) {
        List<Curve> curves = new ArrayList<>();
        for (int p = 0; p < runs.get(0).size(); p++) {
            int proxy = p;
            curves.add(curve(sizes, runs.stream().map(run -> run.get(proxy)).toList(), repetitions));
        }
        return new RewardCurves(description, List.copyOf(curves), repetitions);
    }

    private static Curve curve(List<Integer> sizes, List<Run> runs, Repetitions repetitions) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            int at = i;
            points.add(new Point(
                    sizes.get(i),
                    BestOf.divergence(sizes.get(i)),
                    repetitions.mean("proxy", values(runs, run -> run.proxy[at])),
                    repetitions.mean("worth", values(runs, run -> run.worth[at])),
                    closed("closed-form-worth", runs, repetitions, run -> run.closedForm, at),
                    closed("tilted-worth", runs, repetitions, run -> run.tilted, at)));
        }
        Point peak = points.stream()
                .max(Comparator.comparingDouble(point -> point.worth().value()))
                .orElseThrow();
        int at = points.indexOf(peak);
        int end = points.size() - 1;
        return new Curve(
                runs.get(0).name,
                List.copyOf(points),
                peak.answers(),
                repetitions.mean("change-after-peak", values(runs, run -> run.worth[end] - run.worth[at])));
    }

    private static Optional<Estimate> closed(
            String name,
            List<Run> runs,
            Repetitions repetitions,
            java.util.function.Function<Run, double[]> which,
            int at) {
        return runs.stream().anyMatch(run -> which.apply(run).length == 0)
                ? Optional.empty()
                : Optional.of(repetitions.mean(name, values(runs, run -> which.apply(run)[at])));
    }

    private static double[] values(List<Run> runs, java.util.function.ToDoubleFunction<Run> figure) {
        return runs.stream().mapToDouble(figure).toArray();
    }

    /** {@return what was simulated, in one line} */
    public String description() {
        return description;
    }

    /** {@return the curves, those without a rubric first} */
    public List<Curve> curves() {
        return curves;
    }

    /** {@return how often it was simulated} */
    public Repetitions repetitions() {
        return repetitions;
    }

    /** {@return a line per curve for people} */
    @Override
    public String toString() {
        return curves.stream()
                .map(curve -> String.format(
                        Locale.ROOT,
                        "%s: worth %.3f at best, of %d answers; %.3f of %d",
                        curve.name(),
                        curve.points().stream()
                                .mapToDouble(point -> point.worth().value())
                                .max()
                                .orElseThrow(),
                        curve.peak(),
                        curve.last().worth().value(),
                        curve.last().answers()))
                .collect(Collectors.joining("\n"));
    }
}

package io.assay.agreement.plan;

import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.agreement.compare.Comparison;
import io.assay.agreement.compare.Hypothesis;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Numbers of units by simulation, for any coefficient: ratings are drawn from a {@link RatingModel} again and again,
 * at 10, 14, 20, 28, 40, … units, until what is wanted is reached; in between, the number is interpolated on
 * logarithmic axes.
 *
 * <p>The model's level is set so that the coefficient has the wanted value in 20,000 drawn units. Asking for more
 * never gives fewer units: where the simulated curve wavers, the best reached so far counts. With the same seed the
 * result is the same for any number of threads. The error of a power of .8 from 400 repetitions is .02.
 *
 * <p>Immutable and thread-safe; every option returns a new plan.
 */
public final class SimulatedPlan {
    private static final int LARGE = 20_000;
    private static final int FIRST = 10;

    private final Coefficient coefficient;
    private final RatingModel model;
    private final int repetitions;
    private final long seed;
    private final double confidence;
    private final int limit;

    private SimulatedPlan(
            Coefficient coefficient, RatingModel model, int repetitions, long seed, double confidence, int limit) {
        this.coefficient = coefficient;
        this.model = model;
        this.repetitions = repetitions;
        this.seed = seed;
        this.confidence = confidence;
        this.limit = limit;
    }

    /**
     * Plans for a coefficient: 400 repetitions, seed 1, confidence 0.95, at most 5,000 units.
     *
     * @param coefficient what will be estimated
     * @param model how ratings come about
     * @return the plan, to be configured
     */
    public static SimulatedPlan of(Coefficient coefficient, RatingModel model) {
        return new SimulatedPlan(coefficient, model, 400, 1, 0.95, 5_000);
    }

    /**
     * {@return the plan with another number of repetitions per number of units}
     *
     * @param count at least 50
     * @throws IllegalArgumentException if there are fewer
     */
    public SimulatedPlan repetitions(int count) {
        return new SimulatedPlan(coefficient, model, Checks.atLeast(count, 50, "repetitions"), seed, confidence, limit);
    }

    /**
     * {@return the plan with another seed}
     *
     * @param newSeed any number
     */
    public SimulatedPlan seed(long newSeed) {
        return new SimulatedPlan(coefficient, model, repetitions, newSeed, confidence, limit);
    }

    /**
     * {@return the plan with another confidence of intervals; tests accept a false claim with probability {@code 1 -
     * level}}
     *
     * @param level in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public SimulatedPlan confidence(double level) {
        return new SimulatedPlan(coefficient, model, repetitions, seed, Checks.inOpenUnit(level, "confidence"), limit);
    }

    /**
     * {@return the plan that looks at another number of units at most}
     *
     * @param units at least 10
     * @throws IllegalArgumentException if there are fewer
     */
    public SimulatedPlan atMost(int units) {
        return new SimulatedPlan(
                coefficient, model, repetitions, seed, confidence, Checks.atLeast(units, FIRST, "units"));
    }

    /**
     * Finds the units for an interval of a wanted width: twice t times the standard deviation of the simulated figures.
     *
     * @param value what the coefficient is expected to be
     * @param width distance between the limits, positive
     * @return the units
     * @throws IllegalArgumentException if the width is not positive, or the model cannot give the value
     */
    public UnitsNeeded forWidth(double value, double width) {
        double wanted = Math.log(Checks.positive(width, "width"));
        double level = level(value);
        String aim = String.format(
                Locale.ROOT, "for a %.0f %% interval of width %.3f around %.3f", 100 * confidence, width, value);
        return search(units -> -Math.log(width(units, level)), -wanted, aim);
    }

    /**
     * Finds the units to show that a coefficient is on one side of a threshold, by the one-sided test of {@link
     * Hypothesis}.
     *
     * @param threshold what is to be excluded
     * @param value what the coefficient really is, not the threshold
     * @param power chance to show it, in (0, 1)
     * @return the units
     * @throws IllegalArgumentException if an argument is out of range, or the model cannot give the value
     */
    public UnitsNeeded toExclude(double threshold, double value, double power) {
        Checks.different(threshold, value, "threshold and value");
        Hypothesis hypothesis = value > threshold ? Hypothesis.atMost(threshold) : Hypothesis.atLeast(threshold);
        double level = level(value);
        String aim = String.format(
                Locale.ROOT,
                "to show with %.0f %% power that %.3f is %s %.3f",
                100 * power,
                value,
                value > threshold ? "above" : "below",
                threshold);
        return search(
                units -> share(
                        b -> hypothesis.of(coefficient, drawn(units, level, b)).isRejectedAt(1 - confidence)),
                Checks.inOpenUnit(power, "power"),
                aim);
    }

    /**
     * Finds the units per sample to tell two agreements apart, by the two-sided test of {@link
     * Comparison#independent}. If the same units are coded twice, as many are more than enough.
     *
     * @param one what the coefficient is in one sample
     * @param other what it is in the other, not the same
     * @param power chance to tell them apart, in (0, 1)
     * @return the units of each sample
     * @throws IllegalArgumentException if an argument is out of range, or the model cannot give a value
     */
    public UnitsNeeded toTellApart(double one, double other, double power) {
        Checks.different(one, other, "the two values");
        double first = level(Math.min(one, other));
        double second = level(Math.max(one, other));
        String aim = String.format(
                Locale.ROOT, "in each sample to tell %.3f from %.3f with %.0f %% power", one, other, 100 * power);
        return search(
                units -> share(b -> Comparison.independent(drawn(units, first, 2 * b), drawn(units, second, 2 * b + 1))
                                .of(coefficient)
                                .p()
                                .orElse(1)
                        <= 1 - confidence),
                Checks.inOpenUnit(power, "power"),
                aim);
    }

    private RatingMatrix drawn(int units, double level, int repetition) {
        return model.draw(units, level, RandomStream.of(seed, repetition));
    }

    private double share(IntPredicate repetition) {
        return IntStream.range(0, repetitions).parallel().filter(repetition).count() / (double) repetitions;
    }

    private double width(int units, double level) {
        double[] figures = IntStream.range(0, repetitions)
                .parallel()
                .mapToDouble(b -> figure(drawn(units, level, b)))
                .toArray();
        double[] defined = Arrays.stream(figures).filter(v -> !Double.isNaN(v)).toArray();
        if (defined.length < repetitions / 2) {
            return Double.POSITIVE_INFINITY;
        }
        double mean = Arrays.stream(defined).average().orElse(Double.NaN);
        double squares = 0;
        for (double value : defined) {
            squares += (value - mean) * (value - mean);
        }
        double quantile = TDistribution.of(units - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        return 2 * quantile * Math.sqrt(squares / (defined.length - 1));
    }

    private double figure(RatingMatrix ratings) {
        return coefficient.of(ratings, IntervalMethod.none()).orNaN();
    }

    /** Walks up the grid until the best so far reaches the target. */
    private UnitsNeeded search(IntToDoubleFunction curve, double target, String aim) {
        double best = Double.NEGATIVE_INFINITY;
        double before = FIRST;
        for (int step = 0; ; step++) {
            int units = (int) Math.min(limit, Math.floor(FIRST * Math.pow(2, step / 2.0)));
            double now = curve.applyAsDouble(units);
            if (now >= target) {
                double share = Double.isInfinite(best) ? 1 : (target - best) / (now - best);
                double at = before * Math.pow(units / before, share);
                return new UnitsNeeded(java.util.OptionalLong.of(Checks.up(at)), limit, aim);
            }
            if (units == limit) {
                return new UnitsNeeded(java.util.OptionalLong.empty(), limit, aim);
            }
            if (now > best) {
                best = now;
                before = units;
            }
        }
    }

    /** The level of the model at which the coefficient has a value, by bisection over the same draws. */
    private double level(double value) {
        double low = 0;
        double high = 1;
        Estimate most = coefficient.of(model.draw(LARGE, high, RandomStream.of(seed, -1)), IntervalMethod.none());
        Estimate least = coefficient.of(model.draw(LARGE, low, RandomStream.of(seed, -1)), IntervalMethod.none());
        if (!(most.isDefined() && least.isDefined() && value > least.value() && value < most.value())) {
            throw new IllegalArgumentException("the model (" + model + ") gives " + coefficient.name() + " from "
                    + least.orNaN() + " to " + most.orNaN() + ", not " + value);
        }
        for (int i = 0; i < 14; i++) {
            double middle = (low + high) / 2;
            if (figure(model.draw(LARGE, middle, RandomStream.of(seed, -1))) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}

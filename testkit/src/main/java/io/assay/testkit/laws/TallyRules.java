package io.assay.testkit.laws;

import io.assay.agreement.AdditiveCoefficient;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Tells how the tallies of an additive coefficient break the laws of {@link Tally}. */
final class TallyRules {
    private static final int PARTS = 3;

    private TallyRules() {}

    static <T extends Tally<T>> Optional<String> merge(
            AdditiveCoefficient<T> coefficient, RatingMatrix ratings, double tolerance) {
        return guarded(coefficient, ratings, frame -> {
            T all = filled(coefficient.tally(frame), ratings, unit -> 1);
            double whole = figure(coefficient, all);
            List<T> parts = IntStream.range(0, PARTS)
                    .mapToObj(part -> filled(coefficient.tally(frame), ratings, unit -> unit % PARTS == part ? 1 : 0))
                    .toList();
            T forwards = coefficient.tally(frame);
            parts.forEach(forwards::merge);
            T backwards = coefficient.tally(frame);
            for (int part = PARTS - 1; part >= 0; part--) {
                backwards.merge(parts.get(part));
            }
            T withEmpty = filled(coefficient.tally(frame), ratings, unit -> 1);
            withEmpty.merge(withEmpty.fresh());
            return firstOf(
                    compared(
                            "a tally of all units", whole, "the coefficient says", of(coefficient, ratings), tolerance),
                    compared(
                            "a tally of all units",
                            whole,
                            "merged from parts",
                            figure(coefficient, forwards),
                            tolerance),
                    compared(
                            "merged from parts",
                            figure(coefficient, forwards),
                            "the other way round",
                            figure(coefficient, backwards),
                            tolerance),
                    compared(
                            "a tally of all units",
                            whole,
                            "with an empty one",
                            figure(coefficient, withEmpty),
                            tolerance),
                    compared("a tally", whole, "when it is finished again", figure(coefficient, all), tolerance));
        });
    }

    static <T extends Tally<T>> Optional<String> count(
            AdditiveCoefficient<T> coefficient, RatingMatrix ratings, double tolerance) {
        return guarded(coefficient, ratings, frame -> {
            IntUnaryOperator weight = unit -> unit % PARTS;
            T weighted = filled(coefficient.tally(frame), ratings, weight);
            T repeated = coefficient.tally(frame);
            for (int times = 1; times < PARTS; times++) {
                int least = times;
                filled(repeated, ratings, unit -> weight.applyAsInt(unit) >= least ? 1 : 0);
            }
            return compared(
                    "with weights",
                    figure(coefficient, weighted),
                    "with units added so often",
                    figure(coefficient, repeated),
                    tolerance);
        });
    }

    /** A rule for a frame. */
    private interface OfFrame {
        Optional<String> broken(Frame frame);
    }

    private static Optional<String> guarded(AdditiveCoefficient<?> coefficient, RatingMatrix ratings, OfFrame rule) {
        if (CoefficientRules.figure(coefficient, ratings).isEmpty()) {
            return Optional.empty();
        }
        Frame frame = Frame.of(ratings);
        try {
            coefficient.tally(frame);
        } catch (IllegalArgumentException e) {
            // It needs the values to be known before; where it cannot do with them either, it is not additive on these
            // ratings.
            frame = Frame.withValues(ratings);
            try {
                coefficient.tally(frame);
            } catch (IllegalArgumentException again) {
                return Optional.empty();
            }
        }
        try {
            return rule.broken(frame);
        } catch (RuntimeException e) {
            return Optional.of("a tally threw " + e);
        }
    }

    private static <T extends Tally<T>> T filled(T tally, RatingMatrix ratings, IntUnaryOperator weight) {
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            if (weight.applyAsInt(u) > 0) {
                tally.add(unit, weight.applyAsInt(u));
            }
        }
        return tally;
    }

    private static <T extends Tally<T>> double figure(AdditiveCoefficient<T> coefficient, T tally) {
        return coefficient.finish(tally).orNaN();
    }

    private static double of(AdditiveCoefficient<?> coefficient, RatingMatrix ratings) {
        return coefficient.of(ratings).orNaN();
    }

    private static Optional<String> compared(String one, double first, String other, double second, double tolerance) {
        return Figures.compared("the figure of " + one, first, other, second, tolerance);
    }

    @SafeVarargs
    private static Optional<String> firstOf(Optional<String>... all) {
        List<String> found = new ArrayList<>();
        for (Optional<String> one : all) {
            one.ifPresent(found::add);
        }
        return found.stream().findFirst();
    }
}

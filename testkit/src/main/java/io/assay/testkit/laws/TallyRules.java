package io.assay.testkit.laws;

import io.assay.agreement.AdditiveCoefficient;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import io.assay.core.tally.ValueTally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

    /** All parts go into one stream, as replicates do: a tally that reads too much or too little puts the next one out of step. */
    static <T extends Tally<T>> Optional<String> read(
            AdditiveCoefficient<T> coefficient, RatingMatrix ratings, double tolerance) {
        return guarded(coefficient, ratings, frame -> {
            T merged = coefficient.tally(frame);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            for (int p = 0; p < PARTS; p++) {
                int number = p;
                T part = filled(coefficient.tally(frame), ratings, unit -> unit % PARTS == number ? 1 : 0);
                part.write(new DataOutputStream(written));
                merged.merge(part);
            }
            T read = coefficient.tally(frame);
            ByteArrayInputStream bytes = new ByteArrayInputStream(written.toByteArray());
            for (int p = 0; p < PARTS; p++) {
                read.read(new DataInputStream(bytes));
            }
            return bytes.available() > 0
                    ? Optional.of("a tally left " + bytes.available() + " bytes unread that others had written")
                    : compared(
                            "merged from parts",
                            figure(coefficient, merged),
                            "read from what they wrote",
                            figure(coefficient, read),
                            tolerance);
        });
    }

    /** A rule for a frame. */
    private interface OfFrame {
        Optional<String> broken(Frame frame) throws IOException;
    }

    private static Optional<String> guarded(AdditiveCoefficient<?> coefficient, RatingMatrix ratings, OfFrame rule) {
        if (CoefficientRules.figure(coefficient, ratings).isEmpty()) {
            return Optional.empty();
        }
        Frame frame = Frame.of(ratings);
        try {
            coefficient.tally(frame);
        } catch (IllegalArgumentException e) {
            // It needs the values to be known before, or how often they occur; where it cannot do with them either, it
            // is not
            // additive on these ratings.
            frame = Frame.withValues(ratings);
            if (coefficient.needsCounts(frame)) {
                frame = frame.withCounts(
                        filled(ValueTally.of(frame), ratings, unit -> 1).counts());
            }
            try {
                coefficient.tally(frame);
            } catch (IllegalArgumentException again) {
                return Optional.empty();
            }
        }
        try {
            return rule.broken(frame);
        } catch (RuntimeException | IOException e) {
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

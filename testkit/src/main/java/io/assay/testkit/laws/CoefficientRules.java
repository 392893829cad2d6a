package io.assay.testkit.laws;

import io.assay.agreement.AdditiveCoefficient;
import io.assay.agreement.Coefficient;
import io.assay.agreement.Coefficients;
import io.assay.agreement.IntervalMethod;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.testkit.internal.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells how ratings show that a coefficient breaks a law. */
final class CoefficientRules {
    private static final double LEVEL = 0.9;
    private static final List<IntervalMethod> METHODS = List.of(
            IntervalMethod.analytic(LEVEL),
            IntervalMethod.jackknife(LEVEL),
            IntervalMethod.bootstrapPercentile(20, LEVEL, 1));

    private final Coefficient coefficient;
    private final double tolerance;

    CoefficientRules(Coefficient coefficient, double tolerance) {
        this.coefficient = coefficient;
        this.tolerance = tolerance;
    }

    Optional<String> broken(CoefficientLaw law, Table table) {
        RatingMatrix ratings = table.matrix();
        return switch (law) {
            case NAME -> name();
            case NEVER_THROWS -> throwing(ratings);
            case REPEATABLE -> repeatable(ratings, table.matrix());
            case THREAD_SAFE -> threads(ratings);
            case UNITS_IN_ANY_ORDER -> other(ratings, "with units in reverse", Rearranged.unitsReversed(ratings));
            case RATERS_IN_ANY_ORDER -> other(ratings, "with raters in reverse", Rearranged.ratersReversed(ratings));
            case NAMES_DO_NOT_MATTER -> other(ratings, "under other names", Rearranged.renamed(ratings));
            case UNRATED_UNITS_DO_NOT_MATTER ->
                other(ratings, "with an unrated unit", Rearranged.withUnratedUnit(ratings));
            case RATERS_AS_DECLARED ->
                coefficient.usesRaters()
                        ? Optional.empty()
                        : other(
                                ratings,
                                "with ratings handed on among the raters of a unit",
                                Rearranged.handedOn(ratings));
            case STATISTIC_IS_THE_FIGURE -> statistics(ratings).isTheFigure();
            case STATISTIC_REPEATS_UNITS -> statistics(ratings).repeatsUnits();
            case STATISTIC_LEAVES_A_UNIT_OUT -> statistics(ratings).leavesAUnitOut();
            case INTERVAL_OR_REASON -> intervals(ratings);
            case TALLIES_MERGE ->
                coefficient instanceof AdditiveCoefficient<?> additive
                        ? TallyRules.merge(additive, ratings, tolerance)
                        : Optional.empty();
            case TALLIES_COUNT ->
                coefficient instanceof AdditiveCoefficient<?> additive
                        ? TallyRules.count(additive, ratings, tolerance)
                        : Optional.empty();
            case TALLIES_READ ->
                coefficient instanceof AdditiveCoefficient<?> additive
                        ? TallyRules.read(additive, ratings, tolerance)
                        : Optional.empty();
        };
    }

    private StatisticRules statistics(RatingMatrix ratings) {
        return new StatisticRules(coefficient, ratings, tolerance);
    }

    private Optional<String> name() {
        try {
            Coefficients.checkName(coefficient.name());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private Optional<String> throwing(RatingMatrix ratings) {
        try {
            coefficient.of(ratings);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("it threw " + e);
        }
    }

    /** Returns the figure, or nothing where another law is broken already. */
    static Optional<Estimate> figure(Coefficient coefficient, RatingMatrix ratings) {
        try {
            return Optional.of(coefficient.of(ratings));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> repeatable(RatingMatrix ratings, RatingMatrix again) {
        return figure(coefficient, ratings)
                .flatMap(first -> figure(coefficient, again)
                        .filter(second -> !second.equals(first))
                        .map(second -> "it gave " + first + ", and then " + second));
    }

    private Optional<String> threads(RatingMatrix ratings) {
        return figure(coefficient, ratings)
                .flatMap(first -> IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(thread -> figure(coefficient, ratings))
                        .flatMap(Optional::stream)
                        .filter(other -> !other.equals(first))
                        .map(other -> "one thread got " + first + ", and another " + other)
                        .findFirst());
    }

    private Optional<String> other(RatingMatrix ratings, String how, RatingMatrix changed) {
        return figure(coefficient, ratings).flatMap(first -> {
            try {
                double second = coefficient.of(changed).orNaN();
                return Figures.compared("the figure", first.orNaN(), how, second, tolerance);
            } catch (RuntimeException e) {
                return Optional.of("the figure is " + Figures.shown(first.orNaN()) + ", but " + how + " it threw " + e);
            }
        });
    }

    private Optional<String> intervals(RatingMatrix ratings) {
        return figure(coefficient, ratings)
                .flatMap(figure -> METHODS.stream()
                        .flatMap(method -> interval(figure, ratings, method).stream())
                        .findFirst());
    }

    private Optional<String> interval(Estimate figure, RatingMatrix ratings, IntervalMethod method) {
        try {
            Estimate with = coefficient.of(ratings, method);
            if (!Figures.near(with.orNaN(), figure.orNaN(), tolerance)) {
                return Optional.of(method.name() + " turned " + figure + " into " + with);
            }
            boolean told = with.interval().isPresent() || with.intervalReason().isPresent();
            if (with.isDefined() && !told) {
                return Optional.of(method.name() + " gave neither an interval nor a reason: " + with);
            }
            return with.interval()
                    .filter(interval -> interval.level() != LEVEL)
                    .map(interval -> method.name() + " was asked for the level " + LEVEL + ", but gave " + interval);
        } catch (RuntimeException e) {
            return Optional.of(method.name() + " threw " + e);
        }
    }
}

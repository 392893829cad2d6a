package io.assay.cli;

import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.agreement.plan.RatingModel;
import io.assay.agreement.plan.SimulatedPlan;
import io.assay.agreement.plan.UnitsNeeded;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.report.PlanReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A study to come, and how many units it needs.
 *
 * @param coefficient what will be estimated
 * @param expected what it is expected to be
 * @param goal what the units are for
 * @param target the wanted width, the threshold, or the agreement of the other sample
 * @param confidence of the interval, or one minus the accepted chance of a false claim
 * @param power the wanted chance of a true claim
 * @param prevalences how common each category is
 * @param population units there are in all; null if without end
 * @param simulation how to simulate
 */
record Study(
        Coefficient coefficient,
        double expected,
        PlanReport.Goal goal,
        double target,
        double confidence,
        double power,
        List<Double> prevalences,
        @Nullable Long population,
        Simulation simulation) {
    private static final int PROBED = 200;

    /** Distances and weights that know only whether two categories are equal. */
    private static final Set<String> NAMES_DO = Set.of("", "nominal", "identity");

    /**
     * How to simulate.
     *
     * @param repetitions studies per number of units
     * @param atMost units to look at
     * @param seed of the draws
     * @param ordered whether categories are levels even where the coefficient does not need it
     * @param always whether to simulate where there is a formula
     */
    record Simulation(int repetitions, int atMost, long seed, boolean ordered, boolean always) {}

    /** A model that suits the coefficient, and what the coefficient is called. */
    private record Suited(RatingModel model, boolean ordered, Estimate probe) {}

    /** Returns a plan for each number of raters. */
    PlanReport report(List<Integer> raters) {
        List<PlanReport.Answer> answers = new ArrayList<>();
        for (int count : raters) {
            answers.add(answer(count));
        }
        Estimate probe = suited(raters.get(0)).probe();
        return PlanReport.of(new PlanReport.Question(probe, expected, goal, target, confidence, power), answers);
    }

    private PlanReport.Answer answer(int raters) {
        Suited suited = suited(raters);
        PlanReport.Answer formula =
                simulation.always() ? null : new PlanFormulas(this, suited.probe(), raters).answer();
        if (formula != null) {
            return formula;
        }
        if (population != null) {
            throw new UsageException("--population is for formulas, and there is none for " + coefficient.name()
                    + " with this goal and " + raters + " raters; leave it out, which gives units enough");
        }
        SimulatedPlan plan = SimulatedPlan.of(coefficient, suited.model())
                .repetitions(simulation.repetitions())
                .atMost(simulation.atMost())
                .seed(simulation.seed())
                .confidence(confidence);
        UnitsNeeded needed = switch (goal) {
            case WIDTH -> plan.forWidth(expected, target);
            case AGAINST -> plan.toExclude(target, expected, power);
            case APART_FROM -> plan.toTellApart(expected, target, power);
        };
        return new PlanReport.Answer(raters, needed, "simulation", source(suited.ordered()));
    }

    private String source(boolean ordered) {
        String shares = prevalences.stream()
                .map(share -> String.format(Locale.ROOT, "%.2f", share))
                .collect(Collectors.joining(", "));
        return simulation.repetitions() + " studies per number of units, seed " + simulation.seed()
                + "; raters alike and independent given the unit, " + prevalences.size()
                + (ordered ? " ordered" : "") + " categories of prevalence " + shares
                + (ordered ? "; a miss may be any level, which tends to ask for more units than near misses do" : "");
    }

    /** Takes levels where they are asked for, or where mere names would not do for the coefficient. */
    private Suited suited(int raters) {
        RatingModel names = RatingModel.of(
                        prevalences.stream().mapToDouble(share -> share).toArray())
                .raters(raters);
        boolean fitsLevelsOnly = coefficient.fits(drawn(names.ordinal())) && !coefficient.fits(drawn(names));
        if (!simulation.ordered() && !fitsLevelsOnly) {
            Estimate probe = probe(names);
            if (probe.isDefined() && NAMES_DO.contains(probe.distance())) {
                return new Suited(names, false, probe);
            }
        }
        Estimate probe = probe(names.ordinal());
        if (!probe.isDefined()) {
            throw new UsageException(coefficient.name() + " cannot be planned for " + raters + " raters and "
                    + prevalences.size() + " categories: " + probe.reason().orElse(""));
        }
        return new Suited(names.ordinal(), true, probe);
    }

    private Estimate probe(RatingModel model) {
        return coefficient.of(drawn(model), IntervalMethod.none());
    }

    private RatingMatrix drawn(RatingModel model) {
        return model.draw(PROBED, 0.5, simulation.seed());
    }

    /** Returns a number without needless zeros. */
    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}

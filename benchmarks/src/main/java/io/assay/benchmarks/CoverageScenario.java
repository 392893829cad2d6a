package io.assay.benchmarks;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.agreement.IntraclassCorrelation;
import io.assay.benchmarks.ScoreModel.Units;
import java.util.List;

/**
 * A population, and the coefficients to estimate from samples of it.
 *
 * @param title what it is, in a few words
 * @param model how samples come about
 * @param targets the coefficients with their values in the population
 */
record CoverageScenario(String title, CoverageModel model, List<Target> targets) {
    private static final double[] FOUR = {0.4, 0.3, 0.2, 0.1};
    private static final double[] SKEWED = {0.9, 0.1};
    private static final double[] FIVE = {0.1, 0.2, 0.4, 0.2, 0.1};
    private static final double MISSING = 0.2;

    /**
     * A coefficient and its value in the population.
     *
     * @param title the coefficient's name, with alpha's distance or the kind of raters
     * @param coefficient the coefficient
     * @param truth its value
     */
    record Target(String title, Coefficient coefficient, double truth) {}

    static List<CoverageScenario> all() {
        return List.of(
                nominal("four categories, moderate", known(FOUR, 0.4)),
                nominal("four categories, high", known(FOUR, 0.8)),
                nominal("two categories 9 : 1, moderate", known(SKEWED, 0.4)),
                nominal("two categories 9 : 1, high", known(SKEWED, 0.8)),
                nominal(
                        "four categories, unequal raters, 20 % missing",
                        CategoryModel.knownElseGuessed(FOUR, MISSING, 0.95, 0.85, 0.55)),
                ordinal("five levels, moderate", CategoryModel.nearMisses(FIVE, 0.6)),
                ordinal("five levels, high", CategoryModel.nearMisses(FIVE, 0.85)),
                scores("moderate", new ScoreModel(Units.NORMAL, true, 0.5, 0.1, 0)),
                scores("high", new ScoreModel(Units.NORMAL, true, 0.85, 0.03, 0)),
                scores("moderate, skewed units", new ScoreModel(Units.EXPONENTIAL, true, 0.7, 0.05, 0)),
                scores("moderate, 20 % missing", new ScoreModel(Units.NORMAL, true, 0.7, 0.05, MISSING)),
                scores("moderate", new ScoreModel(Units.NORMAL, false, 0.5, 0.1, 0)),
                scores("high", new ScoreModel(Units.NORMAL, false, 0.85, 0.03, 0)));
    }

    private static CategoryModel known(double[] prevalences, double alpha) {
        double knows = Math.sqrt(alpha);
        return CategoryModel.knownElseGuessed(prevalences, 0, knows, knows, knows);
    }

    private static CoverageScenario nominal(String title, CategoryModel model) {
        return new CoverageScenario(
                title,
                model,
                List.of(
                        new Target("krippendorff-alpha, nominal", Agreement.krippendorff(), model.nominalAlpha()),
                        new Target("fleiss-kappa", Agreement.fleissKappa(), model.nominalAlpha()),
                        new Target("gwet-ac1", Agreement.gwetAc1(), model.ac1())));
    }

    private static CoverageScenario ordinal(String title, CategoryModel model) {
        return new CoverageScenario(
                title,
                model,
                List.of(new Target("krippendorff-alpha, ordinal", Agreement.krippendorff(), model.ordinalAlpha())));
    }

    private static CoverageScenario scores(String title, ScoreModel model) {
        Target icc = new Target(
                "icc-a-1, raters " + (model.fixed() ? "fixed" : "a sample"),
                IntraclassCorrelation.agreement(),
                model.icc());
        return new CoverageScenario(
                title,
                model,
                model.fixed()
                        ? List.of(
                                new Target(
                                        "krippendorff-alpha, interval",
                                        Agreement.krippendorff(),
                                        model.intervalAlpha()),
                                icc)
                        : List.of(icc));
    }
}

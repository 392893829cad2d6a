package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What Assay gives for each row of the page "Where other tools differ", by the name of the row. */
final class OtherToolsFigures {
    static final Map<String, Supplier<Estimate>> ALL = new LinkedHashMap<>();

    static {
        alpha();
        kappas();
        sets();
        errors();
        numbers();
    }

    private OtherToolsFigures() {}

    static RatingMatrix gwet() {
        return Cases.read("gwet-raw4raters.csv", Scale.ordinal(1, 5));
    }

    /** Gwet's table, of these raters only, and of units both rated if so asked. */
    static RatingMatrix gwet(boolean complete, String... raters) {
        RatingMatrix all = gwet();
        Collection<String> others =
                all.raters().stream().filter(r -> !List.of(raters).contains(r)).toList();
        RatingMatrix some = all.withoutRaters(others);
        return complete
                ? some.onlyUnits(some.units().stream()
                        .filter(u -> some.ratingsOf(u).size() == raters.length)
                        .toList())
                : some;
    }

    static RatingMatrix made(String name, Scale scale) {
        return Peers.ratings("other-tools-" + name + ".csv", scale);
    }

    static Krippendorff nominal() {
        return Agreement.krippendorff().distance(Distance.nominal());
    }

    private static void alpha() {
        ALL.put(
                "alpha-complete",
                () -> Agreement.krippendorff(Cases.read("fleiss1971-diagnoses.csv", Scale.nominal())));
        ALL.put("alpha-one-rating", () -> nominal().of(gwet()));
        ALL.put("alpha-placeholder", () -> nominal().of(gwet()));
        ALL.put("alpha-number-types", () -> nominal().of(gwet()));
        ALL.put("alpha-decimals", () -> Agreement.krippendorff(gwet()));
        ALL.put("alpha-gwet-ordinal", () -> Agreement.krippendorff(gwet()));
        ALL.put("alpha-signs", OtherToolsFigures::opposite);
        ALL.put("alpha-signs-zero", OtherToolsFigures::opposite);
        ALL.put("alpha-one-value", () -> Agreement.krippendorff(made("one", Scale.nominal())));
        ALL.put("alpha-value-alone", () -> Agreement.krippendorff(made("alone", Scale.nominal())));
        ALL.put("alpha-value-alone-dkpro", () -> Agreement.krippendorff(made("alone", Scale.nominal())));
    }

    /** A ratio scale takes no negative value, so there is no figure; the reason is the message. */
    private static Estimate opposite() {
        try {
            return Agreement.krippendorff(made("signs", Scale.ratio()));
        } catch (IllegalArgumentException e) {
            return Estimate.undefined("krippendorff-alpha", String.valueOf(e.getMessage()));
        }
    }

    private static void kappas() {
        ALL.put("percent-pooled", () -> Agreement.percentAgreement(gwet()));
        ALL.put("cohen-missing", () -> Agreement.cohenKappa(gwet(false, "R1", "R3")));
        ALL.put("fleiss-missing", () -> Agreement.fleissKappa(gwet()));
        ALL.put("fleiss-missing-refused", () -> Agreement.fleissKappa(gwet()));
        ALL.put("fleiss-placeholder", () -> Agreement.fleissKappa(gwet()));
        ALL.put("weighted-farthest", () -> quadratic(gwet(true, "R2", "R3")));
        ALL.put("weighted-max-distance", () -> quadratic(gwet(true, "R1", "R4")));
        ALL.put("weighted-unused-level", () -> quadratic(made("gap", Scale.ordinal(1, 5))));
        ALL.put("weighted-unused-level-statsmodels", () -> quadratic(made("gap", Scale.ordinal(1, 5))));
        ALL.put("kappa-one-value", () -> Agreement.cohenKappa(made("one", Scale.nominal())));
        ALL.put("ac1-one-value", () -> Agreement.gwetAc1(made("one", Scale.nominal())));
    }

    private static void sets() {
        Krippendorff masi = Agreement.krippendorff().distance(Distance.masi());
        ALL.put("masi-thirds", () -> masi.of(made("sets", Scale.nominal())));
        ALL.put("masi-2004", () -> masi.of(made("sets", Scale.nominal())));
    }

    private static Estimate quadratic(RatingMatrix ratings) {
        return Agreement.weightedKappa(Weights.quadratic()).of(ratings);
    }

    private static void errors() {
        ALL.put(
                "weighted-kappa-error",
                () -> standardError(Agreement.weightedKappa(Weights.quadratic())
                        .largeSample()
                        .of(Peers.table("sexual-fun.csv"))));
        ALL.put(
                "fleiss-error",
                () -> standardError(Agreement.fleissKappa(Cases.read("fleiss1971-diagnoses.csv", Scale.nominal()))));
        ALL.put(
                "stuart-maxwell-zeros",
                () -> Estimate.of(
                        "chi-squared",
                        MarginalTests.stuartMaxwell(Peers.table("ms-winnipeg.csv"))
                                .statistic()));
    }

    private static Estimate standardError(Estimate estimate) {
        return Estimate.of(
                "standard error of " + estimate.coefficient(),
                estimate.standardError().orElseThrow());
    }

    private static void numbers() {
        RatingMatrix table = Cases.read("shrout-fleiss1979.csv", Scale.interval());
        RatingMatrix missing = Peers.ratings("unbalanced.csv", Scale.interval());
        IntraclassCorrelation single = IntraclassCorrelation.agreement();
        Interval limits = single.average().of(table).interval().orElseThrow();
        ALL.put("icc-mean-lower", () -> Estimate.of("lower limit", limits.lower()));
        ALL.put("icc-mean-upper", () -> Estimate.of("upper limit", limits.upper()));
        ALL.put("icc-p", () -> Estimate.of("p", single.fTest(table).p()));
        ALL.put("icc-missing", () -> single.of(missing, IntervalMethod.none()));
        ALL.put("icc-missing-mean", () -> single.average().of(missing, IntervalMethod.none()));
        ALL.put("overall-ccc", () -> ConcordanceCorrelation.overall().of(table));
        ALL.put(
                "limits-of-agreement",
                () -> BlandAltman.limits().of(Lin1989Test.PEFR).upper());
    }
}

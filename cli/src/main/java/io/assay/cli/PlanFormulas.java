package io.assay.cli;

import io.assay.agreement.plan.SampleSize;
import io.assay.agreement.plan.UnitsNeeded;
import io.assay.core.Estimate;
import io.assay.report.PlanReport;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Which published formula fits a study, if any. Tests are one-sided, as those that are simulated. */
final class PlanFormulas {
    private final Study study;
    private final String name;
    private final double rate;
    private final boolean two;
    private final boolean binary;
    private final boolean weighted;
    private final int raters;

    /** A number of units, and where its formula is published. */
    private record Found(long units, String source) {}

    /** Looks for a formula; the probe is any figure of the coefficient, which tells its weights. */
    PlanFormulas(Study study, Estimate probe, int raters) {
        this.study = study;
        this.name = probe.coefficient();
        this.rate = study.prevalences().get(0);
        this.two = raters == 2;
        this.binary = two && study.prevalences().size() == 2;
        this.weighted = !probe.distance().isEmpty() && !probe.distance().equals("identity");
        this.raters = raters;
    }

    /** Returns the answer by a formula, or null if none fits. */
    PlanReport.@Nullable Answer answer() {
        Found found = weighted ? null : found();
        if (found == null) {
            return null;
        }
        UnitsNeeded needed = new UnitsNeeded(OptionalLong.of(found.units), found.units, aim());
        return new PlanReport.Answer(raters, needed, "formula", found.source);
    }

    private @Nullable Found found() {
        return switch (study.goal()) {
            case WIDTH -> width(study.expected(), study.target(), study.confidence());
            case AGAINST -> against(study.target(), study.expected(), 1 - study.confidence(), study.power());
            case APART_FROM -> null;
        };
    }

    private String aim() {
        if (study.goal() == PlanReport.Goal.WIDTH) {
            return String.format(
                    Locale.ROOT,
                    "for a %.0f %% interval of width %.3f around %.3f",
                    100 * study.confidence(),
                    study.target(),
                    study.expected());
        }
        return String.format(
                Locale.ROOT,
                "to show with %.0f %% power that %.3f is %s %.3f",
                100 * study.power(),
                study.expected(),
                study.expected() > study.target() ? "above" : "below",
                study.target());
    }

    private @Nullable Found width(double expected, double width, double confidence) {
        if (name.equals("cohen-kappa") && binary) {
            return unlimited(
                    SampleSize.cohenKappaWidth(expected, rate, rate, width, confidence),
                    "large-sample variance of Fleiss, Cohen and Everitt (1969, doi:10.1037/h0028106), " + rates());
        }
        if (name.equals("icc-1-1") || name.equals("icc-c-1")) {
            return unlimited(
                    SampleSize.intraclassCorrelationWidth(expected, raters, width, confidence),
                    "Bonett (2002, doi:10.1002/sim.1108), normal ratings");
        }
        if (name.equals("percent-agreement") && two) {
            return new Found(
                    SampleSize.percentAgreement(expected, width / 2, confidence, population()),
                    "Cochran (1977), Sampling Techniques, section 4.2" + ofPopulation());
        }
        if (name.equals("brennan-prediger") && two) {
            return chance("chance agreement known");
        }
        return name.equals("gwet-ac1") && two ? chance("chance agreement at its most, an approximation") : null;
    }

    private Found chance(String how) {
        double chance = 1.0 / study.prevalences().size();
        return new Found(
                SampleSize.chanceCorrected(
                        study.expected(), chance, study.target() / 2, study.confidence(), population()),
                String.format(
                        Locale.ROOT,
                        "Cochran (1977), Sampling Techniques, section 4.2, %s (%.3f)%s",
                        how,
                        chance,
                        ofPopulation()));
    }

    private @Nullable Found against(double threshold, double expected, double significance, double power) {
        if (name.equals("cohen-kappa") && binary) {
            return unlimited(
                    SampleSize.cohenKappa(threshold, expected, rate, rate, significance, power),
                    "Cantor (1996, doi:10.1037/1082-989X.1.2.150), one-sided, " + rates());
        }
        if ((name.equals("scott-pi") || name.equals("fleiss-kappa")) && binary && significance < 0.5) {
            return unlimited(
                    SampleSize.intraclassKappa(threshold, expected, rate, 2 * significance, power),
                    "Donner and Eliasziw (1992, doi:10.1002/sim.4780111109), one-sided, " + rates());
        }
        if (name.equals("icc-1-1") && threshold >= 0) {
            return unlimited(
                    SampleSize.intraclassCorrelation(threshold, expected, raters, significance, power),
                    "Walter, Eliasziw and Donner (1998), Statistics in Medicine 17, 101-110, one-sided, normal ratings");
        }
        return null;
    }

    private String rates() {
        return String.format(Locale.ROOT, "both raters giving the first category to %.2f of the units", rate);
    }

    private Found unlimited(long units, String source) {
        if (study.population() != null) {
            throw new UsageException("the formula for " + name
                    + " is for populations without end; leave --population out, which gives units enough");
        }
        return new Found(units, source);
    }

    private long population() {
        return study.population() == null ? Long.MAX_VALUE : study.population();
    }

    private String ofPopulation() {
        return study.population() == null
                ? ""
                : String.format(Locale.ROOT, ", from a population of %,d units", study.population());
    }
}

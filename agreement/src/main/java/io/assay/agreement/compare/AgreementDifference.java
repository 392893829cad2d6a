package io.assay.agreement.compare;

import io.assay.core.Estimate;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Two agreements and how they differ.
 *
 * @param first the first agreement, at the units compared
 * @param second the second agreement, at the units compared
 * @param difference the second minus the first, with its standard error and interval; undefined with the reason if
 *     either is
 * @param p the two-sided p value of no difference; empty if it cannot be told
 * @param units which units were compared
 */
public record AgreementDifference(Estimate first, Estimate second, Estimate difference, OptionalDouble p, Units units) {
    /**
     * Which units were compared.
     *
     * @param paired units both sides have; 0 if the samples are independent
     * @param onlyFirst units only the first side has: left out of a paired comparison, used in an independent one
     * @param onlySecond units only the second side has, likewise
     */
    public record Units(long paired, long onlyFirst, long onlySecond) {
        @Override
        public String toString() {
            if (paired == 0) {
                return "independent samples of " + onlyFirst + " and " + onlySecond + " units";
            }
            String left = onlyFirst + onlySecond == 0
                    ? ""
                    : ", left out " + onlyFirst + " that only the first has and " + onlySecond
                            + " that only the second has";
            return paired + (paired == 1 ? " unit" : " units") + " paired" + left;
        }
    }

    /** {@return whether the interval excludes 0; false without an interval} */
    public boolean isSettled() {
        return difference.interval().map(i -> !i.contains(0)).orElse(false);
    }

    static AgreementDifference undefined(Estimate first, Estimate second, String reason, Units units) {
        return new AgreementDifference(
                first, second, Estimate.undefined(name(first, second), reason), OptionalDouble.empty(), units);
    }

    /** Returns the difference of two defined figures, or undefined with the reason. */
    static Estimate difference(Estimate first, Estimate second) {
        String name = name(first, second);
        if (!first.isDefined() || !second.isDefined()) {
            String side = first.isDefined() ? "second" : "first";
            Estimate lost = first.isDefined() ? second : first;
            return Estimate.undefined(
                    name,
                    "on the " + side + " side " + lost.coefficient() + " is undefined: "
                            + lost.reason().orElse(""));
        }
        Estimate.Counts a = first.counts();
        Estimate.Counts b = second.counts();
        return Estimate.of(name, second.value() - first.value())
                .withCounts(new Estimate.Counts(
                        Math.min(a.units(), b.units()),
                        a.ratings() + b.ratings(),
                        Math.max(a.droppedUnits(), b.droppedUnits()),
                        a.droppedRatings() + b.droppedRatings()));
    }

    private static String name(Estimate first, Estimate second) {
        return first.coefficient().equals(second.coefficient())
                ? "difference of " + first.coefficient()
                : "difference of " + second.coefficient() + " and " + first.coefficient();
    }

    /** {@return a line for people: both figures, their difference with its interval, the p value and the units} */
    @Override
    public String toString() {
        if (!difference.isDefined()) {
            return difference.coefficient() + " undefined: "
                    + difference.reason().orElse("") + "; " + units;
        }
        String limits = difference.interval().map(i -> ", " + i).orElse("");
        String test = p.isEmpty() ? "" : ", p " + pText(p.getAsDouble());
        return String.format(
                Locale.ROOT,
                "%s %.3f, %s %.3f: difference %+.3f%s%s, %s",
                first.coefficient(),
                first.value(),
                second.coefficient(),
                second.value(),
                difference.value(),
                limits,
                test,
                units);
    }

    static String pText(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }
}

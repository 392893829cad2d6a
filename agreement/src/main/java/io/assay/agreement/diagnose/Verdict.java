package io.assay.agreement.diagnose;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.Locale;

/**
 * Whether labels can be trusted, by thresholds on alpha, and whether the interval leaves that open.
 *
 * @param level what the estimate says
 * @param settled whether the whole interval says the same; false without an interval
 * @param text the verdict in one or two sentences
 */
public record Verdict(Level level, boolean settled, String text) {
    /** The levels, worst first. */
    public enum Level {
        /** There is no figure to judge by. */
        UNDEFINED,
        /** Labels limit what a model can learn: fix them before scaling up. */
        BOTTLENECK,
        /** Usable for tentative conclusions. */
        TENTATIVE,
        /** Labels can be relied on. */
        GOOD;

        /** {@return the level in lower case, as JSON and text show it} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * {@return the verdict on an estimate of alpha}
     *
     * @param alpha may be undefined; without an interval the verdict is not settled
     * @param thresholds where alpha starts to be tentative and to be good
     */
    public static Verdict of(Estimate alpha, Thresholds thresholds) {
        if (!alpha.isDefined()) {
            return new Verdict(
                    Level.UNDEFINED,
                    false,
                    "No verdict: alpha is undefined, " + alpha.reason().orElse("") + ".");
        }
        Level level = level(alpha.value(), thresholds);
        String text = sentence(level, alpha.value(), thresholds);
        if (alpha.interval().isEmpty()) {
            return new Verdict(level, false, text + " There is no interval, so this may be chance.");
        }
        Interval interval = alpha.interval().get();
        Level worst = level(interval.lower(), thresholds);
        Level best = level(interval.upper(), thresholds);
        return worst == best
                ? new Verdict(level, true, text)
                : new Verdict(level, false, text + " " + straddle(interval, worst, best, thresholds));
    }

    private static Level level(double alpha, Thresholds thresholds) {
        if (alpha < thresholds.tentative()) {
            return Level.BOTTLENECK;
        }
        return alpha < thresholds.good() ? Level.TENTATIVE : Level.GOOD;
    }

    private static String sentence(Level level, double alpha, Thresholds thresholds) {
        return switch (level) {
            case BOTTLENECK ->
                String.format(
                        Locale.ROOT,
                        "The labels are the bottleneck: alpha %.3f is below %.2f. Fix them before scaling.",
                        alpha,
                        thresholds.tentative());
            case TENTATIVE ->
                String.format(
                        Locale.ROOT,
                        "The labels are tentative: alpha %.3f is between %.2f and %.2f.",
                        alpha,
                        thresholds.tentative(),
                        thresholds.good());
            default ->
                String.format(
                        Locale.ROOT, "The labels are good: alpha %.3f is at least %.2f.", alpha, thresholds.good());
        };
    }

    private static String straddle(Interval interval, Level worst, Level best, Thresholds thresholds) {
        String crossed = worst == Level.BOTTLENECK && best == Level.GOOD
                ? String.format(Locale.ROOT, "%.2f and %.2f", thresholds.tentative(), thresholds.good())
                : String.format(
                        Locale.ROOT, "%.2f", worst == Level.BOTTLENECK ? thresholds.tentative() : thresholds.good());
        return String.format(
                Locale.ROOT,
                "But the %.0f %% interval, %.3f to %.3f, straddles %s: rate more units before you act on it.",
                interval.level() * 100,
                interval.lower(),
                interval.upper(),
                crossed);
    }
}

package io.assay.rubric.diagnose;

import io.assay.agreement.compare.AgreementDifference;
import io.assay.core.Estimate;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a comparison shows, in words that claim no more.
 *
 * @param kind what is shown
 * @param text a sentence of figures for reports
 */
public record Conclusion(Kind kind, String text) {
    /** What can be said. */
    public enum Kind {
        /** Agreement is higher: the interval lies above 0, and the adjusted p value is small enough. */
        IMPROVED("better"),
        /** Agreement is lower, shown in the same way. */
        WORSENED("worse"),
        /** The data do not show an improvement; that there is none is not shown either. */
        NOT_SHOWN("not shown to improve"),
        /** There is no difference, or no interval of it. */
        UNTOLD("cannot be told");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** {@return the kind as people read it} */
        public String words() {
            return words;
        }
    }

    /** What one difference shows by itself. */
    static Conclusion of(AgreementDifference alpha) {
        Estimate difference = alpha.difference();
        if (!difference.isDefined()) {
            return new Conclusion(
                    Kind.UNTOLD, "Cannot be told: " + difference.reason().orElse("") + ".");
        }
        if (difference.interval().isEmpty()) {
            return new Conclusion(
                    Kind.UNTOLD,
                    figures(alpha) + ": cannot be told, as "
                            + difference.intervalReason().orElse("there is no interval") + ".");
        }
        if (!alpha.isSettled()) {
            return new Conclusion(
                    Kind.NOT_SHOWN, figures(alpha) + ": not shown to improve, as the interval includes 0.");
        }
        Kind kind = difference.value() > 0 ? Kind.IMPROVED : Kind.WORSENED;
        return new Conclusion(kind, figures(alpha) + ": " + kind.words() + ".");
    }

    /** What one difference shows among several, of which some would look settled by chance. */
    static Conclusion amongMany(AgreementDifference alpha, OptionalDouble adjustedP, double confidence) {
        Conclusion alone = of(alpha);
        boolean claims = alone.kind() == Kind.IMPROVED || alone.kind() == Kind.WORSENED;
        if (!claims || adjustedP.orElse(1) <= 1 - confidence) {
            return alone;
        }
        return new Conclusion(
                Kind.NOT_SHOWN,
                String.format(
                        Locale.ROOT,
                        "%s: not shown to improve, as p is %.3f after Holm's adjustment for the number of criteria.",
                        figures(alpha),
                        adjustedP.orElse(1)));
    }

    private static String figures(AgreementDifference alpha) {
        return String.format(
                Locale.ROOT,
                "Alpha went from %.3f to %.3f, a difference of %+.3f%s",
                alpha.first().value(),
                alpha.second().value(),
                alpha.difference().value(),
                Text.limits(alpha.difference()));
    }

    /** {@return the sentence} */
    @Override
    public String toString() {
        return text;
    }
}

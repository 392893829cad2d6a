package io.assay.study;

import io.assay.core.Interval;
import io.assay.study.causes.Cause;
import io.assay.study.causes.CauseKind;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A cause of disagreement that is beyond chance, as it was recorded.
 *
 * @param kind what it is
 * @param share the share of the disagreement that would vanish with it
 * @param lower lower limit of its interval; empty if there is none
 * @param upper upper limit of its interval; empty if there is none
 * @param evidence sentences that say what was seen
 * @since 0.1
 */
public record CauseResult(
        CauseKind kind, double share, OptionalDouble lower, OptionalDouble upper, List<String> evidence) {
    /**
     * Copies the list.
     *
     * @param kind see above
     * @param share see above
     * @param lower see above
     * @param upper see above
     * @param evidence see above
     */
    public CauseResult {
        evidence = List.copyOf(evidence);
    }

    static CauseResult of(Cause cause) {
        return new CauseResult(
                cause.kind(),
                Math.max(0, Math.min(1, cause.share().value())),
                cause.share()
                        .interval()
                        .map(Interval::lower)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                cause.share()
                        .interval()
                        .map(Interval::upper)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                cause.evidence());
    }

    /** {@return cause, share, interval and the first sentence of evidence in one line} */
    @Override
    public String toString() {
        String limits = lower.isPresent() && upper.isPresent()
                ? String.format(Locale.ROOT, " (%.0f to %.0f %%)", 100 * lower.getAsDouble(), 100 * upper.getAsDouble())
                : "";
        return String.format(Locale.ROOT, "%s, %.0f %% of the disagreement%s.", kind.title(), 100 * share, limits)
                + (evidence.isEmpty() ? "" : " " + evidence.get(0));
    }
}

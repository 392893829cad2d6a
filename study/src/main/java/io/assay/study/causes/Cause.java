package io.assay.study.causes;

import io.assay.core.Estimate;
import java.util.List;
import java.util.Locale;

/**
 * A cause of disagreement, found or looked for.
 *
 * @param kind what it is
 * @param isClaimed whether it is beyond chance
 * @param share the share of the disagreement that would vanish with it; undefined if it is not claimed
 * @param p chance of evidence as strong if raters only made the same noise, all causes and raters looked at being counted
 * @param evidence sentences that say what was seen
 * @param raters the raters it is about; empty if it is about all
 * @param categories the categories it is about; empty if it is about all
 * @param units the units it is about, those it explains most first; empty if it is about all
 * @since 0.1
 */
public record Cause(
        CauseKind kind,
        boolean isClaimed,
        Estimate share,
        double p,
        List<String> evidence,
        List<String> raters,
        List<String> categories,
        List<String> units) {
    /**
     * Copies the lists.
     *
     * @param kind see above
     * @param isClaimed see above
     * @param share see above
     * @param p see above
     * @param evidence see above
     * @param raters see above
     * @param categories see above
     * @param units see above
     */
    public Cause {
        evidence = List.copyOf(evidence);
        raters = List.copyOf(raters);
        categories = List.copyOf(categories);
        units = List.copyOf(units);
    }

    /** {@return a line for people} */
    @Override
    public String toString() {
        if (!isClaimed) {
            return kind.title() + ": not beyond chance";
        }
        String limits = share.interval()
                .map(i -> String.format(Locale.ROOT, " (%.0f to %.0f %%)", 100 * i.lower(), 100 * i.upper()))
                .orElse("");
        return String.format(
                        Locale.ROOT, "%s: %.0f %% of the disagreement%s. ", kind.title(), 100 * share.value(), limits)
                + String.join(" ", evidence);
    }
}

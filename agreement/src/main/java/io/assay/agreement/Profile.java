package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * All coefficients that fit a matrix's scale, side by side, and why they differ: ours, those of services that {@link Coefficient#fits fit},
 * and those asked for. Immutable and thread-safe.
 *
 * <p>Coefficients differ in what they call chance and what they do with missing ratings; on the same data they can be far
 * apart. A figure is only read rightly beside the reason.
 */
public final class Profile {
    private final List<Estimate> estimates;
    private final List<String> reasons;

    private Profile(List<Estimate> estimates, List<String> reasons) {
        this.estimates = List.copyOf(estimates);
        this.reasons = List.copyOf(reasons);
    }

    static Profile of(RatingMatrix ratings, Coefficient... further) {
        // One pass is enough: the matrix keeps these rows, and takes those without raters from them.
        ratings.distinctRows();
        List<Estimate> estimates = new ArrayList<>();
        for (Coefficient coefficient : ProfileChoice.of(ratings)) {
            estimates.add(coefficient.of(ratings));
        }
        for (Coefficient coefficient : further) {
            estimates.add(coefficient.of(ratings));
        }
        return new Profile(estimates, ProfileReasons.of(ratings, estimates));
    }

    /** {@return the figures, alpha first; those that the data leave undefined are among them with their reasons} */
    public List<Estimate> estimates() {
        return estimates;
    }

    /** {@return one sentence per reason why figures differ, the most important first; empty if they hardly do} */
    public List<String> reasons() {
        return reasons;
    }

    /**
     * Finds the figure of a coefficient.
     *
     * @param name stable name
     * @return the first figure of that name, or empty if the coefficient does not fit the scale
     */
    public Optional<Estimate> estimate(String name) {
        return estimates.stream().filter(e -> e.coefficient().equals(name)).findFirst();
    }

    /** {@return a line per figure, then a line per reason} */
    @Override
    public String toString() {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        for (Estimate estimate : estimates) {
            String name =
                    estimate.coefficient() + (estimate.distance().isEmpty() ? "" : " (" + estimate.distance() + ")");
            String value = estimate.isDefined()
                    ? String.format(Locale.ROOT, "%.4f", estimate.value())
                    : "undefined: " + estimate.reason().orElse("");
            lines.add(String.format(Locale.ROOT, "%-32s %s", name, value));
        }
        reasons.forEach(lines::add);
        return lines.toString();
    }
}

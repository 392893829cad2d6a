package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;

/**
 * A question about agreement, fully configured: what is estimated, from which ratings.
 *
 * <p>Users write their own by implementing this interface. Implementations are immutable and thread-safe; degenerate data give an undefined
 * {@link Estimate} with its reason, never a made-up figure and never an exception.
 */
public interface Coefficient {
    /** {@return the coefficient's stable name, such as {@code krippendorff-alpha}} */
    String name();

    /**
     * {@return the figure for a matrix; undefined, with the reason, if the data are degenerate}
     *
     * @param ratings units by raters; not modified
     */
    Estimate of(RatingMatrix ratings);
}

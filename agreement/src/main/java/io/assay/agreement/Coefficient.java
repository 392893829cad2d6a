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
    /** Returns the coefficient's stable name, such as {@code krippendorff-alpha}. */
    String name();

    /** Returns the figure for a matrix. */
    Estimate of(RatingMatrix ratings);
}

package sample;

import io.assay.agreement.Agreement;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;

/** Measures how far labels can be trusted. */
public final class Labels {
    private Labels() {}

    /** Three replies, rated by two people. */
    public static RatingMatrix ratings() {
        return RatingMatrix.builder(Scale.ordinal(1, 5))
                .rate("reply-1", "ana", 4)
                .rate("reply-1", "ben", 5)
                .rate("reply-2", "ana", 2)
                .rate("reply-2", "ben", 2)
                .rate("reply-3", "ana", 1)
                .rate("reply-3", "ben", 1)
                .build();
    }

    public static Estimate alpha(RatingMatrix matrix) {
        return Agreement.krippendorff(matrix);
    }
}

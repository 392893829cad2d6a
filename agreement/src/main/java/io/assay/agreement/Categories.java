package io.assay.agreement;

import io.assay.core.RatingMatrix;
import io.assay.core.tally.Frame;
import java.util.Arrays;
import java.util.Optional;

/**
 * The categories a coefficient counts, as values for weights and as a map from the matrix's codes.
 *
 * @param values by category, ascending; 1, 2, … for labels without numbers
 * @param codes from code in the matrix to category
 */
record Categories(double[] values, int[] codes) {
    /** Beyond this a table of weights by pairs of categories would not be small. */
    static final int MOST = 4096;

    /** Returns the declared categories, or those found in the data if none were declared; empty if there are too many. */
    static Optional<Categories> of(RatingMatrix ratings) {
        return ratings.isCoded() && ratings.categoryCount() <= MOST
                ? Optional.of(of(Frame.of(ratings)))
                : Optional.empty();
    }

    /** Returns the categories of a coded frame. */
    static Categories of(Frame frame) {
        int[] codes = new int[frame.categories()];
        Arrays.setAll(codes, k -> k);
        double[] values = frame.values();
        if (frame.scale().name().equals("nominal")) {
            Arrays.setAll(values, k -> k + 1);
        }
        return new Categories(values, codes);
    }

    /**
     * Returns only the categories that some rating has.
     *
     * @param prevalences by category
     */
    Categories used(double[] prevalences) {
        int[] map = new int[codes.length];
        double[] kept = new double[values.length];
        int next = 0;
        for (int k = 0; k < prevalences.length; k++) {
            if (prevalences[k] > 0) {
                map[k] = next;
                kept[next++] = values[k];
            }
        }
        return new Categories(Arrays.copyOf(kept, next), map);
    }

    int size() {
        return values.length;
    }
}

package io.assay.agreement;

import io.assay.core.RatingMatrix;
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
        int q = ratings.categoryCount();
        if (!ratings.isCoded() || q > MOST) {
            return Optional.empty();
        }
        int[] codes = new int[q];
        Arrays.setAll(codes, k -> k);
        double[] values = ratings.categoryValues();
        if (ratings.scale().name().equals("nominal")) {
            Arrays.setAll(values, k -> k + 1);
        }
        return Optional.of(new Categories(values, codes));
    }

    /** Returns only the categories that some rating has. */
    Categories used(CategoryRows all) {
        double[] prevalences = all.prevalences();
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

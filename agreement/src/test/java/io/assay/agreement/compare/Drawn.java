package io.assay.agreement.compare;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.Random;

/** Ratings drawn with a seed: four categories, three raters. */
final class Drawn {
    private Drawn() {}

    /** Units {@code from} to {@code to - 1}; the true category of a unit depends on nothing but its number. */
    static RatingMatrix ratings(int from, int to, double accuracy, long seed) {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("a", "b", "c", "d"));
        Random random = new Random(seed);
        String names = "abcd";
        for (int u = from; u < to; u++) {
            int truth = new Random(u * 7919L).nextInt(4);
            for (int r = 0; r < 3; r++) {
                int shown = random.nextDouble() < accuracy ? truth : random.nextInt(4);
                builder.rate("u" + u, "r" + r, names.substring(shown, shown + 1));
            }
        }
        return builder.build();
    }
}

package io.assay.annotators.quality;

import io.assay.annotators.Annotations;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ratings by raters of a known behaviour: equally common categories, and each unit by raters drawn at random.
 *
 * @param units number of units
 * @param raters number of raters
 * @param perUnit ratings of each unit
 * @param categories number of categories
 * @param behaviour how raters label
 */
record Crowd(int units, int raters, int perUnit, int categories, Behaviour behaviour) {
    /** How a rater labels a unit. */
    interface Behaviour {
        int label(int rater, int unit, int truth, RandomStream random);
    }

    /** Right with the rater's probability, otherwise any other category. */
    static int careful(double accuracy, int truth, int categories, RandomStream random) {
        return random.nextDouble() < accuracy ? truth : (truth + 1 + random.nextInt(categories - 1)) % categories;
    }

    /** Returns probabilities from one rater to the last. */
    static double spread(int rater, int raters, double first, double last) {
        return first + (last - first) * rater / (raters - 1);
    }

    Annotations drawn(long seed) {
        return drawn(seed, 0, 0);
    }

    /** Draws ratings, in which raters 1, 3, … copy from 0, 2, … with a probability. */
    Annotations drawn(long seed, int copyists, double rate) {
        RandomStream random = RandomStream.of(seed, 0);
        String[] names = IntStream.range(0, categories).mapToObj(c -> "c" + c).toArray(String[]::new);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal(names));
        IntStream.range(0, raters).forEach(r -> builder.rater("r" + r));
        for (int u = 0; u < units; u++) {
            int truth = random.nextInt(categories);
            int[] labels = new int[raters];
            for (int r : chosen(random)) {
                labels[r] = 1 + behaviour.label(r, u, truth, random);
                boolean copies = r % 2 == 1 && r < 2 * copyists && labels[r - 1] > 0 && random.nextDouble() < rate;
                labels[r] = copies ? labels[r - 1] : labels[r];
                builder.rate("u" + u, "r" + r, names[labels[r] - 1]);
            }
        }
        return Annotations.of(builder.build());
    }

    private List<Integer> chosen(RandomStream random) {
        List<Integer> free = new ArrayList<>(IntStream.range(0, raters).boxed().toList());
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < perUnit; i++) {
            chosen.add(free.remove(random.nextInt(free.size())));
        }
        Collections.sort(chosen);
        return chosen;
    }
}

package io.assay.sampling.diverse;

import io.assay.sampling.Diversity;
import io.assay.sampling.Embeddings;
import io.assay.sampling.internal.Checks;

/** Ways to choose rows that differ from each other. Of equals the candidate with the higher score is taken. */
public final class Diversities {
    private Diversities() {}

    /**
     * {@return k-center greedy (Gonzalez 1985, doi:10.1016/0304-3975(85)90224-5; as a core set, Sener and Savarese 2018, arXiv:1708.00489)} The first is
     * the candidate with the highest score, each next the one farthest from those chosen. Time is candidates times budget times
     * dimensions.
     */
    public static Diversity kCenter() {
        return new KCenter(null);
    }

    /**
     * {@return k-center greedy that keeps away from rows that have labels, too}
     *
     * @param labelled where the labelled rows lie, in as many dimensions as the candidates
     */
    public static Diversity kCenter(Embeddings labelled) {
        return new KCenter(labelled);
    }

    /**
     * {@return the seeding of k-means++ (Arthur and Vassilvitskii 2007)} The first is drawn evenly, each next with a chance in proportion to its squared
     * distance from those chosen.
     *
     * @param seed any number
     */
    public static Diversity kMeansPlusPlus(long seed) {
        return new KMeansPlusPlus(seed);
    }

    /**
     * {@return BADGE (Ash and others 2020, arXiv:1906.03671): the seeding of k-means++ on the gradients of the last layer} The gradient of a row is the
     * product of its vector with its probabilities less one at the predicted class: long where the model is unsure. The first chosen is the
     * longest. Gradients are never stored; time is candidates times budget times the sum of classes and dimensions.
     *
     * @param seed any number
     */
    public static Diversity badge(long seed) {
        return new Badge(seed);
    }

    /**
     * {@return facility location: rows such that the distances of all candidates to the nearest chosen one are the least in sum, greedily (Krause and
     * Gomes 2010)} The greedy choice reaches at least 63 % of the largest saving. Time is up to the square of the candidates times dimensions,
     * and lazy after the first row.
     */
    public static Diversity facilityLocation() {
        return new FacilityLocation();
    }

    /**
     * {@return TypiClust (Hacohen, Dekel and Weinshall 2022, arXiv:2202.02794): the most typical row of each of as many clusters as rows are wanted}
     * Typicality is one by the mean distance to the 20 nearest of the same cluster. It suits small budgets, where uncertainty is not yet worth
     * much. Clusters are those of k-means, seeded by k-means++. Time is rounds times candidates times budget times dimensions, and the squares of
     * the clusters' sizes.
     *
     * @param seed any number
     */
    public static Diversity typiClust(long seed) {
        return new TypiClust(seed);
    }

    /**
     * {@return ProbCover (Yehuda and others 2022, arXiv:2205.11320): each next row covers the most rows, within a radius, that are not covered yet} Once
     * all are covered, the rest is taken by score. Time is the square of the candidates times dimensions.
     *
     * @param radius Euclidean distance that a label reaches, positive
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public static Diversity probCover(double radius) {
        return new ProbCover(Checks.positive(radius, "radius"));
    }

    /**
     * {@return information density (Settles and Craven 2008): the highest scores after each is multiplied with the row's mean cosine similarity to all
     * candidates, to a power} Similarities below 0 count as 0, as does a vector of zeros. It keeps odd rows out.
     *
     * @param power how much density counts, positive, such as 1
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public static Diversity density(double power) {
        return new Density(Checks.positive(power, "power"));
    }
}

package io.assay.annotators;

import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Ratings and the people who gave them: a matrix, in which several raters may be one person who rated a unit more than
 * once.
 *
 * <p>A matrix holds one rating per unit and rater. Second ratings are kept under raters of their own ({@code ana#2}, see
 * {@link io.assay.core.DuplicatePolicy#SEPARATE_RATER}); {@link #withRepeats} gives them back to the person. A method
 * that learns about raters learns about people, from all their ratings. Immutable and thread-safe.
 */
public final class Annotations {
    private final RatingMatrix ratings;
    private final List<String> people;
    private final int[] personOf;

    private Annotations(RatingMatrix ratings, List<String> people, int[] personOf) {
        this.ratings = ratings;
        this.people = people;
        this.personOf = personOf;
    }

    /**
     * {@return ratings in which every rater is a person}
     *
     * @param ratings units by raters; kept
     */
    public static Annotations of(RatingMatrix ratings) {
        return of(ratings, rater -> rater);
    }

    /**
     * {@return ratings in which raters called {@code ana#2}, {@code ana#3} and so on are the person {@code ana}, if there
     * is a rater of that name}
     *
     * @param ratings units by raters; kept
     */
    public static Annotations withRepeats(RatingMatrix ratings) {
        List<String> raters = ratings.raters();
        return of(ratings, rater -> {
            int mark = rater.lastIndexOf('#');
            boolean repeat = mark > 0 && rater.substring(mark + 1).matches("[1-9]\\d*");
            return repeat && raters.contains(rater.substring(0, mark)) ? rater.substring(0, mark) : rater;
        });
    }

    /**
     * {@return ratings in which several raters may be one person}
     *
     * @param ratings units by raters; kept
     * @param person from the id of a rater to that of the person; called once per rater
     */
    public static Annotations of(RatingMatrix ratings, UnaryOperator<String> person) {
        Map<String, Integer> index = new LinkedHashMap<>();
        int[] personOf = new int[ratings.raterCount()];
        for (int r = 0; r < personOf.length; r++) {
            personOf[r] = index.computeIfAbsent(person.apply(ratings.raters().get(r)), id -> index.size());
        }
        return new Annotations(ratings, List.copyOf(new ArrayList<>(index.keySet())), personOf);
    }

    /** {@return the ratings} */
    public RatingMatrix ratings() {
        return ratings;
    }

    /** {@return the ids of the people, in the order of the raters; unmodifiable} */
    public List<String> people() {
        return people;
    }

    /**
     * {@return the index among {@link #people()} of the person behind a rater}
     *
     * @param rater index of the rater in the matrix
     */
    public int personOf(int rater) {
        return personOf[rater];
    }

    /** {@return a line such as {@code 45 units x 7 raters, 315 ratings, nominal, by 5 people}} */
    @Override
    public String toString() {
        return ratings + ", by " + people.size() + (people.size() == 1 ? " person" : " people");
    }
}

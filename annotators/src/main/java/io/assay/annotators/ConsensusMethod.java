package io.assay.annotators;

import io.assay.core.RatingMatrix;

/**
 * A way to tell from several ratings of each unit what the label, or the value, of the unit is.
 *
 * <p>To add one, implement {@link #name} and {@link #of(Annotations)}, make the result with {@link Consensus#ofPosteriors} or
 * {@link Consensus#ofValues}, and list the class under {@code META-INF/services/io.assay.annotators.ConsensusMethod} to have it
 * found by name. Implementations are immutable, and keep these laws:
 *
 * <ul>
 *   <li>the same ratings give the same result, bit by bit, for any number of threads; what is drawn at random comes from an
 *   explicit seed;
 *   <li>the order of units and of raters does not matter, but for rounding errors and for the rule for ties;
 *   <li>units without ratings have no label and no value;
 *   <li>ratings that a method cannot take are refused with an {@link IllegalArgumentException} that says which method can;
 *       too few ratings are no error.
 * </ul>
 */
public interface ConsensusMethod {
    /** {@return the method's stable name, lower-case letters, digits and hyphens, such as {@code dawid-skene}} */
    String name();

    /**
     * {@return the consensus}
     *
     * @param annotations ratings and the people who gave them; not modified
     * @throws IllegalArgumentException if the method cannot take such ratings
     */
    Consensus of(Annotations annotations);

    /**
     * {@return the consensus of ratings in which every rater is a person}
     *
     * @param ratings units by raters; not modified
     * @throws IllegalArgumentException if the method cannot take such ratings
     */
    default Consensus of(RatingMatrix ratings) {
        return of(Annotations.of(ratings));
    }
}

package io.assay.testkit;

import io.assay.agreement.Distance;
import io.assay.core.RatingMatrix;
import java.util.function.DoubleBinaryOperator;

/**
 * Coefficients of agreement written straight from their definitions, rater by rater and pair by pair: slow, obvious, and sharing no code with what
 * they check. Hold an implementation of your own to them, on generated ratings:
 *
 * <pre>{@code
 * @Property
 * void my_alpha_is_the_definition(@ForAll RatingMatrix ratings) {
 *     assertThat(MyAlpha.of(ratings)).isCloseTo(NaiveReference.krippendorffAlpha(ratings), within(1e-12));
 * }
 * }</pre>
 *
 * <p>Figures are doubles, NaN where a coefficient is undefined: where nothing can be compared, or nothing varies. Ratings that are missing are treated
 * as by the coefficients of {@link io.assay.agreement.Agreement}. Time grows with the square of the number of ratings; meant for up to some thousand.
 *
 * <p>Weights are what two categories count as agreement, from 1 for equal ones down to 0, asked for by the values of the categories; on nominal scales these
 * are 1, 2, … in their order.
 *
 * @since 0.1
 */
public final class NaiveReference {
    private NaiveReference() {}

    /**
     * {@return Krippendorff's alpha with the distance of the scale} {@code 1 - D_o / D_e}: {@code D_o} is the mean over pairable ratings of the mean squared
     * difference from the others of their unit, {@code D_e} that from all other pairable ratings (Krippendorff 2011, section C).
     *
     * @param ratings on any scale; units with one rating are left out
     */
    public static double krippendorffAlpha(RatingMatrix ratings) {
        return PlainAlpha.of(ratings, PlainAlpha.difference(ratings.scale()));
    }

    /**
     * {@return Krippendorff's alpha with a distance, asked pair by pair whatever it declares about itself}
     *
     * @param ratings on a scale that suits the distance
     * @param distance prepared once, with the counts of the pairable ratings
     */
    public static double krippendorffAlpha(RatingMatrix ratings, Distance distance) {
        return PlainAlpha.of(ratings, PlainAlpha.difference(ratings, distance));
    }

    /**
     * {@return the share of pairs of ratings of a unit that agree, averaged over units with two or more}
     *
     * @param ratings in categories
     */
    public static double percentAgreement(RatingMatrix ratings) {
        return percentAgreement(ratings, PlainKappa.EQUAL);
    }

    /**
     * {@return the mean weight of pairs of ratings of a unit, averaged over units with two or more}
     *
     * @param ratings in categories
     * @param weights what two categories count as agreement
     */
    public static double percentAgreement(RatingMatrix ratings, DoubleBinaryOperator weights) {
        return new PlainKappa(ratings, weights).observed();
    }

    /**
     * {@return Fleiss' kappa} {@code (p_o - p_e) / (1 - p_e)}, with {@code p_o} percent agreement and {@code p_e} the sum of squared shares of the categories,
     * averaged over rated units (Fleiss 1971; with ratings missing, Gwet 2014).
     *
     * @param ratings in categories
     */
    public static double fleissKappa(RatingMatrix ratings) {
        return fleissKappa(ratings, PlainKappa.EQUAL);
    }

    /**
     * {@return Fleiss' kappa with weights} Chance agreement is the weight of two ratings drawn from the shares of the categories.
     *
     * @param ratings in categories
     * @param weights what two categories count as agreement
     */
    public static double fleissKappa(RatingMatrix ratings, DoubleBinaryOperator weights) {
        return new PlainKappa(ratings, weights).fleiss();
    }

    /**
     * {@return the coefficient of Brennan and Prediger (1981)} Chance agreement is 1 over the number of categories.
     *
     * @param ratings in categories, declared or found
     */
    public static double brennanPrediger(RatingMatrix ratings) {
        return brennanPrediger(ratings, PlainKappa.EQUAL);
    }

    /**
     * {@return the coefficient of Brennan and Prediger with weights} Chance agreement is the mean weight of two categories.
     *
     * @param ratings in categories, declared or found
     * @param weights what two categories count as agreement
     */
    public static double brennanPrediger(RatingMatrix ratings, DoubleBinaryOperator weights) {
        return new PlainKappa(ratings, weights).brennanPrediger();
    }

    /**
     * {@return Gwet's AC1} Chance agreement is the sum of {@code p (1 - p)} over the shares of the q categories, over q - 1 (Gwet 2008).
     *
     * @param ratings in categories, declared or found
     */
    public static double gwetAc1(RatingMatrix ratings) {
        return gwetAc2(ratings, PlainKappa.EQUAL);
    }

    /**
     * {@return Gwet's AC2} As AC1, times the sum of all weights over q.
     *
     * @param ratings in categories, declared or found
     * @param weights what two categories count as agreement
     */
    public static double gwetAc2(RatingMatrix ratings, DoubleBinaryOperator weights) {
        return new PlainKappa(ratings, weights).gwet();
    }

    /**
     * {@return Conger's kappa} Chance agreement is that of two raters with their own shares of the categories, averaged over pairs (Conger 1980).
     *
     * @param ratings in categories
     */
    public static double congerKappa(RatingMatrix ratings) {
        return congerKappa(ratings, PlainKappa.EQUAL);
    }

    /**
     * {@return Conger's kappa with weights}
     *
     * @param ratings in categories
     * @param weights what two categories count as agreement
     */
    public static double congerKappa(RatingMatrix ratings, DoubleBinaryOperator weights) {
        return new PlainKappa(ratings, weights).conger();
    }

    /**
     * {@return Cohen's kappa of two raters, on the units both rated} (Cohen 1960)
     *
     * @param ratings in categories, by two raters
     * @throws IllegalArgumentException if there are more or fewer than two raters
     */
    public static double cohenKappa(RatingMatrix ratings) {
        return cohenKappa(ratings, PlainKappa.EQUAL);
    }

    /**
     * {@return Cohen's weighted kappa of two raters, on the units both rated} (Cohen 1968)
     *
     * @param ratings in categories, by two raters
     * @param weights what two categories count as agreement
     * @throws IllegalArgumentException if there are more or fewer than two raters
     */
    public static double cohenKappa(RatingMatrix ratings, DoubleBinaryOperator weights) {
        return new PlainKappa(ratings, weights).cohen();
    }

    /**
     * {@return ICC(1,1), the intraclass correlation of single ratings whose raters differ from unit to unit} (Shrout and Fleiss 1979)
     *
     * @param ratings numbers, none missing, of two or more units by two or more raters
     * @throws IllegalArgumentException if a rating is missing, or there are too few units or raters
     */
    public static double intraclassOneWay(RatingMatrix ratings) {
        return new PlainAnova(ratings).oneWay();
    }

    /**
     * {@return ICC(A,1), the intraclass correlation of absolute agreement between single ratings} ICC(2,1) of Shrout and Fleiss (1979).
     *
     * @param ratings numbers, none missing, of two or more units by two or more raters
     * @throws IllegalArgumentException if a rating is missing, or there are too few units or raters
     */
    public static double intraclassAgreement(RatingMatrix ratings) {
        return new PlainAnova(ratings).agreement();
    }

    /**
     * {@return ICC(C,1), the intraclass correlation of consistency between single ratings} ICC(3,1) of Shrout and Fleiss (1979).
     *
     * @param ratings numbers, none missing, of two or more units by two or more raters
     * @throws IllegalArgumentException if a rating is missing, or there are too few units or raters
     */
    public static double intraclassConsistency(RatingMatrix ratings) {
        return new PlainAnova(ratings).consistency();
    }
}

package io.assay.testkit;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.testkit.internal.QualityText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about ratings. Where agreement is too low, the message gives the figure with its interval, the rater without whom alpha would rise
 * most, and the three units that disagree most.
 */
public final class RatingMatrixAssert extends AbstractAssert<RatingMatrixAssert, RatingMatrix> {
    private static final int NAMED = 5;

    RatingMatrixAssert(RatingMatrix actual) {
        super(actual, RatingMatrixAssert.class);
    }

    /**
     * Checks Krippendorff's alpha with the distance of the scale.
     *
     * @param least what it must reach
     * @return this
     * @throws AssertionError if it is lower or undefined
     */
    public RatingMatrixAssert hasAlphaOfAtLeast(double least) {
        return hasAtLeast(Agreement.krippendorff(), least);
    }

    /**
     * Checks the lower limit of the 95 % bootstrap interval of Krippendorff's alpha: that alpha is at least that in what the units were
     * drawn from.
     *
     * @param least what the lower limit must reach
     * @return this
     * @throws AssertionError if it is lower, or there is none
     */
    public RatingMatrixAssert hasAlphaLowerBoundOfAtLeast(double least) {
        return hasLowerBoundOfAtLeast(Agreement.krippendorff().bootstrap(1000), least);
    }

    /**
     * Checks a coefficient.
     *
     * @param coefficient any, one of your own too
     * @param least what it must reach
     * @return this
     * @throws AssertionError if it is lower or undefined
     */
    public RatingMatrixAssert hasAtLeast(Coefficient coefficient, double least) {
        isNotNull();
        Estimate figure = coefficient.of(actual);
        if (!(figure.orNaN() >= least)) {
            throw tooLow(figure, "of at least " + least);
        }
        return this;
    }

    /**
     * Checks the lower limit of a coefficient's interval.
     *
     * @param coefficient any, configured with an interval
     * @param least what the lower limit must reach
     * @return this
     * @throws AssertionError if it is lower, or there is none
     */
    public RatingMatrixAssert hasLowerBoundOfAtLeast(Coefficient coefficient, double least) {
        isNotNull();
        Estimate figure = coefficient.of(actual);
        double lower = figure.interval().map(interval -> interval.lower()).orElse(Double.NaN);
        if (!(lower >= least)) {
            throw tooLow(figure, "with a lower limit of at least " + least);
        }
        return this;
    }

    private AssertionError tooLow(Estimate figure, String wanted) {
        return failure(
                "%nExpecting%n  %s%nto have a %s %s, but it has%n%s",
                actual, figure.coefficient(), wanted, QualityText.of(actual, figure));
    }

    /**
     * Looks at the figure of a coefficient.
     *
     * @param coefficient any, one of your own too
     * @return assertions about its estimate
     */
    public EstimateAssert measuredBy(Coefficient coefficient) {
        isNotNull();
        return new EstimateAssert(coefficient.of(actual)).as(descriptionText());
    }

    /**
     * Checks the scale.
     *
     * @param expected the scale
     * @return this
     * @throws AssertionError if it is another
     */
    public RatingMatrixAssert isOnScale(Scale expected) {
        isNotNull();
        if (!actual.scale().equals(expected)) {
            throw failure("%nExpecting%n  %s%nto be on the scale %s", actual, expected);
        }
        return this;
    }

    /**
     * Checks the number of units, those without ratings included.
     *
     * @param least how many there must be
     * @return this
     * @throws AssertionError if there are fewer
     */
    public RatingMatrixAssert hasUnitsOfAtLeast(int least) {
        isNotNull();
        if (actual.unitCount() < least) {
            throw failure("%nExpecting%n  %s%nto have at least %d units", actual, least);
        }
        return this;
    }

    /**
     * Checks that every unit has been rated often enough.
     *
     * @param least ratings that each unit must have
     * @return this
     * @throws AssertionError if a unit has fewer; the message names the first of them
     */
    public RatingMatrixAssert hasRatingsPerUnitOfAtLeast(int least) {
        isNotNull();
        List<String> few = new ArrayList<>();
        UnitRatings unit = actual.cursor();
        for (int u = 0; u < actual.unitCount(); u++) {
            actual.load(u, unit);
            if (unit.size() < least) {
                few.add("\"" + actual.units().get(u) + "\" with " + unit.size());
            }
        }
        if (!few.isEmpty()) {
            throw failure(
                    "%nExpecting%n  %s%nto have at least %d ratings per unit, but %d of the units have fewer:%n  %s%s",
                    actual,
                    least,
                    few.size(),
                    String.join(", ", few.subList(0, Math.min(NAMED, few.size()))),
                    few.size() > NAMED ? ", …" : "");
        }
        return this;
    }

    /**
     * Checks how many cells of the table of units by raters are empty.
     *
     * @param most the largest share allowed, in [0, 1]
     * @return this
     * @throws AssertionError if more are missing; without cells nothing is missing
     */
    public RatingMatrixAssert hasMissingShareOfAtMost(double most) {
        isNotNull();
        double cells = (double) actual.unitCount() * actual.raterCount();
        double share = cells == 0 ? 0 : 1 - actual.ratingCount() / cells;
        if (!(share <= most)) {
            throw failure(
                    "%nExpecting%n  %s%nto have at most a share of %s missing, but %s is",
                    actual, most, String.format(Locale.ROOT, "%.4f", share));
        }
        return this;
    }

    /**
     * Checks that nobody is missing.
     *
     * @param expected ids of raters, in any order
     * @return this
     * @throws AssertionError if one of them is no rater here
     */
    public RatingMatrixAssert hasRaters(String... expected) {
        isNotNull();
        List<String> absent = java.util.Arrays.stream(expected)
                .filter(rater -> !actual.raters().contains(rater))
                .toList();
        if (!absent.isEmpty()) {
            throw failure(
                    "%nExpecting%n  %s%nto have the raters %s, but its raters are %s", actual, absent, actual.raters());
        }
        return this;
    }
}

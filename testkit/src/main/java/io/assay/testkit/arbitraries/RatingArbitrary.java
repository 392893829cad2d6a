package io.assay.testkit.arbitraries;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.testkit.RaterHabit;
import io.assay.testkit.internal.TableSpec;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;

/**
 * Ratings of units by raters with habits, some missing.
 *
 * <p>A unit has a value, drawn by prevalence: all values alike, or some rare. A careful rater gives it with probability {@code
 * sqrt(agreement)} and otherwise a value by prevalence, so that alpha of many units rated by careful raters is near the agreement.
 * Missing ratings are missing by chance.
 *
 * <h2>Shrinking</h2>
 *
 * To fewer units and raters, then fewer missing ratings, then plainer ratings: the first category or level, or the number nearest to
 * 0. Limits of size and scale hold throughout, and so does {@code missing(0, 0)}; habits and agreement do not, as a small table has
 * none to speak of.
 *
 * <h2>Edge cases</h2>
 *
 * On each scale: the smallest table, no variation, units or raters that differ as far as they can, a single odd rating, a single rating
 * per unit, all missing; as far as the limits allow.
 *
 * <p>Units are called {@code 1, 2, …} and raters {@code R1, R2, …}. Immutable; every option returns a new arbitrary.
 */
public final class RatingArbitrary implements Arbitrary<RatingMatrix> {
    static final RatingArbitrary DEFAULT = new RatingArbitrary(TableSpec.DEFAULT);

    private final TableSpec spec;

    private RatingArbitrary(TableSpec spec) {
        this.spec = spec;
    }

    /** The options while one of them is set. */
    private static final class Draft {
        private int minUnits;
        private int maxUnits;
        private int minRaters;
        private int maxRaters;
        private double minMissing;
        private double maxMissing;
        private double minAgreement;
        private double maxAgreement;
        private int minSpammers;
        private int maxSpammers;
        private List<RaterHabit> habits;
        private List<Scale> scales;
        private int lowest;
        private int highest;

        Draft(TableSpec from) {
            minUnits = from.minUnits();
            maxUnits = from.maxUnits();
            minRaters = from.minRaters();
            maxRaters = from.maxRaters();
            minMissing = from.minMissing();
            maxMissing = from.maxMissing();
            minAgreement = from.minAgreement();
            maxAgreement = from.maxAgreement();
            minSpammers = from.minSpammers();
            maxSpammers = from.maxSpammers();
            habits = from.habits();
            scales = from.scales();
            lowest = from.lowest();
            highest = from.highest();
        }

        RatingArbitrary arbitrary() {
            return new RatingArbitrary(new TableSpec(
                    minUnits,
                    maxUnits,
                    minRaters,
                    maxRaters,
                    minMissing,
                    maxMissing,
                    minAgreement,
                    maxAgreement,
                    minSpammers,
                    maxSpammers,
                    habits,
                    scales,
                    lowest,
                    highest));
        }
    }

    /**
     * {@return matrices of so many units; 1 to 30 by default}
     *
     * @param min at least 0
     * @param max at least {@code min}
     * @throws IllegalArgumentException if they are out of range
     */
    public RatingArbitrary units(int min, int max) {
        Limits.counts(min, max, "units");
        Draft draft = new Draft(spec);
        draft.minUnits = min;
        draft.maxUnits = max;
        return draft.arbitrary();
    }

    /**
     * {@return matrices of so many raters; 1 to 6 by default}
     *
     * @param min at least 0
     * @param max at least {@code min}
     * @throws IllegalArgumentException if they are out of range
     */
    public RatingArbitrary raters(int min, int max) {
        Limits.counts(min, max, "raters");
        Draft draft = new Draft(spec);
        draft.minRaters = min;
        draft.maxRaters = max;
        return draft.arbitrary();
    }

    /**
     * {@return matrices whose ratings are missing with a chance between two limits; 0 to 0.5 by default}
     *
     * @param min in [0, 1]; 0 with {@code max} 0 for none missing
     * @param max in [0, 1], at least {@code min}
     * @throws IllegalArgumentException if they are out of range
     */
    public RatingArbitrary missing(double min, double max) {
        Limits.shares(min, max, "missing");
        Draft draft = new Draft(spec);
        draft.minMissing = min;
        draft.maxMissing = max;
        return draft.arbitrary();
    }

    /**
     * {@return matrices whose careful raters agree beyond chance to an extent between two limits; 0 to 1 by default}
     *
     * @param min in [0, 1]
     * @param max in [0, 1], at least {@code min}
     * @throws IllegalArgumentException if they are out of range
     */
    public RatingArbitrary agreement(double min, double max) {
        Limits.shares(min, max, "agreement");
        Draft draft = new Draft(spec);
        draft.minAgreement = min;
        draft.maxAgreement = max;
        return draft.arbitrary();
    }

    /**
     * {@return matrices with so many raters who rate at random or always the same; 0 to 1 by default} They are among the raters, not beside
     * them.
     *
     * @param min at least 0
     * @param max at least {@code min}
     * @throws IllegalArgumentException if they are out of range
     */
    public RatingArbitrary spammers(int min, int max) {
        Limits.counts(min, max, "spammers");
        Draft draft = new Draft(spec);
        draft.minSpammers = min;
        draft.maxSpammers = max;
        return draft.arbitrary();
    }

    /**
     * {@return matrices whose other raters have these habits} By default most are careful, and some are lenient, severe or contrary.
     *
     * @param first of most raters, no spammer
     * @param others of the rest, no spammers; none if all have the first
     * @throws IllegalArgumentException if there is a spammer among them
     */
    public RatingArbitrary habits(RaterHabit first, RaterHabit... others) {
        List<RaterHabit> habits = Limits.habits(first, others);
        Draft draft = new Draft(spec);
        draft.habits = habits;
        return draft.arbitrary();
    }

    /**
     * {@return matrices on one of these scales} By default on scales of every kind, open and declared. Open nominal scales get the categories
     * a to e, open ordinal ones the levels 1 to 5, circular ones 24 points.
     *
     * @param first a scale
     * @param others more of them
     */
    public RatingArbitrary scale(Scale first, Scale... others) {
        Draft draft = new Draft(spec);
        draft.scales = Limits.list(first, List.of(others));
        return draft.arbitrary();
    }

    /**
     * {@return matrices whose numbers on interval and ratio scales are in a range; -100 to 100 by default, of which ratio scales take what is not
     * negative} Numbers are whole, or have halves or tenths.
     *
     * @param lowest from -1,000,000
     * @param highest above {@code lowest} and 0, up to 1,000,000
     * @throws IllegalArgumentException if they are out of range
     */
    public RatingArbitrary range(int lowest, int highest) {
        Limits.range(lowest, highest);
        Draft draft = new Draft(spec);
        draft.lowest = lowest;
        draft.highest = highest;
        return draft.arbitrary();
    }

    @Override
    public RandomGenerator<RatingMatrix> generator(int genSize) {
        return Drawn.generator(random -> new ShrinkableTable(spec.draw(random), spec));
    }

    @Override
    public EdgeCases<RatingMatrix> edgeCases(int maxEdgeCases) {
        return Drawn.edgeCases(maxEdgeCases, spec.edges().stream().map(table -> new ShrinkableTable(table, spec)));
    }
}

package io.assay.study;

import io.assay.agreement.diagnose.Thresholds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a study is made: what {@code study.yaml} holds. Immutable and thread-safe; every option returns a new plan.
 *
 * <p>The defaults are 100 units drawn at random, three ratings per unit or as many as there are raters, seed 1, no price, no budget, the
 * thresholds 0.70 and 0.80, entropy to choose what to label next, and 1,000 bootstrap replicates at 95 % confidence.
 */
public final class StudyPlan {
    /** The ways to choose what to label next. */
    static final List<String> STRATEGIES = List.of("entropy", "margin", "least-confidence", "random");

    /** The one of them that asks no model. */
    static final String RANDOM = "random";

    private final String name;
    private final List<String> raters;
    private final int perUnit;
    private final int sample;
    private final Optional<String> stratify;
    private final long seed;
    private final double price;
    private final String currency;
    private final OptionalDouble budget;
    private final Thresholds thresholds;
    private final String strategy;
    private final int replicates;
    private final double confidence;

    private StudyPlan(PlanDraft draft) {
        this.name = draft.name;
        this.raters = List.copyOf(draft.raters);
        this.perUnit = draft.perUnit;
        this.sample = draft.sample;
        this.stratify = draft.stratify;
        this.seed = draft.seed;
        this.price = draft.price;
        this.currency = draft.currency;
        this.budget = draft.budget;
        this.thresholds = draft.thresholds;
        this.strategy = draft.strategy;
        this.replicates = draft.replicates;
        this.confidence = draft.confidence;
    }

    /**
     * {@return the plan of a study with the defaults}
     *
     * @param name of the study, for people
     * @param raters ids, at least two, all different; each becomes part of file names, so letters, digits, dots, hyphens and underscores
     *     are allowed
     * @throws IllegalArgumentException if there are fewer, one comes twice, or one cannot be part of a file name
     */
    public static StudyPlan of(String name, List<String> raters) {
        PlanChecks.name(name);
        PlanChecks.raters(raters);
        return new StudyPlan(new PlanDraft(name, raters));
    }

    /**
     * Sets how many raters rate each unit; where there are more raters they share the units in balanced incomplete blocks.
     *
     * @param count from 2 to the number of raters
     * @return a plan like this one, with that changed
     * @throws IllegalArgumentException if it is out of range
     */
    public StudyPlan perUnit(int count) {
        if (count < 2 || count > raters.size()) {
            throw new IllegalArgumentException(
                    "ratings per unit must be from 2 to the " + raters.size() + " raters there are, but were " + count);
        }
        PlanDraft draft = new PlanDraft(this);
        draft.perUnit = count;
        return new StudyPlan(draft);
    }

    /**
     * Sets how many units to draw.
     *
     * @param count at least 2
     * @return a plan like this one, with that changed
     * @throws IllegalArgumentException if it is less
     */
    public StudyPlan sample(int count) {
        if (count < 2) {
            throw new IllegalArgumentException("the sample must have at least 2 units, but was " + count);
        }
        PlanDraft draft = new PlanDraft(this);
        draft.sample = count;
        return new StudyPlan(draft);
    }

    /**
     * Draws from each value of a column of the units in proportion to its size.
     *
     * @param column heading of the column
     * @return a plan like this one, with that changed
     */
    public StudyPlan stratify(String column) {
        PlanDraft draft = new PlanDraft(this);
        draft.stratify = Optional.of(PlanChecks.line(column, "the column of strata"));
        return new StudyPlan(draft);
    }

    /**
     * Sets the seed of all draws and replicates.
     *
     * @param newSeed any number
     * @return a plan like this one, with that changed
     */
    public StudyPlan seed(long newSeed) {
        PlanDraft draft = new PlanDraft(this);
        draft.seed = newSeed;
        return new StudyPlan(draft);
    }

    /**
     * Sets what one rating costs. A rating is what one rater says about one unit, on all criteria.
     *
     * @param perRating at least 0
     * @param newCurrency such as EUR; may be empty
     * @return a plan like this one, with that changed
     * @throws IllegalArgumentException if the price is below 0 or not finite
     */
    public StudyPlan price(double perRating, String newCurrency) {
        PlanDraft draft = new PlanDraft(this);
        draft.price = PlanChecks.amount(perRating, "the price of a rating");
        draft.currency = PlanChecks.line(newCurrency, "the currency");
        return new StudyPlan(draft);
    }

    /**
     * Sets what the whole study may cost.
     *
     * @param money at least 0, in the currency of the price
     * @return a plan like this one, with that changed
     * @throws IllegalArgumentException if it is below 0 or not finite
     */
    public StudyPlan budget(double money) {
        PlanDraft draft = new PlanDraft(this);
        draft.budget = OptionalDouble.of(PlanChecks.amount(money, "the budget"));
        return new StudyPlan(draft);
    }

    /**
     * Sets where alpha starts to be tentative and good.
     *
     * @param newThresholds the thresholds
     * @return a plan like this one, with that changed
     */
    public StudyPlan thresholds(Thresholds newThresholds) {
        PlanDraft draft = new PlanDraft(this);
        draft.thresholds = newThresholds;
        return new StudyPlan(draft);
    }

    /**
     * Sets how to choose what to label next.
     *
     * @param newStrategy entropy, margin, least-confidence or random
     * @return a plan like this one, with that changed
     * @throws IllegalArgumentException if it is none of them
     */
    public StudyPlan strategy(String newStrategy) {
        if (!STRATEGIES.contains(newStrategy)) {
            throw new IllegalArgumentException("the strategy must be one of " + String.join(", ", STRATEGIES)
                    + ", but was \"" + newStrategy + "\"");
        }
        PlanDraft draft = new PlanDraft(this);
        draft.strategy = newStrategy;
        return new StudyPlan(draft);
    }

    /**
     * Sets how intervals are made.
     *
     * @param newReplicates bootstrap replicates, from 20 to 1,000,000
     * @param newConfidence level of the intervals, in (0, 1)
     * @return a plan like this one, with that changed
     * @throws IllegalArgumentException if one is out of range
     */
    public StudyPlan bootstrap(int newReplicates, double newConfidence) {
        if (newReplicates < 20 || newReplicates > 1_000_000) {
            throw new IllegalArgumentException(
                    "bootstrap replicates must be from 20 to 1000000, but were " + newReplicates);
        }
        if (!(newConfidence > 0 && newConfidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + newConfidence);
        }
        PlanDraft draft = new PlanDraft(this);
        draft.replicates = newReplicates;
        draft.confidence = newConfidence;
        return new StudyPlan(draft);
    }

    /** {@return the name of the study} */
    public String name() {
        return name;
    }

    /** {@return the raters, in the order given} */
    public List<String> raters() {
        return raters;
    }

    /** {@return how many raters rate each unit} */
    public int perUnit() {
        return perUnit;
    }

    /** {@return how many units are drawn} */
    public int sample() {
        return sample;
    }

    /** {@return the column that strata are taken from; empty for a random draw} */
    public Optional<String> stratify() {
        return stratify;
    }

    /** {@return the seed} */
    public long seed() {
        return seed;
    }

    /** {@return what one rating costs; 0 if no price was given} */
    public double price() {
        return price;
    }

    /** {@return the currency; may be empty} */
    public String currency() {
        return currency;
    }

    /** {@return what the study may cost; empty without a limit} */
    public OptionalDouble budget() {
        return budget;
    }

    /** {@return where alpha starts to be tentative and good} */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** {@return how to choose what to label next} */
    public String strategy() {
        return strategy;
    }

    /** {@return bootstrap replicates} */
    public int replicates() {
        return replicates;
    }

    /** {@return the level of intervals, in (0, 1)} */
    public double confidence() {
        return confidence;
    }

    /** {@return name, raters and sample in one line} */
    @Override
    public String toString() {
        return name + ": " + sample + " units, " + perUnit + " of " + raters.size() + " raters each, seed " + seed;
    }
}

package io.assay.sampling;

import io.assay.sampling.internal.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows to label under a budget: filter, score, spread, and mix in chance. Immutable; every option returns a new strategy.
 *
 * <p>Of equal scores the lower row is taken, and a selection is the same for any number of threads and any cut into blocks. A budget above the rows
 * that pass the filters takes them all, which {@link Selection#size()} shows; a budget of 0 takes none.
 */
public final class Strategy {
    private final Scorer scorer;
    private final double temperature;
    private final RowFilter filter;
    private final Grouping grouping;
    private final double exploration;
    private final long explorationSeed;
    private final @Nullable Spread spread;
    private final ProbabilityCheck check;

    private Strategy(Draft draft) {
        this.scorer = draft.scorer;
        this.temperature = draft.temperature;
        this.filter = draft.filter;
        this.grouping = draft.grouping;
        this.exploration = draft.exploration;
        this.explorationSeed = draft.explorationSeed;
        this.spread = draft.spread;
        this.check = draft.check;
        if (spread != null && !(grouping instanceof Grouping.None)) {
            throw new IllegalArgumentException(
                    "a strategy is either diverse or balanced over classes or strata; choose one of them");
        }
    }

    static Strategy of(Scorer scorer) {
        return new Strategy(new Draft(scorer));
    }

    /** Options while one of them is set. */
    private static final class Draft {
        private final Scorer scorer;
        private double temperature = 1;
        private RowFilter filter = RowFilter.all();
        private Grouping grouping = new Grouping.None();
        private double exploration;
        private long explorationSeed;
        private @Nullable Spread spread;
        private ProbabilityCheck check = temperature -> List.of();

        Draft(Scorer scorer) {
            this.scorer = Objects.requireNonNull(scorer);
        }

        Draft(Strategy from) {
            this(from.scorer);
            this.temperature = from.temperature;
            this.filter = from.filter;
            this.grouping = from.grouping;
            this.exploration = from.exploration;
            this.explorationSeed = from.explorationSeed;
            this.spread = from.spread;
            this.check = from.check;
        }
    }

    /** How to make candidates differ. */
    record Spread(Diversity diversity, Embeddings embeddings, int factor) {}

    /**
     * {@return this strategy on logits divided by a temperature, filters included}
     *
     * @param temperature positive, as of a calibrated model
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public Strategy temperature(double temperature) {
        Draft draft = new Draft(this);
        draft.temperature = Checks.positive(temperature, "temperature");
        return new Strategy(draft);
    }

    /**
     * {@return this strategy on rows whose largest probability is below a limit} It replaces a {@link #band}.
     *
     * @param confidence in (0, 1], such as 0.95
     * @throws IllegalArgumentException if it is out of range
     */
    public Strategy skipConfident(double confidence) {
        Checks.positive(Checks.share(confidence, "confidence"), "confidence");
        Draft draft = new Draft(this);
        draft.filter = filter.below(confidence);
        return new Strategy(draft);
    }

    /**
     * {@return this strategy on rows whose largest probability lies in a band, limits included} It replaces {@link #skipConfident}.
     *
     * @param low in [0, 1], such as 0.4
     * @param high in [0, 1], not below low, such as 0.6
     * @throws IllegalArgumentException if a limit is out of range, or they are in the wrong order
     */
    public Strategy band(double low, double high) {
        Checks.share(low, "low limit of the band");
        Checks.share(high, "high limit of the band");
        if (low > high) {
            throw new IllegalArgumentException(
                    "the band goes from " + low + " to " + high + "; put the low limit first");
        }
        Draft draft = new Draft(this);
        draft.filter = filter.band(low, high);
        return new Strategy(draft);
    }

    /**
     * {@return this strategy on rows that meet a condition, in addition to those there are}
     *
     * @param condition asked from several threads; its row is not to be kept
     */
    public Strategy where(Predicate<Row> condition) {
        Draft draft = new Draft(this);
        draft.filter = filter.where(condition);
        return new Strategy(draft);
    }

    /**
     * {@return this strategy without some rows, such as those that have labels already}
     *
     * @param rows numbers of rows
     */
    public Strategy excluding(int... rows) {
        Set<Integer> excluded = new HashSet<>();
        for (int row : rows) {
            excluded.add(row);
        }
        return where(row -> !excluded.contains(row.index()));
    }

    /**
     * {@return this strategy with as many rows of each predicted class} Classes take turns, each with its best row that is left; where
     * a class has no more, the others go on.
     */
    public Strategy balanced() {
        Draft draft = new Draft(this);
        draft.grouping = new Grouping.Predicted();
        return new Strategy(draft);
    }

    /**
     * {@return this strategy with rows of each stratum in proportion to the rows that it has} Shares are rounded by largest remainders.
     *
     * @param strata the stratum of each row of the pool
     */
    public Strategy stratified(List<String> strata) {
        Draft draft = new Draft(this);
        draft.grouping = Grouping.Strata.of(strata);
        return new Strategy(draft);
    }

    /**
     * {@return this strategy with a share of the budget spent at random} Random rows pass the same filters, and differ from those
     * chosen by score. They keep a selection from missing what a model is wrongly sure about.
     *
     * @param share share of the budget in [0, 1]
     * @param seed any number
     * @throws IllegalArgumentException if the share is out of range
     */
    public Strategy explore(double share, long seed) {
        Draft draft = new Draft(this);
        draft.exploration = Checks.share(share, "share of random rows");
        draft.explorationSeed = seed;
        return new Strategy(draft);
    }

    /**
     * {@return this strategy with rows that differ from each other} The best {@code factor} times the budget by score are candidates, among which the
     * diversity chooses. The ranks of the selection are the order of its choice.
     *
     * @param diversity how to choose
     * @param embeddings one per row of the pool
     * @param factor candidates per row chosen, at least 1
     * @throws IllegalArgumentException if the factor is below 1, or the strategy is balanced or stratified
     */
    public Strategy diverse(Diversity diversity, Embeddings embeddings, int factor) {
        Draft draft = new Draft(this);
        draft.spread = new Spread(diversity, embeddings, Checks.atLeast(factor, 1, "candidates per row chosen"));
        return new Strategy(draft);
    }

    /**
     * {@return this strategy with a check of the model's probabilities} What it finds stands in {@link Selection#warnings}; the rows are the same. Without a check nothing is
     * known of the probabilities, and nothing is said.
     *
     * @param check such as the calibration on labelled rows
     */
    public Strategy checkedBy(ProbabilityCheck check) {
        Draft draft = new Draft(this);
        draft.check = Objects.requireNonNull(check);
        return new Strategy(draft);
    }

    /**
     * {@return the rows to label}
     *
     * @param pool the rows to choose from
     * @param budget how many to choose, at least 0
     * @throws IllegalArgumentException if the budget is negative, a score is NaN, or strata or embeddings are not one per row
     */
    public Selection select(Logits pool, int budget) {
        return new Selector(this, budget).select(pool);
    }

    /**
     * {@return the rows to label, of a pool that comes in blocks} Only scores and ids of candidates are kept. Rows are numbered from 0.
     *
     * @param source read to its end
     * @param budget how many to choose, at least 0
     * @throws IllegalArgumentException if the source is empty or its blocks do not go together, the budget is negative, a score is NaN,
     *     strata are not one per row, or the strategy is diverse, which takes the whole pool
     */
    public Selection select(LogitsSource source, int budget) {
        return new Selector(this, budget).select(source);
    }

    /**
     * {@return rows to label where labels have different prices} Rows are taken by score per price as long as they can be paid, which is at
     * least half as good, by the sum of scores, as the best that the money buys.
     *
     * @param pool the rows to choose from
     * @param prices the price of each row, positive
     * @param money what may be spent, at least 0
     * @throws IllegalArgumentException if prices are not one per row or not positive, the money or a score is negative, or the strategy
     *     has other options than a temperature and filters
     */
    public Selection selectWithin(Logits pool, double[] prices, double money) {
        return Knapsack.select(this, pool, prices, money);
    }

    /** Returns what speaks against the probabilities of a pool at a temperature. */
    List<String> warnings(double ofPool) {
        return check.warnings(ofPool * temperature);
    }

    Scorer scorer() {
        return scorer;
    }

    double temperature() {
        return temperature;
    }

    RowFilter filter() {
        return filter;
    }

    Grouping grouping() {
        return grouping;
    }

    long explorationSeed() {
        return explorationSeed;
    }

    double exploration() {
        return exploration;
    }

    Optional<Spread> spread() {
        return Optional.ofNullable(spread);
    }
}

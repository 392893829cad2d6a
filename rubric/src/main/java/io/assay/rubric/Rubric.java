package io.assay.rubric;

import io.assay.rubric.internal.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbered criteria, and how answers to them become a score. Immutable and thread-safe; every option returns a new rubric.
 *
 * <p>A score comes about in this order: conditions, answers, points, combination within groups, gates of groups, normalisation, gates of the
 * rubric, clipping. Rounding is for display only. {@link #of} reports all problems of criteria at once; problems that an option can still mend, such
 * as normalising a rubric that only takes points away, are reported when the rubric is first used, or by {@link #validated}.
 */
public final class Rubric {
    private final String id;
    private final String version;
    private final List<Item> items;
    private final Outline outline;
    private final Settings settings;
    private final List<Problem> pending;
    private final int[] order;
    /** Made when first asked for; made twice by two threads, they are equal. */
    private volatile @Nullable Stamp stamp;

    private volatile @Nullable Scorer scorer;

    private Rubric(String id, String version, List<Item> items, Outline outline, int[] order, Settings settings) {
        this.id = id;
        this.version = version;
        this.items = items;
        this.outline = outline;
        this.settings = settings;
        this.pending = Ranges.problems(items, settings);
        this.order = order;
    }

    /**
     * Makes a rubric that adds points up, and normalises by what could be earned.
     *
     * @param id stable name, formed as ids of criteria are
     * @param version such as {@code 1.0.0}; not blank
     * @param items criteria and groups, in the order raters see them
     * @return the rubric
     * @throws RubricException with all problems of its criteria
     */
    public static Rubric of(String id, String version, Item... items) {
        return of(id, version, List.of(items));
    }

    /**
     * Makes a rubric that adds points up, and normalises by what could be earned.
     *
     * @param id stable name, formed as ids of criteria are
     * @param version such as {@code 1.0.0}; not blank
     * @param items criteria and groups, in the order raters see them
     * @return the rubric
     * @throws RubricException with all problems of its criteria
     */
    public static Rubric of(String id, String version, List<? extends Item> items) {
        List<Item> all = List.copyOf(items);
        Outline outline = new Outline(all);
        List<Problem> problems = new ArrayList<>();
        if (!Outline.isId(id)) {
            problems.add(new Problem("", "\"" + id + "\" is no id for a rubric"));
        }
        if (version.isBlank()) {
            problems.add(new Problem("", "needs a version, such as 1.0.0"));
        }
        problems.addAll(Checker.problems(all, outline));
        if (!problems.isEmpty()) {
            throw new RubricException(id + " " + version, problems);
        }
        return new Rubric(id, version, all, outline, ConditionOrder.of(outline).order(), Settings.DEFAULTS);
    }

    private Rubric with(Settings newSettings) {
        return new Rubric(id, version, items, outline, order, newSettings);
    }

    /**
     * Sets how the items of the outermost level are combined.
     *
     * @param combiner the sum of points by default
     * @return the rubric
     */
    public Rubric combinedBy(Combiner combiner) {
        return with(settings.with(combiner));
    }

    /**
     * Sets how points become a share.
     *
     * @param normalization {@link Normalization#EARNED_OF_POSSIBLE} by default
     * @return the rubric
     */
    public Rubric normalizedBy(Normalization normalization) {
        return with(settings.with(normalization));
    }

    /**
     * Sets what a criterion counts that a rater says does not apply. A criterion whose condition is not met is always left out.
     *
     * @param policy {@link AbsencePolicy#RESCALE} by default
     * @return the rubric
     */
    public Rubric whenNotApplicable(AbsencePolicy policy) {
        return with(settings.withNotApplicable(policy));
    }

    /**
     * Sets what a criterion counts that a rater could not assess.
     *
     * @param policy {@link AbsencePolicy#UNSCORED} by default
     * @return the rubric
     */
    public Rubric whenCannotAssess(AbsencePolicy policy) {
        return with(settings.withCannotAssess(policy));
    }

    /**
     * Gives no score to an item where too many criteria do not apply.
     *
     * @param share the largest share of criteria that may not apply, in (0, 1]; 1 by default
     * @return the rubric
     */
    public Rubric maxNotApplicable(double share) {
        return with(settings.withMostNotApplicable(share));
    }

    /**
     * Cuts the score of each item off, after all gates. This differs from cutting off the mean of items.
     *
     * @param least the lowest score
     * @param most the highest score
     * @return the rubric
     */
    public Rubric clippedPerItem(double least, double most) {
        return with(settings.with(new Clip(least, most)));
    }

    /**
     * Keeps answers to criteria whose condition is not met, unscored, in place of refusing the sheet.
     *
     * @return the rubric
     */
    public Rubric lenient() {
        return with(settings.lenient());
    }

    /**
     * Checks the rubric as a whole.
     *
     * @return this rubric
     * @throws RubricException if its options do not fit its criteria
     */
    public Rubric validated() {
        if (!pending.isEmpty()) {
            throw new RubricException(id + " " + version, pending);
        }
        return this;
    }

    /** {@return the stable name} */
    public String id() {
        return id;
    }

    /** {@return the version} */
    public String version() {
        return version;
    }

    /** {@return criteria and groups of the outermost level} */
    public List<Item> items() {
        return items;
    }

    /** {@return all criteria in order, numbered} */
    public List<Placed> criteria() {
        return outline.placed();
    }

    /**
     * {@return a criterion by its id}
     *
     * @param criterion its id
     * @throws IllegalArgumentException if there is none
     */
    public Placed criterion(String criterion) {
        return find(criterion)
                .orElseThrow(() -> new IllegalArgumentException("the rubric " + id + " " + version
                        + " has no criterion \"" + criterion + "\""
                        + Suggestion.among(criterion, outline.byId().keySet())));
    }

    /**
     * {@return a criterion of a known kind, to be answered by it}
     *
     * @param <C> the kind
     * @param criterion its id
     * @param kind the kind's class
     * @throws IllegalArgumentException if there is none, or it is of another kind
     */
    public <C extends Criterion<?>> C criterion(String criterion, Class<C> kind) {
        Criterion<?> found = criterion(criterion).criterion();
        if (!kind.isInstance(found)) {
            throw new IllegalArgumentException(
                    "the criterion \"" + criterion + "\" is a " + found.kind() + ", not a " + kind.getSimpleName());
        }
        return kind.cast(found);
    }

    Optional<Placed> find(String criterion) {
        return Optional.ofNullable(outline.byId().get(criterion));
    }

    Settings settings() {
        return settings;
    }

    /** Returns the positions of criteria, those that conditions look at first. */
    int[] order() {
        return order;
    }

    /** {@return how the items of the outermost level are combined} */
    public Combiner combiner() {
        return settings.combiner();
    }

    /** {@return how points become a share} */
    public Normalization normalization() {
        return settings.normalization();
    }

    /** {@return what a criterion counts that does not apply} */
    public AbsencePolicy notApplicable() {
        return settings.notApplicable();
    }

    /** {@return what a criterion counts that could not be assessed} */
    public AbsencePolicy cannotAssess() {
        return settings.cannotAssess();
    }

    /** {@return the largest share of criteria that may not apply} */
    public double maxNotApplicable() {
        return settings.mostNotApplicable();
    }

    /** {@return where scores of items are cut off, if anywhere} */
    public Optional<Clip> clip() {
        return Optional.ofNullable(settings.clip());
    }

    /** {@return whether answers to criteria whose condition is not met are kept unscored} */
    public boolean isLenient() {
        return !settings.strict();
    }

    /** {@return id, version and a hash of all that bears meaning: everything but titles, tags and suppressions} */
    public Stamp stamp() {
        Stamp known = stamp;
        if (known == null) {
            known = new Stamp(id, version, ContentHash.of(this));
            stamp = known;
        }
        return known;
    }

    /**
     * Scores a sheet.
     *
     * @param sheet answers; criteria it does not name are missing
     * @return the score, or why there is none
     * @throws SheetException if the sheet names criteria the rubric does not have, or answers that are not allowed, or belongs to
     *     another rubric
     * @throws RubricException if the rubric's options do not fit its criteria
     */
    public Scored score(ScoreSheet sheet) {
        Scorer known = scorer;
        if (known == null) {
            known = new Scorer(validated());
            scorer = known;
        }
        return known.score(sheet);
    }

    /** {@return id, version and the first digits of the hash} */
    @Override
    public String toString() {
        return stamp().toString();
    }
}

package io.assay.rubric;

import java.util.List;
import java.util.Optional;

/**
 * One question that is answered and scored by itself. Immutable; every option returns a new criterion.
 *
 * <p>Criteria are constants that rubrics share: {@link Rubrics} makes them, {@link Rubric#of} checks and numbers them.
 *
 * @param <C> the criterion's own type
 */
public abstract sealed class Criterion<C extends Criterion<C>> implements Item permits YesNo, Graded, Choice, Measure {
    private final Traits traits;

    Criterion(Traits traits) {
        this.traits = traits;
    }

    final Traits traits() {
        return traits;
    }

    abstract C with(Traits newTraits);

    @Override
    public final String id() {
        return traits.id();
    }

    /** {@return the question or statement a rater judges} */
    public final String text() {
        return traits.text();
    }

    @Override
    public final double weight() {
        return traits.weight();
    }

    /** {@return what failing it does to the score, if anything} */
    public final Optional<Gate> gate() {
        return Optional.ofNullable(traits.gate());
    }

    /** {@return when it applies; empty if always} */
    public final Optional<Condition> condition() {
        return Optional.ofNullable(traits.condition());
    }

    /** {@return whether a rater may answer that it does not apply} */
    public final boolean mayNotApply() {
        return traits.mayNotApply();
    }

    /** {@return replies that show what is meant, beyond those of levels} */
    public final List<String> examples() {
        return traits.notes().examples();
    }

    /** {@return what the rater is given to judge by, such as a policy or the expected answer} */
    public final Optional<String> evidence() {
        return traits.notes().evidence();
    }

    /** {@return the id this criterion had in an earlier version} */
    public final Optional<String> replaced() {
        return traits.notes().replaces();
    }

    /** {@return free labels} */
    public final List<String> tags() {
        return traits.notes().tags();
    }

    /** {@return findings of the linter let stand} */
    public final List<Suppression> suppressions() {
        return traits.notes().suppressions();
    }

    /** {@return the kind as files name it: {@code yesNo}, {@code graded}, {@code choice} or {@code measure}} */
    public abstract String kind();

    /** {@return the points of the worst answer} */
    public abstract double lowest();

    /** {@return the points of the best answer} */
    public abstract double highest();

    /** Returns the points of an accepted value. */
    abstract double pointsOf(Object value);

    /** Returns whether an accepted value passes the criterion's gate. */
    abstract boolean passes(Object value);

    /** {@return what an answer may be, in words for people} */
    public abstract String allowed();

    /**
     * Reads a value as an answer to this criterion.
     *
     * @return the value as this kind keeps it, or empty if it is not among {@link #allowed}
     */
    abstract Optional<Object> accept(Object value);

    /** Adds what is wrong with this criterion by itself. */
    abstract void check(List<String> problems);

    /**
     * {@return an accepted value as people read it}
     *
     * @param value as kept in an {@link Answer.Answered}
     */
    public abstract String show(Object value);

    /**
     * Sets how much it counts beside its siblings.
     *
     * @param weight at least 0; 1 by default
     * @return the criterion
     */
    public final C weight(double weight) {
        return with(traits.withWeight(weight));
    }

    /**
     * Makes it count only under a condition; otherwise it is skipped.
     *
     * @param condition on other criteria of the rubric
     * @return the criterion
     */
    public final C onlyIf(Condition condition) {
        return with(traits.withCondition(condition));
    }

    /**
     * Lets raters answer that it does not apply.
     *
     * @return the criterion
     */
    public final C notApplicableAllowed() {
        return with(traits.thatMayNotApply());
    }

    /**
     * Caps the score if the criterion fails: a yes that costs points, or an answer short of the best.
     *
     * @param gate {@link Rubrics#capAt}
     * @return the criterion
     */
    public final C critical(Gate gate) {
        return with(traits.withGate(gate));
    }

    /**
     * Makes the group's score 0 if the criterion fails. A gate earns no points unless given some.
     *
     * @return the criterion
     */
    public final C mustPass() {
        return with(traits.withGate(Gate.MUST_PASS));
    }

    /**
     * Makes failing the gate count for the whole rubric, wherever the criterion stands.
     *
     * @return the criterion; a gate is added if it had none
     */
    public final C failsRubric() {
        return with(traits.withGate(gate().orElse(Gate.MUST_PASS).ofRubric()));
    }

    /**
     * Adds a reply that shows what is meant.
     *
     * @param example its text
     * @return the criterion
     */
    public final C example(String example) {
        return with(traits.with(traits.notes().withExample(example)));
    }

    /**
     * Names what raters are given to judge by.
     *
     * @param evidence such as {@code refund policy 3.2}
     * @return the criterion
     */
    public final C evidence(String evidence) {
        return with(traits.with(traits.notes().withEvidence(evidence)));
    }

    /**
     * Says which criterion of an earlier version this one replaces.
     *
     * @param oldId its id there
     * @return the criterion
     */
    public final C replaces(String oldId) {
        return with(traits.with(traits.notes().withReplaces(oldId)));
    }

    /**
     * Adds a free label.
     *
     * @param tag not interpreted
     * @return the criterion
     */
    public final C tagged(String tag) {
        return with(traits.with(traits.notes().withTag(tag)));
    }

    /**
     * Lets a finding of the linter stand.
     *
     * @param lint id such as {@code VAG01}
     * @param reason why; not blank
     * @return the criterion
     */
    public final C suppress(String lint, String reason) {
        return with(traits.with(traits.notes().withSuppression(new Suppression(lint, reason))));
    }

    /**
     * {@return an answer that the criterion does not apply}
     *
     * @param why the reason; not blank
     */
    public final Entry notApplicable(String why) {
        return new Entry(id(), new Answer.NotApplicable(why));
    }

    /**
     * {@return an answer that the rater cannot tell}
     *
     * @param why the reason; not blank
     */
    public final Entry cannotAssess(String why) {
        return new Entry(id(), new Answer.CannotAssess(why));
    }

    /**
     * {@return what stands for an answer that could not be had, as when a judge's reply cannot be read}
     *
     * @param cause what went wrong; not blank
     */
    public final Entry failed(String cause) {
        return new Entry(id(), new Answer.Failed(cause, ""));
    }

    final Entry entry(Object value) {
        return new Entry(id(), new Answer.Answered(value, ""));
    }

    /** {@return whether the best answer earns nothing and the worst takes points away} */
    public final boolean isPenalty() {
        return highest() <= 0 && lowest() < 0;
    }

    /** {@return whether answers differ in points} */
    public final boolean carriesPoints() {
        return highest() != lowest();
    }
}

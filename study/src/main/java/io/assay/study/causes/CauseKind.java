package io.assay.study.causes;

/**
 * What can make raters disagree. Each is defined by what a model of the ratings would have to lose for that disagreement to vanish.
 *
 * @since 0.1
 */
public enum CauseKind {
    /** Raters use the scale in different places: a shift that is the same for all units; on a nominal scale, a category overused. */
    SEVERITY("severity"),
    /**
     * A few raters see the units less precisely than the others, around what the others say; on a nominal scale, they have a reading of
     * the categories of their own.
     */
    OUTLIER_RATERS("outlier raters"),
    /** Some answers of a rater have nothing to do with the unit: random, or one and the same. */
    CARELESS("careless rating"),
    /** Two neighbouring categories are told apart worse than the others. */
    BOUNDARY("ambiguous boundary"),
    /** One of several criteria is agreed on less than the others. */
    VAGUE_CRITERION("vague criterion"),
    /** Everybody disagrees more on some units than on others, wherever on the scale they lie: legitimate difference. */
    HARD_UNITS("hard units"),
    /** Groups of raters agree within and not across. */
    GROUPS("groups of raters"),
    /** A rater moves along the scale, or gets worse, from the first rating to the last. */
    DRIFT("drift");

    private final String title;

    CauseKind(String title) {
        this.title = title;
    }

    /** {@return the name for people, such as {@code ambiguous boundary}} */
    public String title() {
        return title;
    }
}

package io.assay.testkit.laws;

/** What a {@link io.assay.agreement.Coefficient} promises. */
public enum CoefficientLaw implements Law {
    /** The name is a lower-case letter, then lower-case letters, digits and hyphens. */
    NAME("its name is a lower-case letter, then lower-case letters, digits and hyphens"),
    /** Degenerate data give an undefined estimate, never an exception. */
    NEVER_THROWS("degenerate data give an undefined estimate, never an exception"),
    /** Equal ratings give equal estimates. */
    REPEATABLE("equal ratings give equal estimates"),
    /** Several threads get the same estimate. */
    THREAD_SAFE("several threads get the same estimate"),
    /** The order of units does not matter. */
    UNITS_IN_ANY_ORDER("the order of units does not matter"),
    /** The order of raters does not matter. */
    RATERS_IN_ANY_ORDER("the order of raters does not matter"),
    /** What units and raters are called does not matter. */
    NAMES_DO_NOT_MATTER("what units and raters are called does not matter"),
    /** Units without ratings do not matter. */
    UNRATED_UNITS_DO_NOT_MATTER("units without ratings do not matter"),
    /** If it says that raters do not matter, they do not. */
    RATERS_AS_DECLARED("if it says that it does not use raters, who gave which rating of a unit does not matter"),
    /** The statistic for resampling, with each row as often as it occurs, is the figure. */
    STATISTIC_IS_THE_FIGURE("the statistic for resampling is the figure if each row is taken as often as it occurs"),
    /** The statistic at other multiplicities is the figure of ratings in which units occur so often. */
    STATISTIC_REPEATS_UNITS(
            "the statistic at other multiplicities is the figure of ratings whose units occur so often"),
    /** The statistic without a unit is the figure of ratings without it. */
    STATISTIC_LEAVES_A_UNIT_OUT("the statistic without a unit is the figure of ratings without it"),
    /** Asking for an interval gives one of the level asked for, or the reason why there is none, and leaves the figure alone. */
    INTERVAL_OR_REASON("an interval asked for is there, at its level, or the reason why not; the figure stays"),
    /** If it is additive, a tally of all units gives the figure, however they are divided and merged. */
    TALLIES_MERGE("if it is additive, tallies of parts merge, in any order, to what gives the figure"),
    /** If it is additive, adding a unit with a weight is adding it so often. */
    TALLIES_COUNT("if it is additive, adding a unit with a weight is adding it so often"),
    /** If it is additive, reading what tallies wrote, one after the other, is merging them. */
    TALLIES_READ("if it is additive, reading what tallies wrote, one after the other, is merging them");

    private final String statement;

    CoefficientLaw(String statement) {
        this.statement = statement;
    }

    /** {@return the law in words} */
    @Override
    public String statement() {
        return statement;
    }
}

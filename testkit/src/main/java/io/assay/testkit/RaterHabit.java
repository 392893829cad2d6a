package io.assay.testkit;

/** How a generated rater rates. */
public enum RaterHabit {
    /** Gives the value of the unit with a probability that follows from the agreement asked for, else a value by prevalence. */
    CAREFUL,
    /** As careful, then one category higher where there is one. */
    LENIENT,
    /** As careful, then one category lower where there is one. */
    SEVERE,
    /** As careful, then turned around: the lowest category for the highest. */
    CONTRARY,
    /** Gives any value, whatever the unit. */
    RANDOM,
    /** Gives the same value to every unit. */
    CONSTANT;

    /** {@return whether ratings say nothing about units} */
    public boolean isSpammer() {
        return this == RANDOM || this == CONSTANT;
    }
}

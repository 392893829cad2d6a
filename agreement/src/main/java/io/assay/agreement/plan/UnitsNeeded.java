package io.assay.agreement.plan;

import java.util.OptionalLong;

/**
 * How many units a plan asks for.
 *
 * @param units units needed, per sample; empty if more than the limit
 * @param limit the most that was looked at
 * @param aim what the units are for, a clause for people
 */
public record UnitsNeeded(OptionalLong units, long limit, String aim) {
    /** {@return a sentence for people} */
    @Override
    public String toString() {
        return units.isPresent()
                ? units.getAsLong() + " units are needed " + aim + "."
                : "More than " + limit + " units are needed " + aim + ".";
    }
}

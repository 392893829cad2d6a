package io.assay.study;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to take what is handed in.
 *
 * @param replace whether an answer takes the place of an earlier, different one
 * @param onlyAssigned whether answers that were not asked for are passed over, where they would be refused
 * @param accept whether files that were changed by hand are taken as they are now
 * @param close whether the round is measured with the answers there are
 * @param take how many units to label next; empty for as many as the budget allows, and at most the size of the first sample
 * @param ids file with the ids of the rows of a model's outputs, one per line; empty if the outputs have ids of their own
 */
public record AddOptions(
        boolean replace, boolean onlyAssigned, boolean accept, boolean close, OptionalInt take, Optional<Path> ids) {
    /** Refuses everything that is not in order. */
    public static final AddOptions STRICT = new AddOptions(false, false, false, false, OptionalInt.empty());

    /**
     * Checks the options.
     *
     * @param replace whether an answer takes the place of an earlier one
     * @param onlyAssigned whether answers that were not asked for are passed over
     * @param accept whether files that were changed by hand are taken
     * @param close whether the round is measured with the answers there are
     * @param take at least 2, or empty
     * @param ids a file, or empty
     * @throws IllegalArgumentException if fewer than 2 units are to be taken
     */
    public AddOptions {
        if (take.isPresent() && take.getAsInt() < 2) {
            throw new IllegalArgumentException(
                    "at least 2 units must be taken, but " + take.getAsInt() + " were asked for");
        }
    }

    /**
     * Makes options without a file of ids.
     *
     * @param replace whether an answer takes the place of an earlier one
     * @param onlyAssigned whether answers that were not asked for are passed over
     * @param accept whether files that were changed by hand are taken
     * @param close whether the round is measured with the answers there are
     * @param take at least 2, or empty
     * @throws IllegalArgumentException if fewer than 2 units are to be taken
     */
    public AddOptions(boolean replace, boolean onlyAssigned, boolean accept, boolean close, OptionalInt take) {
        this(replace, onlyAssigned, accept, close, take, Optional.empty());
    }
}

package io.assay.study.raters;

import io.assay.core.resample.RandomStream;

/**
 * The random streams of a simulation, one for each use at each unit.
 *
 * @param seed the user's seed
 */
record Streams(long seed) {
    private static final int INDEX_BITS = 24;
    private static final int PURPOSE_BITS = 3;

    /** What numbers are drawn for. */
    enum Purpose {
        UNIT(0),
        GROUP(1),
        OWN_VIEW(2),
        MISSING(3),
        ORDER(4),
        FIRST_PASS(5),
        SECOND_PASS(6);

        /** Part of the key of a stream, so it must stay what it is. */
        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }

    RandomStream of(int unit, Purpose purpose, int index) {
        return RandomStream.of(
                seed, ((((long) unit) << PURPOSE_BITS) | purpose.number) << INDEX_BITS | (index & 0xFFFFFF));
    }
}

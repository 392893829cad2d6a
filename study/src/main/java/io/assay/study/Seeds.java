package io.assay.study;

import io.assay.core.resample.RandomStream;

/** Seeds of what is drawn, all made from that of the plan. */
final class Seeds {
    private Seeds() {}

    /** What a seed is for. */
    enum Purpose {
        SAMPLE,
        BLOCKS,
        ORDER,
        CHOICE,
        REPLICATES
    }

    static long of(long seed, Purpose purpose, int round) {
        long ofPurpose = RandomStream.of(seed, purpose.ordinal()).nextLong();
        return RandomStream.of(ofPurpose, round).nextLong();
    }
}

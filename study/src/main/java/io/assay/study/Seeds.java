package io.assay.study;

import io.assay.core.resample.RandomStream;

/** Seeds of what is drawn, all made from that of the plan. */
final class Seeds {
    private Seeds() {}

    /** What a seed is for. */
    enum Purpose {
        SAMPLE(0),
        BLOCKS(1),
        ORDER(2),
        CHOICE(3),
        REPLICATES(4);

        private final int key;

        Purpose(int key) {
            this.key = key;
        }
    }

    static long of(long seed, Purpose purpose, int round) {
        long ofPurpose = RandomStream.of(seed, purpose.key).nextLong();
        return RandomStream.of(ofPurpose, round).nextLong();
    }
}

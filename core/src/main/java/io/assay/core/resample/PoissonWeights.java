package io.assay.core.resample;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * How often a unit is drawn in each replicate of a bootstrap whose data never lie in one place: independent Poisson numbers of mean 1.
 *
 * <p>The number is a function of the seed, the unit's id and the replicate alone, so it is the same on any machine and for any partitioning, and a
 * task that is run again draws the same. The size of a replicate varies around the number of units, which matters less the more units there are (Hanley and MacGibbon 2006, doi:10.1016/j.cmpb.2006.04.006; Chamandy and others 2012, <i>Estimating uncertainty for massive
 * data streams</i>). Immutable and thread-safe.
 */
public final class PoissonWeights {
    /** Probability that a Poisson number of mean 1 is at most k, times 2^63. */
    private static final long[] AT_MOST = thresholds();

    private final long seed;

    private PoissonWeights(long seed) {
        this.seed = seed;
    }

    /**
     * {@return the weights of a seed}
     *
     * @param seed any number
     */
    public static PoissonWeights of(long seed) {
        return new PoissonWeights(seed);
    }

    /**
     * {@return the key of a unit: 64 bits that depend on its id alone} Two of n units share a key with a probability of about n^2 / 2^65, and
     * would then be drawn together.
     *
     * @param unit id of the unit
     */
    public static long key(String unit) {
        return Hashing.farmHashFingerprint64()
                .hashString(unit, StandardCharsets.UTF_8)
                .asLong();
    }

    /**
     * {@return how often a unit is drawn in a replicate, at least 0}
     *
     * @param key from {@link #key}
     * @param replicate number of the replicate
     */
    public int weight(long key, int replicate) {
        long bits = RandomStream.of(seed ^ key, replicate).nextLong() >>> 1;
        int k = 0;
        while (k < AT_MOST.length && bits >= AT_MOST[k]) {
            k++;
        }
        return k;
    }

    private static long[] thresholds() {
        long[] thresholds = new long[20];
        double probability = Math.exp(-1);
        double sum = 0;
        for (int k = 0; k < thresholds.length; k++) {
            sum += probability;
            probability /= k + 1;
            thresholds[k] = (long) Math.min(Long.MAX_VALUE, sum * 0x1p63);
        }
        return thresholds;
    }
}

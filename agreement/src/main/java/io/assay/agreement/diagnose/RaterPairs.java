package io.assay.agreement.diagnose;

import java.util.Arrays;
import java.util.List;

/** Agreement of each rater with each other one, for the raters with the most ratings. Immutable. */
public final class RaterPairs {
    private final List<String> raters;
    private final int leftOut;
    private final long[][] compared;
    private final long[][] equal;

    RaterPairs(List<String> raters, int leftOut, long[][] compared, long[][] equal) {
        this.raters = List.copyOf(raters);
        this.leftOut = leftOut;
        this.compared = copy(compared);
        this.equal = copy(equal);
    }

    private static long[][] copy(long[][] table) {
        return Arrays.stream(table).map(long[]::clone).toArray(long[][]::new);
    }

    /** {@return the raters, in the order of the matrix} */
    public List<String> raters() {
        return raters;
    }

    /** {@return how many raters with fewer ratings are not shown} */
    public int leftOut() {
        return leftOut;
    }

    /**
     * {@return how many units both raters rated; 0 for a rater and themselves}
     *
     * @param first position of one rater in {@link #raters()}
     * @param second position of the other
     */
    public long compared(int first, int second) {
        return compared[first][second];
    }

    /**
     * {@return the share of the units both rated on which the two agree, in [0, 1]; NaN if they share none}
     *
     * @param first position of one rater in {@link #raters()}
     * @param second position of the other
     */
    public double agreement(int first, int second) {
        return compared[first][second] == 0
                ? Double.NaN
                : (double) equal[first][second] / (double) compared[first][second];
    }

    /** {@return a line such as {@code 3 raters}} */
    @Override
    public String toString() {
        return raters.size() + " raters" + (leftOut > 0 ? ", " + leftOut + " left out" : "");
    }
}

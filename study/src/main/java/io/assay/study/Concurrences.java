package io.assay.study;

/** How many units each two raters have in common. */
final class Concurrences {
    private final int[][] counts;

    private Concurrences(int raters) {
        this.counts = new int[raters][raters];
    }

    static Concurrences of(int raters, int[][] blocks) {
        Concurrences all = new Concurrences(raters);
        for (int[] block : blocks) {
            all.add(block, 1);
        }
        return all;
    }

    static int[] loads(int raters, int[][] blocks) {
        int[] loads = new int[raters];
        for (int[] block : blocks) {
            for (int rater : block) {
                loads[rater]++;
            }
        }
        return loads;
    }

    void add(int[] block, int times) {
        for (int one : block) {
            for (int other : block) {
                if (one != other) {
                    counts[one][other] += times;
                }
            }
        }
    }

    void add(int one, int other, int times) {
        counts[one][other] += times;
        counts[other][one] += times;
    }

    int of(int one, int other) {
        return counts[one][other];
    }

    /** Returns the count of each two raters. */
    int[] all() {
        int raters = counts.length;
        int[] all = new int[raters * (raters - 1) / 2];
        int next = 0;
        for (int one = 0; one < raters; one++) {
            for (int other = one + 1; other < raters; other++) {
                all[next++] = counts[one][other];
            }
        }
        return all;
    }

    boolean isEven() {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int count : all()) {
            least = Math.min(least, count);
            most = Math.max(most, count);
        }
        return most - least <= 1;
    }
}

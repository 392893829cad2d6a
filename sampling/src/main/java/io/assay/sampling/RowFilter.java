package io.assay.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Which rows of a pool may be selected. */
final class RowFilter {
    private static final RowFilter ALL = new RowFilter(0, 1, true, List.of());

    private final double low;
    private final double high;
    private final boolean highIncluded;
    private final List<Predicate<Row>> conditions;

    private RowFilter(double low, double high, boolean highIncluded, List<Predicate<Row>> conditions) {
        this.low = low;
        this.high = high;
        this.highIncluded = highIncluded;
        this.conditions = conditions;
    }

    static RowFilter all() {
        return ALL;
    }

    /** Keeps rows whose largest probability is from low to high, both included. */
    RowFilter band(double from, double to) {
        return new RowFilter(from, to, true, conditions);
    }

    /** Keeps rows whose largest probability is below a limit. */
    RowFilter below(double limit) {
        return new RowFilter(low, limit, false, conditions);
    }

    RowFilter where(Predicate<Row> condition) {
        List<Predicate<Row>> more = new ArrayList<>(conditions);
        more.add(condition);
        return new RowFilter(low, high, highIncluded, List.copyOf(more));
    }

    /** Tells of each row of a block whether it may be selected. */
    boolean[] of(Logits block) {
        boolean[] kept = new boolean[block.rowCount()];
        Arrays.fill(kept, true);
        if (low > 0 || high < 1 || !highIncluded) {
            double[] doubt = new double[kept.length];
            Scorer.leastConfidence().score(block, doubt);
            for (int row = 0; row < kept.length; row++) {
                double largest = 1 - doubt[row];
                kept[row] = largest >= low && (highIncluded ? largest <= high : largest < high);
            }
        }
        if (!conditions.isEmpty()) {
            Row row = block.cursor();
            for (int i = 0; i < kept.length; i++) {
                if (kept[i]) {
                    block.load(i, row);
                    kept[i] = conditions.stream().allMatch(condition -> condition.test(row));
                }
            }
        }
        return kept;
    }
}

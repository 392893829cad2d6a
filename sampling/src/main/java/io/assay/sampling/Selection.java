package io.assay.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows to label, most wanted first, with how they were chosen. Immutable. */
public final class Selection {
    private final List<Selected> items;
    private final int budget;
    private final int considered;
    private final int pool;
    private final List<String> warnings;

    Selection(List<Selected> items, int budget, int considered, int pool, List<String> warnings) {
        this.items = List.copyOf(items);
        this.budget = budget;
        this.considered = considered;
        this.pool = pool;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * A row to label.
     *
     * @param row number of the row in the pool, from 0
     * @param id id of the row; its number if the pool has no ids
     * @param score its score; the higher, the more uncertain
     * @param rank place in the selection, from 1: the most uncertain, or with a diversifying strategy the first chosen
     * @param why what it was chosen by, {@code "score"} or {@code "random"}
     */
    public record Selected(int row, String id, double score, int rank, String why) {}

    /** {@return the rows by rank} */
    public List<Selected> items() {
        return items;
    }

    /** {@return how many rows were selected; fewer than the budget if fewer could be} */
    public int size() {
        return items.size();
    }

    /** {@return the numbers of the rows, by rank} */
    public int[] rows() {
        return items.stream().mapToInt(Selected::row).toArray();
    }

    /** {@return how many rows were asked for} */
    public int budget() {
        return budget;
    }

    /** {@return how many rows of the pool passed the filters} */
    public int considered() {
        return considered;
    }

    /** {@return how many rows the pool has} */
    public int poolSize() {
        return pool;
    }

    /**
     * {@return what speaks against the probabilities that rows were chosen by, a sentence each} Empty if the strategy has no check, or the check finds nothing: see {@link
     * Strategy#checkedBy}.
     */
    public List<String> warnings() {
        return warnings;
    }

    /** {@return one line for people} */
    @Override
    public String toString() {
        String range = items.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", scores %.4f to %.4f",
                        items.stream().mapToDouble(Selected::score).max().orElseThrow(),
                        items.stream().mapToDouble(Selected::score).min().orElseThrow());
        List<String> details = new ArrayList<>();
        if (items.size() < budget) {
            details.add(budget + " asked for");
        }
        if (considered < pool) {
            details.add(considered + " passed the filters");
        }
        if (!warnings.isEmpty()) {
            details.add(warnings.size() == 1 ? "1 warning" : warnings.size() + " warnings");
        }
        String why = details.isEmpty() ? "" : " (" + String.join(", ", details) + ")";
        return items.size() + " rows of " + pool + why + range;
    }
}

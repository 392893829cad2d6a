package io.assay.cli;

import io.assay.annotators.preferences.Preferences;
import io.assay.io.TextTable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Comparisons: two items and which was preferred, or the better and the worse, in each row. */
final class PreferenceTable {
    private static final Set<String> TIES = Set.of("tie", "ties", "equal", "both", "neither", "tie (bothbad)");

    private PreferenceTable() {}

    static Preferences of(InputTable table) {
        Preferences.Builder preferences = Preferences.builder();
        Optional<Integer> better = table.find("better", "chosen");
        int first = better.isPresent()
                ? better.get()
                : table.column(
                        "the first items (or the better ones)", "first", "a", "item_a", "model_a", "better", "chosen");
        int second = better.isPresent()
                ? table.column("the items that were not preferred", "worse", "rejected")
                : table.column("the second items", "second", "b", "item_b", "model_b");
        int preferred = better.isPresent() ? -1 : table.column("which was preferred", "preferred", "winner", "choice");
        Optional<Integer> rater = table.find("rater", "judge", "annotator");
        for (TextTable.Row row : table.rows()) {
            String by = rater.map(row::cell).orElse("all");
            String one = row.cell(first);
            String other = row.cell(second);
            String choice = preferred < 0 ? one : row.cell(preferred);
            try {
                add(preferences, one, other, choice, by);
            } catch (IllegalArgumentException e) {
                table.problem(row, String.valueOf(e.getMessage()));
            }
        }
        table.end();
        return preferences.build();
    }

    /** Adds a comparison; an item's own name goes before words such as {@code tie}. */
    private static void add(Preferences.Builder preferences, String one, String other, String choice, String rater) {
        String word = choice.toLowerCase(Locale.ROOT);
        if (choice.equals(one)
                || (!choice.equals(other)
                        && Set.of("first", "a", "item_a", "model_a").contains(word))) {
            preferences.prefers(one, other, rater);
        } else if (choice.equals(other)
                || Set.of("second", "b", "item_b", "model_b").contains(word)) {
            preferences.prefers(other, one, rater);
        } else if (TIES.contains(word)) {
            preferences.ties(one, other, rater);
        } else {
            throw new IllegalArgumentException("\"" + choice + "\" is neither of the items \"" + one + "\" and \""
                    + other + "\"; write one of them, first, second or tie");
        }
    }
}

package io.assay.agreement.spans;

import java.util.Arrays;
import java.util.List;

/**
 * How different two categories are for {@link Gamma}, from 0 to 1.
 *
 * <p>Users write their own by implementing {@link #between}. Laws: 0 between equal categories, symmetric, between 0 and 1; a table
 * that breaks one is refused when it is used. Implementations are immutable and thread-safe. Spans without a category are the
 * same as each other and wholly different from all with one.
 */
@FunctionalInterface
public interface CategoryDissimilarity {
    /**
     * {@return how different two categories are, from 0 to 1}
     *
     * @param first a category
     * @param second a category
     * @throws IllegalArgumentException if a category is unknown
     */
    double between(String first, String second);

    /** {@return 1 between different categories} */
    static CategoryDissimilarity nominal() {
        return (first, second) -> first.equals(second) ? 0 : 1;
    }

    /**
     * {@return steps between ordered categories, over the most there can be}
     *
     * @param levels at least two different categories, lowest first
     * @throws IllegalArgumentException if a level is repeated or fewer than two are given
     */
    static CategoryDissimilarity ordinal(String... levels) {
        List<String> known = distinct(List.of(levels));
        if (levels.length < 2) {
            throw new IllegalArgumentException("an order needs at least two levels, but was given " + levels.length);
        }
        return (first, second) -> Math.abs(index(known, first) - index(known, second)) / (known.size() - 1.0);
    }

    /**
     * {@return the entries of a table}
     *
     * @param categories the categories of the rows and columns, all different
     * @param table how different each two are: symmetric, from 0 to 1, 0 on the diagonal; copied
     * @throws IllegalArgumentException if a category is repeated, or the table is not such a square
     */
    static CategoryDissimilarity of(List<String> categories, double[][] table) {
        List<String> known = distinct(categories);
        double[][] copy = Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
        if (copy.length != known.size() || Arrays.stream(copy).anyMatch(row -> row.length != known.size())) {
            throw new IllegalArgumentException("the table needs a row and a column for each of " + known);
        }
        CategoryDissimilarity dissimilarity = (first, second) -> copy[index(known, first)][index(known, second)];
        CategoryTable.of(known, dissimilarity);
        return dissimilarity;
    }

    private static List<String> distinct(List<String> categories) {
        if (categories.stream().distinct().count() < categories.size()) {
            throw new IllegalArgumentException("the categories must differ, but were " + categories);
        }
        return List.copyOf(categories);
    }

    private static int index(List<String> known, String category) {
        int at = known.indexOf(category);
        if (at < 0) {
            throw new IllegalArgumentException("the category " + category + " is not among " + known);
        }
        return at;
    }
}

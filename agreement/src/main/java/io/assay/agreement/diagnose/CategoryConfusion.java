package io.assay.agreement.diagnose;

import java.util.Arrays;
import java.util.List;

/**
 * Which categories meet on the same unit: for each pair of categories the pairs of ratings that show both. Immutable.
 */
public final class CategoryConfusion {
    private final List<String> categories;
    private final long[][] pairs;
    private final List<CategoryPair> ranked;

    CategoryConfusion(List<String> categories, long[][] pairs, List<CategoryPair> ranked) {
        this.categories = List.copyOf(categories);
        this.pairs = Arrays.stream(pairs).map(long[]::clone).toArray(long[][]::new);
        this.ranked = List.copyOf(ranked);
    }

    /** {@return the categories in order} */
    public List<String> categories() {
        return categories;
    }

    /**
     * {@return the number of unordered pairs of ratings of one unit that show the two categories; on the diagonal,
     * pairs that agree}
     *
     * @param first position of one category in {@link #categories()}
     * @param second position of the other
     */
    public long pairs(int first, int second) {
        return pairs[first][second];
    }

    /** {@return the pairs of different categories that do meet, the one whose merging would raise alpha most first} */
    public List<CategoryPair> ranked() {
        return ranked;
    }

    /** {@return a line such as {@code 5 categories, most confused: 4 and 5 (812 pairs)}} */
    @Override
    public String toString() {
        return categories.size() + " categories"
                + (ranked.isEmpty()
                        ? ""
                        : ", most confused: " + ranked.get(0).first() + " and "
                                + ranked.get(0).second() + " (" + ranked.get(0).pairs() + " pairs)");
    }
}

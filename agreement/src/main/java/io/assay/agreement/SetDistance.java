package io.assay.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How different two sets of labels are, for units that may have several labels at once, or none.
 *
 * <p>With {@code i} members in both sets, {@code u} in either, and {@code J = i / u}:
 *
 * <table>
 * <caption>Distances, used as they are in place of the squared difference</caption>
 * <tr><th>name</th><th>equal</th><th>one within the other</th><th>overlapping</th><th>nothing shared</th></tr>
 * <tr><td>{@code jaccard}</td><td>0</td><td>1 - J</td><td>1 - J</td><td>1</td></tr>
 * <tr><td>{@code masi}</td><td>0</td><td>1 - J 2/3</td><td>1 - J 1/3</td><td>1</td></tr>
 * <tr><td>{@code masi-nltk}</td><td>0</td><td>1 - J 0.67</td><td>1 - J 0.33</td><td>1</td></tr>
 * <tr><td>{@code passonneau-2004}</td><td>0</td><td>1/3</td><td>2/3</td><td>1</td></tr>
 * </table>
 *
 * <p>The empty set equals itself, so the distance is 0, and shares nothing with any other set, so the distance is 1.
 *
 * <h2>Which one</h2>
 *
 * Jaccard's is the plainest: the share of all that was marked which was not marked by both. MASI is for raters who may mean the
 * same and differ in how much they spell out: a set within the other counts as nearer than two that each hold something of their
 * own. The distance of 2004 looks at that alone, whatever the sizes. {@code masi-nltk} is for comparing with figures of nltk
 * 3.8; nltk 3.10 computes {@code masi}.
 *
 * <h2>Labels</h2>
 *
 * The ratings are on a nominal scale, and each category is the text of a set: members separated by {@code |} or by another
 * {@link #separator}. Order, repetition, empty members, blanks around members and a pair of braces around all of them do not
 * matter: {@code a|b}, {@code b | a | b} and {@code {a|b}} are the same set. The empty set is written {@code {}}, as an empty
 * field of a file is a missing rating. Other coefficients compare the texts; {@link #normalised} gives equal sets equal texts.
 *
 * <h2>Cost</h2>
 *
 * Each different label is read once per computation; two sets are compared in O(members).
 *
 * <p>References: Jaccard (1912), doi:10.1111/j.1469-8137.1912.tb05611.x; Passonneau (2004), <i>Computing reliability for
 * coreference annotation</i>, LREC; Passonneau (2006), <i>Measuring agreement on set-valued items (MASI) for semantic and
 * pragmatic annotation</i>, LREC. For use in alpha: Artstein and Poesio (2008), doi:10.1162/coli.07-034-R2.
 *
 * <p>Immutable and thread-safe.
 *
 * @see Distance#jaccard()
 * @see Distance#masi()
 */
public final class SetDistance implements Distance {
    static final SetDistance JACCARD = new SetDistance(Formula.JACCARD, "|");
    static final SetDistance MASI = new SetDistance(Formula.MASI, "|");
    static final SetDistance MASI_NLTK = new SetDistance(Formula.MASI_NLTK, "|");
    static final SetDistance PASSONNEAU_2004 = new SetDistance(Formula.PASSONNEAU_2004, "|");

    private final Formula formula;
    private final String separator;

    private SetDistance(Formula formula, String separator) {
        this.formula = formula;
        this.separator = separator;
    }

    /** A distance from the sizes of two sets that are not equal and not both empty, and of what they share. */
    private enum Formula {
        JACCARD("jaccard") {
            @Override
            double of(int shared, int smaller, int union) {
                return (double) (union - shared) / union;
            }
        },
        MASI("masi") {
            @Override
            double of(int shared, int smaller, int union) {
                long thirds = shared == smaller ? 2L * shared : shared;
                return (3L * union - thirds) / (3.0 * union);
            }
        },
        MASI_NLTK("masi-nltk") {
            @Override
            double of(int shared, int smaller, int union) {
                return 1 - (double) shared / union * (shared == smaller ? 0.67 : 0.33);
            }
        },
        PASSONNEAU_2004("passonneau-2004") {
            @Override
            double of(int shared, int smaller, int union) {
                return shared == 0 ? 1 : (shared == smaller ? 1 : 2) / 3.0;
            }
        };

        private final String title;

        Formula(String title) {
            this.title = title;
        }

        abstract double of(int shared, int smaller, int union);
    }

    /**
     * Says what separates the members of a set; {@code |} by default.
     *
     * @param newSeparator one or more characters, taken literally; a space too
     * @return a new distance, otherwise the same
     * @throws IllegalArgumentException if it is empty
     */
    public SetDistance separator(String newSeparator) {
        if (newSeparator.isEmpty()) {
            throw new IllegalArgumentException("the separator of the members of a set is empty; give one, such as |");
        }
        return new SetDistance(formula, newSeparator);
    }

    /**
     * {@return the one text of a set: members in order, each once; {@code {}} for the empty set} Recode ratings with it before
     * what compares categories as they are written, such as percent agreement.
     *
     * @param label the text of a set
     */
    @Override
    public String normalised(String label) {
        String[] members = members(label);
        return members.length == 0 ? "{}" : String.join(separator, members);
    }

    @Override
    public String name() {
        return formula.title;
    }

    @Override
    public boolean dependsOnCounts() {
        return false;
    }

    @Override
    public boolean comparesLabels() {
        return true;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the values are numbers, not labels
     */
    @Override
    public Prepared prepare(ValueCounts counts) {
        if (!counts.hasLabels()) {
            throw new IllegalArgumentException("the " + name()
                    + " distance compares sets of labels, but the ratings are numbers; read them on a nominal scale");
        }
        Map<String, Integer> ids = new HashMap<>();
        Map<List<String>, Integer> firsts = new HashMap<>();
        int[][] sets = new int[counts.size()][];
        int[] first = new int[sets.length];
        for (int i = 0; i < sets.length; i++) {
            String[] members = members(counts.label(i));
            sets[i] = Arrays.stream(members)
                    .mapToInt(member -> ids.computeIfAbsent(member, m -> ids.size()))
                    .sorted()
                    .toArray();
            int position = i;
            first[i] = firsts.computeIfAbsent(List.of(members), s -> position);
        }
        return new Sets(formula, sets, first);
    }

    /** Splits a label; members are in order, each once. */
    private String[] members(String label) {
        String text = label.strip();
        if (text.startsWith("{") && text.indexOf('{', 1) < 0 && text.indexOf('}') == text.length() - 1) {
            text = text.substring(1, text.length() - 1);
        }
        return Arrays.stream(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .sorted()
                .distinct()
                .toArray(String[]::new);
    }

    /** The sets behind the labels, as ascending numbers of members. */
    private record Sets(Formula formula, int[][] sets, int[] first) implements Prepared {
        @Override
        public double squared(int one, int other) {
            if (first[one] == first[other]) {
                return 0;
            }
            int[] a = sets[one];
            int[] b = sets[other];
            int shared = shared(a, b);
            return formula.of(shared, Math.min(a.length, b.length), a.length + b.length - shared);
        }

        private static int shared(int[] a, int[] b) {
            int shared = 0;
            for (int i = 0, j = 0; i < a.length && j < b.length; ) {
                if (a[i] == b[j]) {
                    shared++;
                    i++;
                    j++;
                } else if (a[i] < b[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return shared;
        }

        @Override
        public int representative(int position) {
            return first[position];
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SetDistance that && formula == that.formula && separator.equals(that.separator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(formula, separator);
    }

    /** {@return the name and, unless it is {@code |}, the separator} */
    @Override
    public String toString() {
        return name() + (separator.equals("|") ? "" : ":" + separator);
    }
}

package io.assay.rubric;

import java.util.List;

/** Makes criteria, groups and score sheets; meant to be imported statically. */
public final class Rubrics {
    private Rubrics() {}

    /**
     * {@return a statement that is true or not}
     *
     * @param id stable key
     * @param text the statement
     */
    public static YesNo yesNo(String id, String text) {
        return YesNo.of(id, text);
    }

    /**
     * {@return a quality in levels, to be added}
     *
     * @param id stable key
     * @param text what is judged
     */
    public static Graded graded(String id, String text) {
        return Graded.of(id, text);
    }

    /**
     * {@return a choice among the constants of an enum}
     *
     * @param <E> the enum
     * @param id stable key
     * @param text what is judged
     * @param values the enum
     */
    public static <E extends Enum<E>> Choice<E> choice(String id, String text, Class<E> values) {
        return Choice.of(id, text, values);
    }

    /**
     * {@return a choice among labels}
     *
     * @param id stable key
     * @param text what is judged
     * @param labels at least two
     */
    public static Choice<String> choice(String id, String text, String... labels) {
        return Choice.of(id, text, List.of(labels));
    }

    /**
     * {@return a number between two ends}
     *
     * @param id stable key
     * @param text what is measured
     * @param least the lower end
     * @param most the upper end
     */
    public static Measure measure(String id, String text, double least, double most) {
        return Measure.of(id, text, least, most);
    }

    /**
     * {@return items combined to one value, by the sum of points unless told otherwise}
     *
     * @param id stable key
     * @param items criteria and groups
     */
    public static Group group(String id, Item... items) {
        return Group.of(id, List.of(items));
    }

    /**
     * {@return a gate that caps the score}
     *
     * @param most the most the score may be: a share of what is possible, or points without normalisation
     */
    public static Gate capAt(double most) {
        return new Gate(most, false);
    }

    /**
     * {@return the answers of one rater about one item}
     *
     * @param item id of the item
     * @param rater id of the rater
     * @param entries answers, each criterion once
     * @throws IllegalArgumentException if a criterion is answered twice
     */
    public static ScoreSheet sheet(String item, String rater, Entry... entries) {
        return ScoreSheet.of(item, rater, List.of(entries));
    }
}

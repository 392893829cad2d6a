package io.assay.rubric.lint;

/**
 * Which text of a rubric is meant.
 *
 * @param part what kind of text
 * @param index position of the level or label in the order declared, from 0; 0 for other parts
 */
public record Place(Part part, int index) {
    /** The text of a criterion. */
    public static final Place TEXT = new Place(Part.TEXT, 0);

    /** No text: the finding is about points, gates, levels as such, or the rubric as a whole. */
    public static final Place NONE = new Place(Part.NONE, 0);

    /** The kinds of text. */
    public enum Part {
        /** The text of a criterion. */
        TEXT,
        /** The descriptor of a level. */
        LEVEL,
        /** The title of a group. */
        TITLE,
        /** No text. */
        NONE
    }

    /**
     * {@return the descriptor of a level}
     *
     * @param index position in the order declared, from 0
     */
    public static Place level(int index) {
        return new Place(Part.LEVEL, index);
    }

    /** {@return such as {@code text} or {@code level[2]}} */
    @Override
    public String toString() {
        return switch (part) {
            case TEXT -> "text";
            case LEVEL -> "level[" + index + "]";
            case TITLE -> "title";
            case NONE -> "";
        };
    }
}

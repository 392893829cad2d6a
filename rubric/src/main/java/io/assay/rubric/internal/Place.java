package io.assay.rubric.internal;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param line counted from 1; 0 if the whole text is meant
 * @param column counted from 1; 0 if the whole line is meant
 */
public record Place(int line, int column) implements Comparable<Place> {
    /** The whole text. */
    public static final Place WHOLE = new Place(0, 0);

    /** What is said about a whole text after all that is said about its lines. */
    public static final Place END = new Place(Integer.MAX_VALUE, 0);

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /**
     * {@return the place as messages name it, such as {@code service.yaml:3:5}}
     *
     * @param source name of the text
     */
    public String in(String source) {
        return line == 0 || equals(END)
                ? source
                : column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }
}

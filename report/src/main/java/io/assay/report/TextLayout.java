package io.assay.report;

import java.util.List;

/** How a text is laid out, and what it says about the file. Immutable; every option returns a new layout. */
public final class TextLayout {
    /** 80 columns, no colour, no file. */
    public static final TextLayout DEFAULT = new TextLayout("", List.of(), 80, false, 0);

    private final String file;
    private final List<String> notes;
    private final int width;
    private final boolean colour;
    private final int rows;

    private TextLayout(String file, List<String> notes, int width, boolean colour, int rows) {
        this.file = file;
        this.notes = List.copyOf(notes);
        this.width = width;
        this.colour = colour;
        this.rows = rows;
    }

    /**
     * Names the file that held the ratings.
     *
     * @param newFile path or name as a reader knows it
     * @return a new configuration, otherwise the same
     */
    public TextLayout file(String newFile) {
        return new TextLayout(newFile, notes, width, colour, rows);
    }

    /**
     * Adds what a reader should know about how the file was read, one sentence each.
     *
     * @param newNotes sentences, in order; copied
     * @return a new configuration, otherwise the same
     */
    public TextLayout notes(List<String> newNotes) {
        return new TextLayout(file, newNotes, width, colour, rows);
    }

    /**
     * Sets the width of the terminal in columns; below 40 it is taken as 40.
     *
     * @param newWidth columns, at least 1
     * @return a new configuration, otherwise the same
     */
    public TextLayout width(int newWidth) {
        return new TextLayout(file, notes, newWidth, colour, rows);
    }

    /**
     * Turns ANSI colours on or off.
     *
     * @param newColour whether to colour
     * @return a new configuration, otherwise the same
     */
    public TextLayout colour(boolean newColour) {
        return new TextLayout(file, notes, width, newColour, rows);
    }

    /**
     * Sets how many raters and units each list shows at most; by default 10, or 3 with several criteria.
     *
     * @param newRows at least 0; 0 for the default
     * @return a new configuration, otherwise the same
     * @throws IllegalArgumentException if it is below 0
     */
    public TextLayout rows(int newRows) {
        if (newRows < 0) {
            throw new IllegalArgumentException("rows must be at least 0, but were " + newRows);
        }
        return new TextLayout(file, notes, width, colour, newRows);
    }

    String file() {
        return file;
    }

    List<String> notes() {
        return notes;
    }

    int rowsFor(int criteria) {
        if (rows > 0) {
            return rows;
        }
        return criteria > 1 ? 3 : 10;
    }

    TextStyle style() {
        return new TextStyle(colour, width);
    }
}

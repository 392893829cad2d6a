package io.assay.io;

import io.assay.io.DataFormatException.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file, keeps the first of it, and in the end refuses the file. */
final class Problems {
    private final String file;
    private final String word;
    private final List<Problem> kept = new ArrayList<>();
    private int lastWanted = Integer.MAX_VALUE;
    private long count;

    Problems(String file) {
        this(file, "line");
    }

    /** Collects problems of a source whose places are called otherwise than lines. */
    Problems(String file, String word) {
        this.file = file;
        this.word = word;
    }

    /** Returns what a place is called: line or row. */
    String word() {
        return word;
    }

    /** Returns the same problems as those of another file. */
    Problems of(String otherFile) {
        Problems other = new Problems(otherFile, word);
        kept.forEach(
                p -> other.kept.add(new Problem(otherFile, p.line(), p.column(), p.header(), p.text(), p.message())));
        other.count = count;
        return other;
    }

    /** Says something about the whole file. */
    void file(String message) {
        add(new Problem(file, 0, 0, "", "", message));
    }

    /** Says something about a line. */
    void line(int line, String message) {
        add(new Problem(file, line, 0, "", "", message));
    }

    /** Says something about a field. */
    void field(Place place, String text, String message) {
        add(new Problem(file, place.line(), place.column(), place.header(), Shown.plain(text), message));
    }

    /**
     * Returns whether a problem on this line would be shown; if not, it is counted here and need not be described. Saves
     * describing a million of them.
     */
    boolean wants(int line) {
        if (line <= lastWanted) {
            return true;
        }
        count++;
        return false;
    }

    /** Counts problems that are not described. */
    void more(long further) {
        count += further;
    }

    boolean isEmpty() {
        return count == 0;
    }

    DataFormatException exception() {
        cut(DataFormatException.SHOWN);
        return new DataFormatException(kept, count, null);
    }

    /** Returns the exception for a problem that ended the reading; it is shown last, whatever else there is. */
    DataFormatException stoppedBy(int line, String message, @Nullable Throwable cause) {
        cut(DataFormatException.SHOWN - 1);
        kept.add(new Problem(file, line, 0, "", "", message));
        return new DataFormatException(kept, count + 1, cause);
    }

    private void add(Problem problem) {
        kept.add(problem);
        count++;
        if (kept.size() == 2 * DataFormatException.SHOWN) {
            cut(DataFormatException.SHOWN);
            lastWanted = kept.get(kept.size() - 1).line();
        }
    }

    private void cut(int most) {
        kept.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        if (kept.size() > most) {
            kept.subList(most, kept.size()).clear();
        }
    }

    /**
     * Where a field is.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param header heading of the column
     */
    record Place(int line, int column, String header) {}
}

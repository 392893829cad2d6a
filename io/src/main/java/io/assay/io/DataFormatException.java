package io.assay.io;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file or a query could not be read as ratings; every problem found says where it is and what to do.
 *
 * <p>Covers files that cannot be opened or end early as well as files that say something wrong; the underlying
 * {@link java.io.IOException}, if there is one, is the cause.
 */
public final class DataFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How many problems are kept and shown. */
    static final int SHOWN = 20;

    /** The problems shown. */
    private final transient List<Problem> problems;

    /** How many there are. */
    private final long count;

    DataFormatException(List<Problem> problems, long count, @Nullable Throwable cause) {
        super(message(problems, count), cause);
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /**
     * One thing wrong in a file.
     *
     * @param file name of the file as it was given
     * @param line line counted from 1, or row where the source has no lines; 0 if the whole file is meant
     * @param column column of the table counted from 1; 0 if the whole line is meant
     * @param header heading of that column, empty if it has none
     * @param text the offending text, shortened; empty if there is none
     * @param message what is wrong, what is allowed, and what to do
     */
    public record Problem(String file, int line, int column, String header, String text, String message) {
        /** Returns the problem with its place in front, such as {@code ratings.csv:214:3: "x" is not a number; …}. */
        @Override
        public String toString() {
            String place = line == 0 ? "" : column == 0 ? ":" + line : ":" + line + ":" + column;
            return Shown.file(file) + place + ": " + message;
        }
    }

    /** {@return the first problems by line, at most 20} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return how many problems there are in all} */
    public long count() {
        return count;
    }

    private static String message(List<Problem> problems, long count) {
        StringBuilder message = new StringBuilder();
        for (Problem problem : problems) {
            message.append(message.isEmpty() ? "" : "\n").append(problem);
        }
        long more = count - problems.size();
        if (more > 0) {
            message.append("\n… and ").append(more).append(more == 1 ? " more problem" : " more problems");
        }
        return message.toString();
    }
}

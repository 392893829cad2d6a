package io.assay.study;

import java.util.List;

/** Something about a study that the user can put right; the message says what, where and how. */
public final class StudyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /**
     * Makes an exception.
     *
     * @param message what is wrong, where, and what to do
     */
    public StudyException(String message) {
        super(message);
    }

    /**
     * Makes an exception.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what it was found out by
     */
    public StudyException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns an exception that lists problems, of which the first ones are shown. */
    static StudyException of(List<String> problems) {
        String shown = String.join("\n", problems.subList(0, Math.min(SHOWN, problems.size())));
        int rest = problems.size() - SHOWN;
        return new StudyException(rest > 0 ? shown + "\n… and " + rest + " more" : shown);
    }
}

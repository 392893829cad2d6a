package io.assay.rubric;

/** What a rater said about a criterion, or why there is no answer. The states are never merged. Immutable. */
public sealed interface Answer {
    /**
     * An answer.
     *
     * @param value {@code Boolean} for yesNo, {@code Double} for graded and measure, {@code String} for choice
     * @param because the rater's reason; may be empty
     */
    record Answered(Object value, String because) implements Answer {}

    /**
     * The criterion does not apply to this item.
     *
     * @param why the reason
     */
    record NotApplicable(String why) implements Answer {}

    /**
     * The rater cannot tell.
     *
     * @param why the reason
     */
    record CannotAssess(String why) implements Answer {}

    /** Nobody answered. */
    record Missing() implements Answer {}

    /**
     * An answer could not be had.
     *
     * @param cause what went wrong
     * @param raw what was received in its place, such as a judge's reply; may be empty
     */
    record Failed(String cause, String raw) implements Answer {}

    /** {@return the state of a criterion nobody answered} */
    static Answer missing() {
        return new Missing();
    }

    /** {@return the state's name in files: {@code answered}, {@code notApplicable}, {@code cannotAssess}, {@code missing} or {@code failed}} */
    default String state() {
        if (this instanceof Answered) {
            return "answered";
        }
        if (this instanceof NotApplicable) {
            return "notApplicable";
        }
        if (this instanceof CannotAssess) {
            return "cannotAssess";
        }
        return this instanceof Missing ? "missing" : "failed";
    }

    /** {@return the reason or comment that came with it; may be empty} */
    default String note() {
        if (this instanceof Answered answered) {
            return answered.because();
        }
        if (this instanceof NotApplicable not) {
            return not.why();
        }
        if (this instanceof CannotAssess cannot) {
            return cannot.why();
        }
        return this instanceof Failed failed ? failed.cause() : "";
    }
}

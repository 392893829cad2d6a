package io.assay.study;

/** The four steps of a study, and its end. */
public enum StudyStep {
    /** Units are rated for the first time. */
    BASELINE(1, "baseline"),
    /** The rubric is to be revised. */
    REVISE(2, "diagnose and revise"),
    /** The same units are rated again, with the revised rubric. */
    REMEASURE(3, "re-measure"),
    /** What to label next is to be chosen. */
    CHOOSE(4, "choose what to label next"),
    /** Nothing is left to do. */
    DONE(4, "done");

    private final int number;
    private final String label;

    StudyStep(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** {@return its number, from 1 to 4} */
    public int number() {
        return number;
    }

    /** {@return its name for people} */
    public String label() {
        return label;
    }
}

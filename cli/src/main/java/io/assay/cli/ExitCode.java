package io.assay.cli;

/** What the process tells its caller. */
final class ExitCode {
    /** The report was written, and the gate, if any, is passed. */
    static final int OK = 0;

    /** The report was written, but agreement is below {@code --min-alpha}. */
    static final int GATE = 1;

    /** The command line or a file is wrong. */
    static final int USAGE = 2;

    /** Something failed that the user did not cause. */
    static final int INTERNAL = 3;

    private ExitCode() {}
}

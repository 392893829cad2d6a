package io.assay.rubric.lint;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** The rubric does not say what its author means, or its score cannot come out as meant. */
    ERROR,
    /** Raters are likely to disagree. */
    WARNING,
    /** Worth a look. */
    INFO;

    /** {@return the name in small letters, as reports print it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.assay.agreement.diagnose;

import java.util.List;

/**
 * One thing that lowers agreement, what removing it would do, and what to do about it.
 *
 * @param kind what it is about
 * @param subject the rater, the units, the two categories or the criterion concerned
 * @param alpha alpha with it
 * @param alphaWithout alpha without it (for a pair of categories: with the two merged; for a criterion: the mean over the others)
 * @param evidence a sentence of figures
 * @param nextStep a sentence on what to do first
 */
public record Finding(
        Kind kind, List<String> subject, double alpha, double alphaWithout, String evidence, String nextStep) {
    /** What a finding is about. */
    public enum Kind {
        /** One rater. */
        RATER,
        /** A few units. */
        UNITS,
        /** Two categories that raters mix up. */
        CATEGORIES,
        /** One criterion among several. */
        CRITERION
    }

    /**
     * Copies the subject.
     *
     * @param kind says what the subject names
     * @param subject names or ids
     * @param alpha alpha with it
     * @param alphaWithout alpha without it
     * @param evidence a sentence of figures
     * @param nextStep a sentence on what to do first
     */
    public Finding {
        subject = List.copyOf(subject);
    }

    /** {@return by how much alpha would rise} */
    public double gain() {
        return alphaWithout - alpha;
    }
}

package io.assay.cli;

import io.assay.sampling.loop.Learner;
import io.assay.sampling.loop.LogisticRegression;
import io.assay.study.simulate.NearestNeighbours;

/** Learners as the command writes them. */
final class LearnerSyntax {
    static final String ALLOWED = "logistic, logistic:L2 with another penalty than 1, or neighbours:K";

    private LearnerSyntax() {}

    static Learner learner(String text, HeldOutRows rows) {
        String[] parts = text.split(":", 2);
        try {
            return switch (parts[0]) {
                case "logistic" ->
                    LogisticRegression.defaults()
                            .l2(parts.length > 1 ? Double.parseDouble(parts[1]) : 1)
                            .on(rows.pool(), rows.heldOut(), rows.classes());
                case "neighbours" ->
                    NearestNeighbours.of(parts.length > 1 ? Integer.parseInt(parts[1]) : 1)
                            .on(rows.pool(), rows.heldOut(), rows.classes());
                default -> throw new UsageException("--learner: \"" + text + "\" is not known; write " + ALLOWED);
            };
        } catch (NumberFormatException e) {
            throw new UsageException("--learner: \"" + text + "\" needs a number after the colon; write " + ALLOWED, e);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--learner: " + e.getMessage(), e);
        }
    }

    /** Returns what a learner is called in a sentence. */
    static String name(String text) {
        return text.startsWith("neighbours")
                ? text.replace(":", " ")
                : text.replace("logistic", "logistic regression").replace(":", ", l2 ");
    }
}

package io.assay.rubric;

import java.util.OptionalDouble;

/**
 * What one criterion came to.
 *
 * @param placed the criterion at its place
 * @param answer what the rater said
 * @param skipped whether its condition was not met, so that it did not count
 * @param points what the answer earned or cost; empty if there is none that counts
 */
public record CriterionScore(Placed placed, Answer answer, boolean skipped, OptionalDouble points) {
    /** {@return the id of the criterion} */
    public String id() {
        return placed.criterion().id();
    }

    /** {@return how many points short of the best answer; 0 without points} */
    public double lost() {
        return points.isPresent() ? placed.criterion().highest() - points.getAsDouble() : 0;
    }

    /** {@return the answer as people read it: the value, or why there is none} */
    public String shown() {
        if (skipped) {
            return "skipped";
        }
        return answer instanceof Answer.Answered given
                ? placed.criterion().show(given.value())
                : switch (answer.state()) {
                    case "notApplicable" -> "n/a";
                    case "cannotAssess" -> "cannot assess";
                    default -> answer.state();
                };
    }
}

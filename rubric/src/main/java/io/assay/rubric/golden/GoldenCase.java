package io.assay.rubric.golden;

import io.assay.rubric.Outcome;
import io.assay.rubric.ScoreSheet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Answers and what they must come to.
 *
 * @param name for people, unique in a file
 * @param sheet the answers
 * @param expected what they must come to
 */
public record GoldenCase(String name, ScoreSheet sheet, Expected expected) {
    /**
     * What answers must come to; what is empty may be anything.
     *
     * @param score the final score
     * @param earned the points earned, before gates
     * @param outcome how scoring ends
     * @param criteria points by id of criterion
     */
    public record Expected(
            OptionalDouble score, OptionalDouble earned, Optional<Outcome> outcome, Map<String, Double> criteria) {
        /**
         * Copies the points.
         *
         * @param score the final score
         * @param earned the points earned, before gates
         * @param outcome how scoring ends
         * @param criteria points by id of criterion
         */
        public Expected {
            criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        }

        /** {@return whether it says nothing} */
        public boolean isEmpty() {
            return score.isEmpty() && earned.isEmpty() && outcome.isEmpty() && criteria.isEmpty();
        }
    }
}

package io.assay.study;

import io.assay.rubric.diagnose.Conclusion;
import java.util.OptionalDouble;

/**
 * How a criterion changed between two rounds on the same units.
 *
 * @param criterion its id in the later rubric
 * @param difference of alpha, later minus earlier; empty if it cannot be told
 * @param lower lower limit of its interval; empty if there is none
 * @param upper upper limit of its interval; empty if there is none
 * @param detectable the rise that would have been seen with a probability of 0.8; empty without a standard error
 * @param kind what the difference shows
 * @param text a sentence of figures
 */
public record ChangeResult(
        String criterion,
        OptionalDouble difference,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble detectable,
        Conclusion.Kind kind,
        String text) {}

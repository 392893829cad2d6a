package io.assay.study;

import io.assay.agreement.diagnose.Verdict;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a round says about one criterion.
 *
 * @param criterion its id
 * @param alpha Krippendorff's alpha; empty if it is undefined
 * @param lower lower limit of its interval; empty if there is none
 * @param upper upper limit of its interval; empty if there is none
 * @param verdict what alpha says
 * @param undefined why alpha is undefined; empty if it is not
 */
public record CriterionResult(
        String criterion,
        OptionalDouble alpha,
        OptionalDouble lower,
        OptionalDouble upper,
        Verdict.Level verdict,
        Optional<String> undefined) {}

package io.assay.rubric.lint;

/**
 * A finding that the rubric lets stand.
 *
 * @param finding what was found
 * @param reason why it may stand, as the criterion says
 */
public record Suppressed(Finding finding, String reason) {}

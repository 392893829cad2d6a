package io.assay.rubric;

/**
 * A finding of the linter that was looked at and let stand.
 *
 * @param lint the lint's id, such as {@code VAG01}
 * @param reason why
 */
public record Suppression(String lint, String reason) {}

package io.assay.rubric;

/**
 * Where scores of items are cut off.
 *
 * @param least the lowest score
 * @param most the highest score
 */
public record Clip(double least, double most) {}

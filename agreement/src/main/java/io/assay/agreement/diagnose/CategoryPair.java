package io.assay.agreement.diagnose;

/**
 * Two categories that raters use for the same unit.
 *
 * @param first label of one category
 * @param second label of the other
 * @param pairs pairs of ratings of one unit that show both
 * @param share share of all observed disagreement, in [0, 1]
 * @param alphaMerged alpha if the two were one category; NaN if undefined, or if the two may not be merged: ordinal
 *     levels that are not neighbours, and numbers on other scales
 * @param gain {@code alphaMerged} minus alpha
 */
public record CategoryPair(String first, String second, long pairs, double share, double alphaMerged, double gain) {}

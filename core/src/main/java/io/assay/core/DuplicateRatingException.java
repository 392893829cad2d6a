package io.assay.core;

import java.util.List;

/** One or more (unit, rater) pairs were rated twice and no {@link DuplicatePolicy} said what to do. */
public final class DuplicateRatingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * One repeated rating.
     *
     * @param unit id of the unit
     * @param rater id of the rater
     * @param firstPosition position of the earlier rating, counted from 0 in the order they were added
     * @param firstLabel what was rated first
     * @param secondPosition position of the later rating
     * @param secondLabel what was rated then
     */
    public record Duplicate(
            String unit, String rater, int firstPosition, String firstLabel, int secondPosition, String secondLabel) {}

    private final transient List<Duplicate> duplicates;
    /** Number of repeated ratings in all. */
    private final int count;

    DuplicateRatingException(List<Duplicate> duplicates, int count) {
        super(message(duplicates.get(0), count));
        this.duplicates = List.copyOf(duplicates);
        this.count = count;
    }

    private static String message(Duplicate d, int count) {
        String more = count > 1 ? " (and " + (count - 1) + " more like it)" : "";
        return "unit \"" + d.unit + "\": rater \"" + d.rater + "\" rated twice, " + d.firstLabel + " as rating "
                + (d.firstPosition + 1) + " and " + d.secondLabel + " as rating " + (d.secondPosition + 1) + more
                + "; remove one, or choose a policy with onDuplicate(FIRST, LAST, MEAN or SEPARATE_RATER)";
    }

    /** {@return the first duplicates found, at most 20, in order of unit} */
    public List<Duplicate> duplicates() {
        return duplicates;
    }

    /** {@return how many repeated ratings there are in all} */
    public int count() {
        return count;
    }
}

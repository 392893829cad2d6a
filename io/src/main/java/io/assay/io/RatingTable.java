package io.assay.io;

import io.assay.core.RatingMatrix;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ratings of one file: a matrix per criterion, in the order in which the criteria first appear. Immutable. */
public final class RatingTable {
    private final Map<String, RatingMatrix> matrices;
    private final Map<String, ScaleChoice> scales;
    private final ReadReport report;

    RatingTable(Map<String, RatingMatrix> matrices, Map<String, ScaleChoice> scales, ReadReport report) {
        this.matrices = Collections.unmodifiableMap(new LinkedHashMap<>(matrices));
        this.scales = Collections.unmodifiableMap(new LinkedHashMap<>(scales));
        this.report = report;
    }

    /** {@return the ratings by criterion, at least one; a file without criteria has one matrix under the empty name} */
    public Map<String, RatingMatrix> matrices() {
        return matrices;
    }

    /**
     * Returns the only matrix.
     *
     * @return the matrix
     * @throws IllegalStateException if the file has several criteria
     */
    public RatingMatrix matrix() {
        if (matrices.size() != 1) {
            throw new IllegalStateException("the file has " + matrices.size() + " criteria, " + matrices.keySet()
                    + "; choose one from matrices()");
        }
        return matrices.values().iterator().next();
    }

    /** {@return for the criteria of {@link #matrices()} the scale, whether it was declared or proposed, and why} */
    public Map<String, ScaleChoice> scales() {
        return scales;
    }

    /** {@return what was found in the file and what was not used} */
    public ReadReport report() {
        return report;
    }

    @Override
    public String toString() {
        return matrices.size() + (matrices.size() == 1 ? " matrix from " : " matrices from ") + report;
    }
}

package io.assay.rubric;

/** The least and the most an item can come to, and what could be earned, in points. */
record Span(double lowest, double highest, double possible) {
    static Span of(Criterion<?> criterion) {
        return new Span(criterion.lowest(), criterion.highest(), Math.max(0, criterion.highest()));
    }

    /** Returns whether the item has any part in a combination of shares. */
    boolean counts() {
        return highest != lowest || possible > 0;
    }

    /** Returns whether the item can be combined as a share; otherwise nothing could be earned, or answers do not differ. */
    boolean isShare(Normalization normalization) {
        return counts() && !Double.isNaN(share(0, normalization));
    }

    /** Returns points as the rubric's normalisation reads them; NaN where nothing could be earned. */
    double share(double points, Normalization normalization) {
        return switch (normalization) {
            case EARNED_OF_POSSIBLE -> possible > 0 ? points / possible : Double.NaN;
            case RANGE -> highest > lowest ? (points - lowest) / (highest - lowest) : Double.NaN;
            case NONE -> points;
        };
    }

    /** Returns the points of a share. */
    double points(double share, Normalization normalization) {
        return switch (normalization) {
            case EARNED_OF_POSSIBLE -> share * possible;
            case RANGE -> lowest + share * (highest - lowest);
            case NONE -> share;
        };
    }
}

package io.assay.agreement.spans;

/**
 * Dissimilarities between spans, in units of the dissimilarity from no span.
 *
 * <p>Against no span, and between two absent ones, the dissimilarity is 1. Hence the disorder of a unitary alignment, the mean over
 * all pairs of raters, is {@code 1 + sum over pairs of its spans of (d - 1) / pairs}; a span alone costs 1.
 *
 * @param units the spans
 * @param positionWeight alpha
 * @param categoryWeight beta
 * @param categories dissimilarity of each two categories
 */
record Costs(Units units, double positionWeight, double categoryWeight, double[][] categories) {
    /** The positional dissimilarity, equation 2 of Mathet, Widlöcher and Métivier (2015). */
    double position(int u, int v) {
        double apart = Math.abs(units.start()[u] - units.start()[v]) + Math.abs(units.end()[u] - units.end()[v]);
        double relative = apart / (units.end()[u] - units.start()[u] + (units.end()[v] - units.start()[v]));
        return relative * relative;
    }

    double category(int u, int v) {
        return categories[units.category()[u]][units.category()[v]];
    }

    double between(int u, int v) {
        return positionWeight * position(u, v) + categoryWeight * category(u, v);
    }

    /** Returns the disorder of a unitary alignment of these spans, of different raters. */
    double disorder(int[] members) {
        double sum = 0;
        for (int i = 1; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += between(members[i], members[j]) - 1;
            }
        }
        return members.length == 1 ? 1 : 1 + sum / units.pairs();
    }

    Costs of(Units other) {
        return new Costs(other, positionWeight, categoryWeight, categories);
    }
}

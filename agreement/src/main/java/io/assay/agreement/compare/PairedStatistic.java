package io.assay.agreement.compare;

import io.assay.core.resample.WeightedStatistic;

/** The difference of two figures of the same units, at the same weights. */
final class PairedStatistic implements WeightedStatistic {
    private final WeightedStatistic first;
    private final WeightedStatistic second;
    /** By row of the second: the row of the first that is the same unit. */
    private final int[] partners;
    /** The inverse. */
    private final int[] places;

    PairedStatistic(WeightedStatistic first, WeightedStatistic second, int[] partners) {
        this.first = first;
        this.second = second;
        this.partners = partners;
        this.places = new int[partners.length];
        for (int row = 0; row < partners.length; row++) {
            places[partners[row]] = row;
        }
    }

    @Override
    public int rows() {
        return partners.length;
    }

    @Override
    public long count(int row) {
        return 1;
    }

    @Override
    public Evaluator evaluator() {
        Evaluator a = first.evaluator();
        Evaluator b = second.evaluator();
        int[] moved = new int[partners.length];
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                for (int row = 0; row < moved.length; row++) {
                    moved[row] = weights[partners[row]];
                }
                return b.at(moved) - a.at(weights);
            }

            @Override
            public double without(int row) {
                return b.without(places[row]) - a.without(row);
            }
        };
    }
}

package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.UnitRatings;
import io.assay.core.resample.WeightedStatistic;

/** A statistic over the pairable rows, as one over all rows: those that cannot be paired have no effect. */
final class AlignedRows implements WeightedStatistic {
    private final DistinctUnits units;
    private final WeightedStatistic inner;
    /** By row: its place among the pairable ones, or -1. */
    private final int[] places;

    AlignedRows(DistinctUnits units, WeightedStatistic inner) {
        this.units = units;
        this.inner = inner;
        this.places = new int[units.size()];
        UnitRatings unit = units.cursor();
        int next = 0;
        for (int row = 0; row < places.length; row++) {
            units.load(row, unit);
            places[row] = unit.size() < 2 ? -1 : next++;
        }
    }

    @Override
    public int rows() {
        return places.length;
    }

    @Override
    public long count(int row) {
        return units.count(row);
    }

    @Override
    public Evaluator evaluator() {
        Evaluator of = inner.evaluator();
        int[] kept = new int[inner.rows()];
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                for (int row = 0; row < places.length; row++) {
                    if (places[row] >= 0) {
                        kept[places[row]] = weights[row];
                    }
                }
                return of.at(kept);
            }

            @Override
            public double without(int row) {
                if (places[row] >= 0) {
                    return of.without(places[row]);
                }
                for (int i = 0; i < kept.length; i++) {
                    kept[i] = Math.toIntExact(inner.count(i));
                }
                return of.at(kept);
            }
        };
    }
}

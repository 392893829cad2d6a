package io.assay.agreement;

import io.assay.core.resample.WeightedStatistic;

/** A statistic over units as one over their clusters: the units of a cluster have one weight. */
final class ClusterRows implements WeightedStatistic {
    private final WeightedStatistic units;
    private final int[] clusterOfUnit;
    private final int clusters;

    ClusterRows(WeightedStatistic units, int[] clusterOfUnit, int clusters) {
        this.units = units;
        this.clusterOfUnit = clusterOfUnit;
        this.clusters = clusters;
    }

    @Override
    public int rows() {
        return clusters;
    }

    @Override
    public long count(int row) {
        return 1;
    }

    @Override
    public Evaluator evaluator() {
        Evaluator evaluator = units.evaluator();
        int[] spread = new int[clusterOfUnit.length];
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                for (int u = 0; u < spread.length; u++) {
                    spread[u] = weights[clusterOfUnit[u]];
                }
                return evaluator.at(spread);
            }

            @Override
            public double without(int row) {
                for (int u = 0; u < spread.length; u++) {
                    spread[u] = clusterOfUnit[u] == row ? 0 : 1;
                }
                return evaluator.at(spread);
            }
        };
    }
}

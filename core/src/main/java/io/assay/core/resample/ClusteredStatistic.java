package io.assay.core.resample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A statistic over units as one over their clusters, such as the documents that sentences come from: the units of a cluster have one
 * weight, so they are drawn and left out together (Davison and Hinkley 1997, section 3.8, doi:10.1017/CBO9780511802843).
 */
public final class ClusteredStatistic implements WeightedStatistic {
    private final WeightedStatistic units;
    private final int[] clusterOfUnit;
    private final int clusters;

    private ClusteredStatistic(WeightedStatistic units, int[] clusterOfUnit, int clusters) {
        this.units = units;
        this.clusterOfUnit = clusterOfUnit;
        this.clusters = clusters;
    }

    /**
     * {@return the statistic over clusters}
     *
     * @param units with one row per unit
     * @param ids of the units, in the order of the rows
     * @param clusterOfUnit from the id of a unit to the name of its cluster; units that share a name stay together
     * @throws NullPointerException if a unit has no cluster; the message names it
     */
    public static ClusteredStatistic of(
            WeightedStatistic units, List<String> ids, Function<String, String> clusterOfUnit) {
        Map<String, Integer> known = new HashMap<>();
        int[] clusters = new int[ids.size()];
        for (int u = 0; u < clusters.length; u++) {
            String unit = ids.get(u);
            String name = Objects.requireNonNull(
                    clusterOfUnit.apply(unit), () -> "unit \"" + unit + "\" has no cluster; name one for every unit");
            Integer number = known.putIfAbsent(name, known.size());
            clusters[u] = number == null ? known.size() - 1 : number;
        }
        return new ClusteredStatistic(units, clusters, known.size());
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

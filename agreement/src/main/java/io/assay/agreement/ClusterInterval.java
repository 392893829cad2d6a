package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.Jackknife;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The bootstrap over clusters of units, with BCa limits. */
final class ClusterInterval implements IntervalMethod {
    private static final String NAME = "cluster-bootstrap";

    private final Function<String, String> clusterOfUnit;
    private final Bootstrap bootstrap;

    ClusterInterval(Function<String, String> clusterOfUnit, int replicates, double confidence, long seed) {
        this.clusterOfUnit = clusterOfUnit;
        this.bootstrap = Bootstrap.bca(replicates, confidence, seed);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Estimate applyTo(Estimate figure, Coefficient coefficient, RatingMatrix ratings) {
        if (!figure.isDefined()) {
            return figure;
        }
        int[] clusters = clusters(ratings);
        int count = 0;
        for (int cluster : clusters) {
            count = Math.max(count, cluster + 1);
        }
        if (count < 2) {
            return figure.withoutInterval("all units are in one cluster, so clusters cannot be resampled");
        }
        ClusterRows rows = new ClusterRows(coefficient.statistic(ratings.eachUnit()), clusters, count);
        Jackknife jackknife = Jackknife.of(rows);
        Estimate drawn = bootstrap.applyTo(figure, rows);
        Estimate named = drawn.interval()
                .map(i -> drawn.withInterval(new Interval(i.lower(), i.upper(), i.level(), NAME, i.resampling())))
                .orElse(drawn);
        return jackknife.undefined() > 0 ? named : named.withStandardError(jackknife.standardError());
    }

    /** By unit: the number of its cluster, in the order first met. */
    private int[] clusters(RatingMatrix ratings) {
        Map<String, Integer> known = new HashMap<>();
        int[] clusters = new int[ratings.unitCount()];
        for (int u = 0; u < clusters.length; u++) {
            String unit = ratings.units().get(u);
            String name = Objects.requireNonNull(
                    clusterOfUnit.apply(unit), () -> "unit \"" + unit + "\" has no cluster; name one for every unit");
            Integer number = known.putIfAbsent(name, known.size());
            clusters[u] = number == null ? known.size() - 1 : number;
        }
        return clusters;
    }
}

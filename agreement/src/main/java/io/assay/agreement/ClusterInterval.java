package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.ClusteredStatistic;
import io.assay.core.resample.Jackknife;
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
        ClusteredStatistic rows =
                ClusteredStatistic.of(coefficient.statistic(ratings.eachUnit()), ratings.units(), clusterOfUnit);
        if (rows.rows() < 2) {
            return figure.withoutInterval("all units are in one cluster, so clusters cannot be resampled");
        }
        Jackknife jackknife = Jackknife.of(rows);
        Estimate drawn = bootstrap.applyTo(figure, rows);
        Estimate named = drawn.interval()
                .map(i -> drawn.withInterval(new Interval(i.lower(), i.upper(), i.level(), NAME, i.resampling())))
                .orElse(drawn);
        return jackknife.undefined() > 0 ? named : named.withStandardError(jackknife.standardError());
    }
}

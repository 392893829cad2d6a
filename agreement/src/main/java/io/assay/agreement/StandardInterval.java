package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.Jackknife;
import io.assay.core.resample.WeightedStatistic;

/** The intervals that work for every coefficient. */
record StandardInterval(Kind kind, int replicates, double confidence, long seed) implements IntervalMethod {
    static final StandardInterval NONE = new StandardInterval(Kind.NONE, 0, 0.95, 0);

    /** The methods. */
    enum Kind {
        NONE("none"),
        ANALYTIC("analytic"),
        UNCONDITIONAL("analytic-unconditional"),
        JACKKNIFE("jackknife"),
        BCA("bootstrap-bca"),
        PERCENTILE("bootstrap-percentile");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    static StandardInterval of(Kind kind, int replicates, double confidence, long seed) {
        boolean resampled = kind == Kind.BCA || kind == Kind.PERCENTILE;
        // The bootstrap checks its parameters; for the others only the confidence matters.
        Bootstrap.percentile(resampled ? replicates : 20, confidence, seed);
        return new StandardInterval(kind, replicates, confidence, seed);
    }

    @Override
    public String name() {
        return kind.title;
    }

    @Override
    public Estimate applyTo(Estimate figure, Coefficient coefficient, RatingMatrix ratings) {
        if (!figure.isDefined() || kind == Kind.NONE) {
            return figure;
        }
        return switch (kind) {
            case NONE -> figure;
            case ANALYTIC -> coefficient.analytic(figure, ratings, confidence);
            case UNCONDITIONAL -> RaterSampling.applyTo(figure, coefficient, ratings, confidence);
            case JACKKNIFE -> Jackknife.of(statistic(coefficient, ratings)).applyTo(figure, confidence);
            case BCA -> Bootstrap.bca(replicates, confidence, seed).applyTo(figure, statistic(coefficient, ratings));
            case PERCENTILE ->
                Bootstrap.percentile(replicates, confidence, seed).applyTo(figure, statistic(coefficient, ratings));
        };
    }

    /** Equal units are drawn together where the coefficient allows. */
    private static WeightedStatistic statistic(Coefficient coefficient, RatingMatrix ratings) {
        DistinctUnits units = coefficient.usesRaters() ? ratings.distinctRows() : ratings.distinctUnits();
        return coefficient.statistic(units);
    }
}

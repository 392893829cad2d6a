package io.assay.study.attribution;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.resample.Quantiles;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Resampled outcomes of the same runs: what the model fits, and residuals drawn anew, their spread varied as an estimate from so few of them varies.
 *
 * <p>A share cannot be below 0, so percentiles of resamples never reach a share of 0, and limits pivoted about the estimate alone hold larger shares too seldom: the interval
 * is the hull of both.
 */
final class ResidualBootstrap {
    private final double[] outcomes;
    private final double[] fitted;
    private final double[] residuals;
    private final int freedom;
    private final int replicates;
    private final double confidence;
    private final long seed;
    private final @Nullable String none;

    private ResidualBootstrap(
            double[] outcomes,
            double[] fitted,
            double[] residuals,
            int freedom,
            int replicates,
            double confidence,
            long seed,
            @Nullable String none) {
        this.outcomes = outcomes;
        this.fitted = fitted;
        this.residuals = residuals;
        this.freedom = freedom;
        this.replicates = replicates;
        this.confidence = confidence;
        this.seed = seed;
        this.none = none;
    }

    static ResidualBootstrap of(
            Decomposition decomposition, double[] outcomes, int replicates, double confidence, long seed) {
        double[][] basis = decomposition.design().basis(decomposition.terms());
        int runs = outcomes.length;
        double[] fitted = new double[runs];
        double[] leverage = new double[runs];
        Arrays.fill(leverage, 1.0 / runs);
        for (double[] vector : basis) {
            double along = IntStream.range(0, runs)
                    .mapToDouble(i -> vector[i] * outcomes[i])
                    .sum();
            for (int i = 0; i < runs; i++) {
                fitted[i] += along * vector[i];
                leverage[i] += vector[i] * vector[i];
            }
        }
        String none = decomposition.errorFreedom() > 0
                ? null
                : "the model has a coefficient for every run, so nothing tells how much chance does; replicate runs, or leave pairs out";
        double[] residuals = IntStream.range(0, runs)
                .filter(i -> leverage[i] < 1 - 1e-9)
                .mapToDouble(i -> (outcomes[i] - fitted[i]) / Math.sqrt(1 - leverage[i]))
                .toArray();
        return new ResidualBootstrap(
                outcomes,
                fitted,
                Design.centred(residuals),
                decomposition.errorFreedom(),
                replicates,
                confidence,
                seed,
                none);
    }

    /** Returns figures of the outcomes, with their intervals. */
    List<Estimate> estimates(String name, Function<double[], double[]> figures) {
        double[] values = figures.apply(outcomes);
        double[][] drawn = none == null ? drawn(figures) : new double[0][];
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            int at = k;
            if (Double.isNaN(values[k])) {
                estimates.add(Estimate.undefined(name, "these runs cannot tell it from others"));
                continue;
            }
            Estimate estimate = Estimate.of(name, values[k]).withCounts(new Estimate.Counts(outcomes.length, 0, 0, 0));
            estimates.add(
                    none == null
                            ? hull(
                                    estimate,
                                    Arrays.stream(drawn)
                                            .mapToDouble(row -> row[at])
                                            .sorted()
                                            .toArray())
                            : estimate.withoutInterval(none));
        }
        return estimates;
    }

    private double[][] drawn(Function<double[], double[]> figures) {
        double[][] drawn = new double[replicates][];
        IntStream.range(0, replicates).forEach(b -> {
            RandomStream random = RandomStream.of(seed, b);
            double spread = spread(random);
            double[] resampled = new double[outcomes.length];
            for (int i = 0; i < resampled.length; i++) {
                resampled[i] = fitted[i] + spread * residuals[random.nextInt(residuals.length)];
            }
            drawn[b] = figures.apply(Design.centred(resampled));
        });
        return drawn;
    }

    /** Draws what the error may be, in units of its estimate: the root of freedom over chi squared. */
    private double spread(RandomStream random) {
        double chi = 0;
        for (int i = 0; i < freedom; i++) {
            double z = random.nextGaussian();
            chi += z * z;
        }
        return Math.sqrt(freedom / chi);
    }

    private Estimate hull(Estimate estimate, double[] sorted) {
        double[] defined = Arrays.stream(sorted).filter(Double::isFinite).toArray();
        if (defined.length < sorted.length) {
            return estimate.withoutInterval("some resamples have no variance");
        }
        double tail = (1 - confidence) / 2;
        double low = Quantiles.ofSorted(defined, tail);
        double high = Quantiles.ofSorted(defined, 1 - tail);
        double lower = Math.min(low, 2 * estimate.value() - high);
        double upper = Math.max(high, 2 * estimate.value() - low);
        return estimate.withInterval(new Interval(
                Math.min(1, Math.max(0, lower)),
                Math.max(0, Math.min(1, upper)),
                confidence,
                "bootstrap-residual-hull",
                Optional.of(new Interval.Resampling(replicates, 0, seed))));
    }
}

package io.assay.study.causes;

import io.assay.core.Estimate;
import io.assay.core.Estimate.Counts;
import io.assay.core.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ejml.data.DMatrixRMaj;

/**
 * Shares of the disagreement that would vanish with a cause: one less the disagreement of the model without it over that of the model.
 *
 * <p>Intervals are by the delta method on the log odds of the share, from the covariance of the model's numbers, which is that of the units'
 * scores: they cover other units with the same raters and the same causes.
 */
final class Shares {
    private static final double STEP = 1e-4;

    private final Fit fit;
    private final DMatrixRMaj covariance;
    private final double confidence;

    Shares(Fit fit, double confidence) {
        this.fit = fit;
        this.covariance = fit.covariance();
        this.confidence = confidence;
    }

    Estimate of(CauseKind kind) {
        double share = share(kind, fit.x);
        Sheet sheet = fit.likelihood.sheet;
        Estimate estimate = Estimate.of("share-of-disagreement", share)
                .withCounts(new Counts(sheet.units, sheet.ratings, sheet.dropped, sheet.droppedRatings));
        if (!(share > 0 && share < 1)) {
            return estimate.withoutInterval("the share is not between 0 and 1");
        }
        double error = Math.sqrt(variance(gradient(kind)));
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        double odds = Math.log(share / (1 - share));
        double far = z * error / (share * (1 - share));
        return estimate.withStandardError(error)
                .withInterval(Interval.analytic(expit(odds - far), expit(odds + far), confidence, "delta-log-odds"));
    }

    private static double expit(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private double share(CauseKind kind, double[] x) {
        return 1 - fit.disagreement(fit.lacking(x, kind)) / fit.disagreement(x);
    }

    private double[] gradient(CauseKind kind) {
        double[] gradient = new double[fit.x.length];
        for (int j = 0; j < gradient.length; j++) {
            double[] above = fit.x.clone();
            double[] below = fit.x.clone();
            above[j] += STEP;
            below[j] -= STEP;
            gradient[j] = (share(kind, above) - share(kind, below)) / (2 * STEP);
        }
        return gradient;
    }

    private double variance(double[] gradient) {
        double sum = 0;
        for (int j = 0; j < gradient.length; j++) {
            for (int k = 0; k < gradient.length; k++) {
                sum += gradient[j] * covariance.get(j, k) * gradient[k];
            }
        }
        return Math.max(0, sum);
    }
}

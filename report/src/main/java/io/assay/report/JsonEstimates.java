package io.assay.report;

import io.assay.agreement.Krippendorff;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every document says about ratings: the scale, the counts, and the coefficients. */
final class JsonEstimates {
    private final JsonOut json;

    JsonEstimates(JsonOut json) {
        this.json = json;
    }

    void write(RatingMatrix ratings, List<Estimate> coefficients) throws IOException {
        json.field("scale", ratings.scale().name());
        json.field("units", ratings.unitCount());
        json.field("raters", ratings.raterCount());
        json.field("ratings", ratings.ratingCount());
        json.array("coefficients", coefficients, estimate -> json.object(() -> coefficient(estimate)));
    }

    /** Writes an estimate with its name. */
    void coefficient(Estimate estimate) throws IOException {
        json.field("name", estimate.coefficient());
        boolean isAlpha = estimate.coefficient().equals(Krippendorff.NAME);
        json.field("distance", isAlpha && !estimate.distance().isEmpty() ? estimate.distance() : null);
        if (!isAlpha && !estimate.distance().isEmpty()) {
            json.field("weights", estimate.distance());
        }
        figure(estimate);
    }

    /** Writes the figure of an estimate with all that belongs to it, but not what it is called. */
    void figure(Estimate estimate) throws IOException {
        json.figure("value", estimate.orNaN());
        Optional<Interval> interval = estimate.interval().filter(i -> isFinite(estimate, i));
        if (interval.isPresent()) {
            interval(interval.get());
        } else {
            json.nothing("interval");
        }
        json.field("undefined", reason(estimate));
        json.field("unitsUsed", estimate.counts().units());
        json.field("ratingsUsed", estimate.counts().ratings());
        details(estimate);
    }

    private static boolean isFinite(Estimate estimate, Interval interval) {
        return Double.isFinite(estimate.orNaN())
                && Double.isFinite(interval.lower())
                && Double.isFinite(interval.upper());
    }

    /** A figure that overflowed is no figure either. */
    private static @Nullable String reason(Estimate estimate) {
        if (estimate.isDefined() && !Double.isFinite(estimate.value())) {
            return "the figure is not finite";
        }
        return estimate.reason().orElse(null);
    }

    private void interval(Interval interval) throws IOException {
        json.object("interval", () -> {
            json.figure("level", interval.level());
            json.figure("lower", interval.lower());
            json.figure("upper", interval.upper());
            json.field("method", interval.method());
            if (interval.resampling().isPresent()) {
                resampling(interval.resampling().get());
            }
        });
    }

    private void resampling(Interval.Resampling resampling) throws IOException {
        json.field("replicates", resampling.replicates());
        json.field("seed", resampling.seed());
        if (resampling.undefined() > 0) {
            json.field("undefinedReplicates", resampling.undefined());
        }
    }

    private void details(Estimate estimate) throws IOException {
        json.field("unitsDropped", estimate.counts().droppedUnits());
        json.field("ratingsDropped", estimate.counts().droppedRatings());
        if (estimate.standardError().isPresent()) {
            json.figure("standardError", estimate.standardError().getAsDouble());
        }
        if (estimate.intervalReason().isPresent()) {
            json.field("intervalUndefined", estimate.intervalReason().get());
        }
    }
}

package io.assay.testkit.internal;

import io.assay.agreement.diagnose.AuditPlan;
import io.assay.agreement.diagnose.Diagnosis;
import io.assay.agreement.diagnose.RaterProfile;
import io.assay.agreement.diagnose.UnitDispute;
import io.assay.core.Estimate;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is the matter with ratings that do not agree well enough: the figure, the worst rater, the worst units. */
public final class QualityText {
    private static final int WORST_UNITS = 3;
    private static final int MOST_RATINGS = 8;

    private QualityText() {}

    /**
     * {@return the figure with its interval, then who and what lowers alpha most, a line each}
     *
     * @param ratings the ratings
     * @param figure of the ratings
     */
    public static String of(RatingMatrix ratings, Estimate figure) {
        String text = "  " + figure
                + figure.intervalReason()
                        .map(why -> " (no interval: " + why + ")")
                        .orElse("");
        return figure.isDefined() ? text + worst(ratings) : text;
    }

    private static String worst(RatingMatrix ratings) {
        Diagnosis diagnosis =
                Diagnosis.of(ratings, AuditPlan.defaults().bootstrap(0).disputedUnits(WORST_UNITS));
        String rater = diagnosis.raters().stream()
                .filter(profile -> profile.gain() > 0)
                .findFirst()
                .map(profile -> "\n  " + rater(profile))
                .orElse("\n  no rater stands out: alpha would not be higher without any of them");
        String units = diagnosis.disputedUnits().stream().map(QualityText::unit).collect(Collectors.joining("; "));
        return rater + (units.isEmpty() ? "" : "\n  worst units: " + units);
    }

    private static String rater(RaterProfile rater) {
        return String.format(
                Locale.ROOT,
                "worst rater: \"%s\" agrees in %.1f %% of %d comparisons; without them alpha would be %.4f (%+.4f)",
                rater.rater(),
                100 * rater.agreement(),
                rater.comparisons(),
                rater.alphaWithout(),
                rater.gain());
    }

    private static String unit(UnitDispute unit) {
        List<String> given =
                unit.ratings().stream().limit(MOST_RATINGS).map(Rating::label).toList();
        return String.format(
                Locale.ROOT,
                "\"%s\" rated %s%s, %.1f %% of the disagreement",
                unit.unit(),
                String.join(", ", given),
                unit.ratings().size() > MOST_RATINGS ? ", …" : "",
                100 * unit.share());
    }
}

package io.assay.report;

import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the figures of one criterion were computed: enough to repeat them. */
final class HtmlMethod {
    /**
     * A line of the list.
     *
     * @param term what it is about
     * @param text what it says
     */
    record Fact(String term, String text) {}

    private HtmlMethod() {}

    static List<Fact> of(CriterionAudit criterion) {
        Estimate alpha = criterion.alpha();
        RatingMatrix ratings = criterion.ratings();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Coefficient", HtmlCoefficients.name(alpha) + ", distance " + alpha.distance()));
        facts.add(new Fact("Scale", ratings.scale().toString()));
        facts.add(
                new Fact("Interval", alpha.interval().map(HtmlMethod::interval).orElseGet(() -> none(alpha))));
        List<String> others = others(criterion.coefficients());
        if (!others.isEmpty()) {
            facts.add(new Fact("Other intervals", String.join("; ", others)));
        }
        facts.add(new Fact("Data", data(ratings)));
        facts.add(new Fact("Used", used(alpha.counts())));
        facts.add(new Fact("Dropped", dropped(alpha.counts())));
        return facts;
    }

    static String interval(Interval interval) {
        return HtmlFigures.level(interval.level()) + " by " + interval.method()
                + interval.resampling().map(HtmlMethod::resampling).orElse("");
    }

    /** Returns how the intervals of the coefficients after alpha were computed, where it is another way. */
    private static List<String> others(List<Estimate> coefficients) {
        Optional<Interval> first = coefficients.get(0).interval();
        return coefficients.stream()
                .skip(1)
                .filter(estimate -> estimate.interval().isPresent()
                        && !estimate.interval().map(Interval::method).equals(first.map(Interval::method)))
                .map(estimate -> HtmlCoefficients.name(estimate) + " by "
                        + estimate.interval().map(Interval::method).orElse(""))
                .distinct()
                .toList();
    }

    private static String resampling(Interval.Resampling resampling) {
        return ", " + HtmlFigures.count(resampling.replicates()) + " replicates over units"
                + (resampling.undefined() > 0
                        ? ", of which " + HtmlFigures.count(resampling.undefined()) + " were undefined and left out"
                        : "")
                + ", seed " + resampling.seed();
    }

    private static String none(Estimate alpha) {
        return alpha.intervalReason().map(why -> "none: " + why).orElse("none");
    }

    private static String data(RatingMatrix ratings) {
        return HtmlFigures.count(ratings.ratingCount(), "rating") + " of "
                + HtmlFigures.count(ratings.unitCount(), "unit") + " by "
                + HtmlFigures.count(ratings.raterCount(), "rater");
    }

    private static String used(Estimate.Counts counts) {
        return HtmlFigures.count(counts.ratings(), "rating") + " of " + HtmlFigures.count(counts.units(), "unit");
    }

    private static String dropped(Estimate.Counts counts) {
        return counts.droppedUnits() == 0 && counts.droppedRatings() == 0
                ? "nothing"
                : HtmlFigures.count(counts.droppedRatings(), "rating") + " of "
                        + HtmlFigures.count(counts.droppedUnits(), "unit")
                        + ": a unit needs two ratings to show agreement";
    }
}

package io.assay.annotators.quality;

import io.assay.annotators.Annotations;
import io.assay.annotators.internal.Wilson;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/** What is added up about one person, unit by unit, and the card made of it. */
final class PersonTally {
    final int categories;
    final long[][] confusion;
    int units;
    int ratings;
    private int shared;
    private double equal;
    private double right;
    private int goldUnits;
    private double goldRight;
    private int repeated;
    private double consistent;
    private int compared;
    private double meanDifference;
    private double squares;

    PersonTally(int categories) {
        this.categories = categories;
        this.confusion = new long[categories][categories];
    }

    void addOthers(double equalShare, double rightShare) {
        shared++;
        equal += equalShare;
        right += rightShare;
    }

    void addGold(double rightShare) {
        goldUnits++;
        goldRight += rightShare;
    }

    void addRepeated(double equalPairs) {
        repeated++;
        consistent += equalPairs;
    }

    /** Welford's update, which does not lose small differences between large values. */
    void addSeverity(double difference) {
        compared++;
        double before = difference - meanDifference;
        meanDifference += before / compared;
        squares += before * (difference - meanDifference);
    }

    RaterCard card(Annotations annotations, int person, boolean gold, double confidence, double threshold) {
        RatingMatrix matrix = annotations.ratings();
        List<String> names = categories > 0 ? matrix.categories() : List.of();
        ConfusionCounts counts = new ConfusionCounts(names, confusion, confidence);
        String noLabels = "the ratings are on the " + matrix.scale().name() + " scale and no categories";
        String alone = categories == 0 ? noLabels : "no unit of this rater was rated by anybody else";
        String noGold = categories == 0 ? noLabels : gold ? "this rater rated no gold unit" : "there are no gold units";
        String once = categories == 0 ? noLabels : "this rater rated no unit more than once";
        Estimate score = SpammerScore.of(counts, confidence);
        return new RaterCard(
                annotations.people().get(person),
                ratings,
                units,
                units / (double) matrix.unitCount(),
                share("agreement-with-others", equal, shared, alone, confidence),
                share("accuracy-leave-one-out", right, shared, alone, confidence),
                share("accuracy-gold", goldRight, goldUnits, noGold, confidence),
                counts,
                score,
                standing(score, threshold),
                severity(matrix, confidence),
                share("self-consistency", consistent, repeated, once, confidence));
    }

    private Estimate share(String name, double hits, int trials, String reason, double confidence) {
        return trials == 0
                ? Estimate.undefined(name, reason)
                : Wilson.estimate(name, Math.min(hits, trials), trials, units - trials, confidence);
    }

    private static Standing standing(Estimate score, double threshold) {
        if (score.interval().isEmpty()) {
            return Standing.NOT_SETTLED;
        }
        Interval interval = score.interval().get();
        if (interval.upper() < threshold) {
            return Standing.SPAMMER;
        }
        return interval.lower() >= threshold ? Standing.INFORMATIVE : Standing.NOT_SETTLED;
    }

    private Estimate severity(RatingMatrix matrix, double confidence) {
        if (matrix.scale().name().matches("nominal|circular")) {
            return Estimate.undefined(
                    "severity", "ratings on the " + matrix.scale().name() + " scale are neither higher nor lower");
        }
        if (compared == 0) {
            return Estimate.undefined("severity", "no unit of this rater was rated by anybody else");
        }
        Estimate estimate = Estimate.of("severity", meanDifference)
                .withCounts(new Estimate.Counts(compared, compared, units - compared, 0));
        double error = Math.sqrt(squares / (compared - 1.0) / compared);
        if (!(error > 0)) {
            return estimate.withoutInterval(
                    compared < 2
                            ? "one unit does not tell how the difference varies"
                            : "the difference is the same on all units, so there is too little variation to tell");
        }
        double reach = TDistribution.of(compared - 1.0).inverseCumulativeProbability((1 + confidence) / 2) * error;
        return estimate.withStandardError(error)
                .withInterval(Interval.analytic(meanDifference - reach, meanDifference + reach, confidence, "student"));
    }
}

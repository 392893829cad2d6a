package io.assay.annotators.quality;

import io.assay.annotators.Annotations;
import io.assay.annotators.Gold;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures for each rater: agreement with the others, accuracy against the others and against gold, confusion matrix, spammer
 * score, severity, self-consistency and coverage, each with its uncertainty.
 *
 * <p>Nothing is claimed on few labels: a rater is called a spammer only if the whole interval of the spammer score is below the
 * threshold, 0.1 by default. That is as much as a rater reaches on two categories who is right two times of three on each.
 *
 * <p>The others are taken as they are: where most raters err in the same way, accuracy against them is no accuracy. Gold tells.
 * O(ratings times ratings per unit + raters times categories squared). Immutable; every option returns a new configuration.
 */
public final class AnnotatorQuality {
    private static final AnnotatorQuality DEFAULTS = new AnnotatorQuality(Gold.none(), 0.95, 0.1);

    private final Gold gold;
    private final double confidence;
    private final double threshold;

    private AnnotatorQuality(Gold gold, double confidence, double threshold) {
        this.gold = gold;
        this.confidence = confidence;
        this.threshold = threshold;
    }

    /** {@return the configuration without gold, with intervals of 95 % and a threshold of 0.1} */
    public static AnnotatorQuality defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the configuration with known labels}
     *
     * @param known labels of some units
     */
    public AnnotatorQuality gold(Gold known) {
        return new AnnotatorQuality(known, confidence, threshold);
    }

    /**
     * {@return the configuration with another confidence level}
     *
     * @param level in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public AnnotatorQuality confidence(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + level
                    + (level > 1 && level < 100 ? "; did you mean " + level / 100 + "?" : ""));
        }
        return new AnnotatorQuality(gold, level, threshold);
    }

    /**
     * {@return the configuration with another threshold of the spammer score}
     *
     * @param score in (0, 1); 0.1 by default
     * @throws IllegalArgumentException if it is out of range
     */
    public AnnotatorQuality threshold(double score) {
        if (!(score > 0 && score < 1)) {
            throw new IllegalArgumentException("the threshold must be in (0, 1), but was " + score);
        }
        return new AnnotatorQuality(gold, confidence, score);
    }

    /**
     * {@return a card per rater, every rater being a person}
     *
     * @param ratings units by raters
     * @throws IllegalArgumentException if gold does not fit
     */
    public List<RaterCard> of(RatingMatrix ratings) {
        return of(Annotations.of(ratings));
    }

    /**
     * {@return a card per person, in the order of the annotations}
     *
     * @param annotations ratings and the people who gave them
     * @throws IllegalArgumentException if gold does not fit
     */
    public List<RaterCard> of(Annotations annotations) {
        QualityPass pass = new QualityPass(annotations, gold);
        List<RaterCard> cards = new ArrayList<>();
        List<PersonTally> tallies = pass.tallies();
        for (int p = 0; p < tallies.size(); p++) {
            cards.add(tallies.get(p).card(annotations, p, pass.hasGold(), confidence, threshold));
        }
        return List.copyOf(cards);
    }
}

package io.assay.annotators.gold;

import io.assay.annotators.Annotations;
import io.assay.annotators.Gold;
import io.assay.annotators.internal.Wilson;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who passes gold questions, and which gold questions nobody passes.
 *
 * <p>A rater's pass rate is the share of gold units labelled rightly, several ratings of a unit counting in parts; it has Wilson's interval.
 * Nobody passes or fails on a handful of answers: the whole interval must be on one side of the rate required. A gold unit that most
 * raters get wrong is a hard one, or its gold label is wrong: look at it. Immutable; every option returns a new configuration.
 */
public final class GoldPasses {
    private final double required;
    private final double confidence;

    private GoldPasses(double required, double confidence) {
        this.required = required;
        this.confidence = confidence;
    }

    /** What may be said. */
    public enum Standing {
        /** The lower limit is at least the rate required. */
        PASSED,
        /** The upper limit is below the rate required. */
        FAILED,
        /** The answers do not tell. */
        NOT_SETTLED
    }

    /**
     * A rater's answers.
     *
     * @param rater id of the person
     * @param rate share of gold units labelled rightly; undefined if there were none
     * @param standing what may be said
     */
    public record Pass(String rater, Estimate rate, Standing standing) {}

    /**
     * A gold unit's answers.
     *
     * @param unit id of the unit
     * @param label its gold label
     * @param rate share of the people who rated it that labelled it rightly; undefined if there were none
     */
    public record Question(String unit, String label, Estimate rate) {}

    /**
     * Raters and questions.
     *
     * @param raters a pass per person, in their order; unmodifiable
     * @param questions a question per gold unit, in the order of the matrix; unmodifiable
     */
    public record Result(List<Pass> raters, List<Question> questions) {
        /**
         * Copies the lists.
         *
         * @param raters a pass per person
         * @param questions a question per gold unit
         */
        public Result {
            raters = List.copyOf(raters);
            questions = List.copyOf(questions);
        }

        /** {@return the gold units whose whole interval is below one half: those to look at} */
        public List<Question> doubtful() {
            return questions.stream()
                    .filter(one ->
                            one.rate().interval().filter(i -> i.upper() < 0.5).isPresent())
                    .toList();
        }
    }

    /**
     * {@return passes from a rate on, with intervals of 95 %}
     *
     * @param rate least pass rate, in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public static GoldPasses required(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("the pass rate must be in (0, 1), but was " + rate
                    + (rate > 1 && rate < 100 ? "; did you mean " + rate / 100 + "?" : ""));
        }
        return new GoldPasses(rate, 0.95);
    }

    /**
     * {@return passes with another confidence level}
     *
     * @param level in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public GoldPasses confidence(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + level
                    + (level > 1 && level < 100 ? "; did you mean " + level / 100 + "?" : ""));
        }
        return new GoldPasses(required, level);
    }

    /**
     * {@return how raters and questions do}
     *
     * @param annotations ratings and the people who gave them
     * @param gold known labels
     * @throws IllegalArgumentException if gold does not fit
     */
    public Result of(Annotations annotations, Gold gold) {
        RatingMatrix ratings = annotations.ratings();
        int[] truth = gold.codes(ratings);
        int people = annotations.people().size();
        double[] right = new double[people];
        int[] asked = new int[people];
        List<Question> questions = new ArrayList<>();
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < truth.length; u++) {
            if (truth[u] < 0) {
                continue;
            }
            ratings.load(u, unit);
            double[] hits = new double[people];
            int[] given = new int[people];
            for (int i = 0; i < unit.size(); i++) {
                int person = annotations.personOf(unit.rater(i));
                given[person]++;
                hits[person] += unit.code(i) == truth[u] ? 1 : 0;
            }
            double sum = 0;
            for (int p = 0; p < people; p++) {
                double share = given[p] == 0 ? 0 : hits[p] / given[p];
                right[p] += share;
                asked[p] += given[p] > 0 ? 1 : 0;
                sum += share;
            }
            long raters = Arrays.stream(given).filter(n -> n > 0).count();
            questions.add(new Question(
                    ratings.units().get(u), ratings.categories().get(truth[u]), rate("passed-by", sum, raters)));
        }
        List<Pass> passes = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            Estimate rate = rate("pass-rate", right[p], asked[p]);
            passes.add(new Pass(annotations.people().get(p), rate, standing(rate)));
        }
        return new Result(passes, questions);
    }

    private Estimate rate(String name, double hits, long trials) {
        return trials == 0
                ? Estimate.undefined(name, "there are no answers to gold questions")
                : Wilson.estimate(name, hits, trials, 0, confidence);
    }

    private Standing standing(Estimate rate) {
        return rate.interval()
                .map(i -> i.lower() >= required
                        ? Standing.PASSED
                        : i.upper() < required ? Standing.FAILED : Standing.NOT_SETTLED)
                .orElse(Standing.NOT_SETTLED);
    }
}

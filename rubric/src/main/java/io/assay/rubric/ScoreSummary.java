package io.assay.rubric;

import io.assay.core.tally.Sum;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What many scores of one rubric come to together: how they ended, their mean, and where points are lost. Only scores that there are have a part in a
 * mean; how many there are not is told beside it. Immutable.
 */
public final class ScoreSummary {
    private final Rubric rubric;
    private final List<Scored> scores;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Set<String> items = new LinkedHashSet<>();
    private final Set<String> raters = new LinkedHashSet<>();
    private final OptionalDouble mean;
    private final List<Criterion> criteria;

    /**
     * One criterion over all sheets.
     *
     * @param placed the criterion at its place
     * @param counted on how many sheets an answer of it counted
     * @param points the mean of the points there; empty if there are none
     * @param lost the mean of the points short of the best answer there; empty if there are none
     */
    public record Criterion(Placed placed, int counted, OptionalDouble points, OptionalDouble lost) {}

    private ScoreSummary(Rubric rubric, List<Scored> scores) {
        this.rubric = rubric;
        this.scores = List.copyOf(scores);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0);
        }
        Mean mean = new Mean();
        for (Scored scored : this.scores) {
            outcomes.merge(scored.outcome(), 1, Integer::sum);
            items.add(scored.item());
            raters.add(scored.rater());
            scored.score().ifPresent(mean::add);
        }
        this.mean = mean.value();
        this.criteria = IntStream.range(0, rubric.criteria().size())
                .mapToObj(this::criterion)
                .toList();
    }

    /**
     * {@return the summary of scores}
     *
     * @param rubric what they were scored with
     * @param scores any number, copied
     * @throws IllegalArgumentException if one was scored with another rubric
     */
    public static ScoreSummary of(Rubric rubric, List<Scored> scores) {
        for (Scored scored : scores) {
            if (!scored.rubric().stamp().equals(rubric.stamp())) {
                throw new IllegalArgumentException(
                        scored + " was scored with " + scored.rubric() + ", not with " + rubric);
            }
        }
        return new ScoreSummary(rubric, scores);
    }

    /** A mean of what there is. */
    private static final class Mean {
        private final Sum sum = new Sum();
        private int count;

        void add(double value) {
            sum.add(value);
            count++;
        }

        /** Empty too where the sum of values near the largest double is beyond it. */
        OptionalDouble value() {
            double value = sum.value() / count;
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        }
    }

    private Criterion criterion(int at) {
        Mean points = new Mean();
        Mean lost = new Mean();
        for (Scored scored : scores) {
            CriterionScore one = scored.criteria().get(at);
            if (one.points().isPresent()) {
                points.add(one.points().getAsDouble());
                lost.add(one.lost());
            }
        }
        return new Criterion(rubric.criteria().get(at), points.count, points.value(), lost.value());
    }

    /** {@return what the sheets were scored with} */
    public Rubric rubric() {
        return rubric;
    }

    /** {@return the scores, in the order given} */
    public List<Scored> scores() {
        return scores;
    }

    /** {@return how many items there are} */
    public int items() {
        return items.size();
    }

    /** {@return how many raters there are} */
    public int raters() {
        return raters.size();
    }

    /**
     * {@return how many scores ended so}
     *
     * @param outcome how
     */
    public int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** {@return the mean of the scores that there are; empty if there are none, as where the rubric is lexicographic} */
    public OptionalDouble mean() {
        return mean;
    }

    /** {@return every criterion, in order} */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** {@return the counts and the mean} */
    @Override
    public String toString() {
        return rubric + ": " + scores.size() + " sheets, mean " + (mean.isPresent() ? mean.getAsDouble() : "undefined");
    }
}

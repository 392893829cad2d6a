package io.assay.rubric;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The score of one item by one rater, and how it came about. Immutable. */
public final class Scored {
    private final Rubric rubric;
    private final ScoreSheet sheet;
    private final List<CriterionScore> criteria;
    private final List<GateResult> gates;
    private final List<String> unscored;
    private final double earned;
    private final Span span;
    private final OptionalDouble ungated;
    private final OptionalDouble score;
    private final List<Double> key;

    Scored(
            Rubric rubric,
            ScoreSheet sheet,
            List<CriterionScore> criteria,
            List<GateResult> gates,
            List<String> unscored,
            double earned,
            Span span,
            OptionalDouble ungated,
            OptionalDouble score,
            List<Double> key) {
        this.rubric = rubric;
        this.sheet = sheet;
        this.criteria = List.copyOf(criteria);
        this.gates = List.copyOf(gates);
        this.unscored = List.copyOf(unscored);
        this.earned = earned;
        this.span = span;
        this.ungated = ungated;
        this.score = score;
        this.key = List.copyOf(key);
    }

    /** {@return the id of the item} */
    public String item() {
        return sheet.item();
    }

    /** {@return the id of the rater} */
    public String rater() {
        return sheet.rater();
    }

    /** {@return the sheet that was scored} */
    public ScoreSheet sheet() {
        return sheet;
    }

    /** {@return the rubric it was scored with} */
    public Rubric rubric() {
        return rubric;
    }

    /** {@return what was earned, before any gate; of what applies and was answered only} */
    public double earned() {
        return earned;
    }

    /** {@return what could have been earned by what applies and was answered} */
    public double possible() {
        return span.possible();
    }

    /** {@return the score: after normalisation, gates and clipping; empty if there is none} */
    public OptionalDouble score() {
        return score;
    }

    /** {@return the score if the rubric normalises it, so that it is a share; empty otherwise} */
    public OptionalDouble normalized() {
        return rubric.normalization() == Normalization.NONE ? OptionalDouble.empty() : score;
    }

    /** {@return the score as it would be without gates and clipping; empty if there is none} */
    public OptionalDouble ungated() {
        return ungated;
    }

    /** {@return the shares items are ordered by, first by the first, if the rubric is lexicographic and each has one; empty otherwise} */
    public List<Double> key() {
        return key;
    }

    /** {@return every criterion in order} */
    public List<CriterionScore> criteria() {
        return criteria;
    }

    /**
     * {@return what a criterion came to}
     *
     * @param criterion of this rubric
     * @throws IllegalArgumentException if the rubric does not have it
     */
    public CriterionScore of(Criterion<?> criterion) {
        return of(criterion.id());
    }

    /**
     * {@return what a criterion came to}
     *
     * @param criterion its id
     * @throws IllegalArgumentException if the rubric does not have it
     */
    public CriterionScore of(String criterion) {
        Criterion<?> known = rubric.criterion(criterion).criterion();
        return criteria.stream()
                .filter(score -> score.id().equals(known.id()))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the criteria that lost points, the most first} */
    public List<CriterionScore> lost() {
        return criteria.stream()
                .filter(score -> score.lost() > 0)
                .sorted(Comparator.comparingDouble(CriterionScore::lost).reversed())
                .toList();
    }

    /** {@return what became of each gate} */
    public List<GateResult> gates() {
        return gates;
    }

    /** {@return how scoring ended} */
    public Outcome outcome() {
        if (!unscored.isEmpty()) {
            return Outcome.UNSCORED;
        }
        if (gates.stream().anyMatch(gate -> gate.state() == GateResult.State.UNEVALUATED)) {
            return Outcome.GATE_UNEVALUATED;
        }
        return gates.stream().anyMatch(gate -> gate.state() == GateResult.State.FAILED)
                ? Outcome.GATE_FAILED
                : Outcome.SCORED;
    }

    /** {@return why there is no score; empty if there is one} */
    public Optional<String> reason() {
        if (outcome() == Outcome.GATE_UNEVALUATED) {
            return Optional.of("a gate could not be judged: "
                    + String.join(
                            ", ",
                            gates.stream()
                                    .filter(gate -> gate.state() == GateResult.State.UNEVALUATED)
                                    .map(GateResult::criterion)
                                    .toList()));
        }
        return unscored.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", unscored));
    }

    /** {@return the score and every criterion, a line each} */
    public String explain() {
        return Explanation.of(this);
    }

    /** {@return the score and every criterion as a JSON object} */
    public String toJson() {
        return ScoredJson.of(this);
    }

    /** {@return item, rater and score} */
    @Override
    public String toString() {
        return item() + " by " + rater() + ": " + Explanation.total(this);
    }
}

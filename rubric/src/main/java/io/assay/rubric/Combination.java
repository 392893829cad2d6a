package io.assay.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** Combines the criteria of one sheet, from the leaves up. */
final class Combination {
    private final Rubric rubric;
    private final ScoreSheet sheet;
    private final Settings settings;
    private final List<CriterionScore> scores;
    private final Map<String, Integer> index;
    private final List<GateResult> gates = new ArrayList<>();
    private final List<String> unscored = new ArrayList<>();
    private double rubricCap = Double.POSITIVE_INFINITY;
    private int applicable;
    private int notApplicable;

    Combination(Rubric rubric, ScoreSheet sheet, List<CriterionScore> scores, Map<String, Integer> index) {
        this.rubric = rubric;
        this.sheet = sheet;
        this.settings = rubric.settings();
        this.scores = scores;
        this.index = index;
    }

    /**
     * What an item came to.
     *
     * @param present false if all in it is absent
     * @param gated points after the gates of groups
     * @param raw points before them
     * @param cap the least cap of gates that found nothing to cap and are passed on upwards
     */
    private record Value(boolean present, double gated, double raw, Span span, double cap) {
        static Value absent(double cap) {
            return new Value(false, 0, 0, new Span(0, 0, 0), cap);
        }
    }

    Scored scored() {
        Normalization normalization = settings.normalization();
        List<Double> key = new ArrayList<>();
        Value root = combined(rubric.items(), settings.combiner(), key);
        rubricCap = Math.min(rubricCap, root.cap());
        double ungated = root.span().share(root.raw(), normalization);
        double gated = Math.min(root.span().share(root.gated(), normalization), rubricCap);
        if (root.present() && Double.isNaN(ungated)) {
            unscored.add("what applies to this item cannot earn points");
        }
        if (!root.present() && unscored.isEmpty()) {
            unscored.add("no criterion applies");
        }
        if (applicable > 0 && (double) notApplicable / applicable > settings.mostNotApplicable()) {
            unscored.add(notApplicable + " of " + applicable + " criteria do not apply, more than the rubric allows");
        }
        boolean open = gates.stream().anyMatch(g -> g.state() == GateResult.State.UNEVALUATED);
        boolean numbered = unscored.isEmpty() && !settings.combiner().isOrdered();
        return new Scored(
                rubric,
                sheet,
                scores,
                gates,
                unscored,
                root.raw() + 0.0,
                root.span(),
                numbered ? OptionalDouble.of(ungated + 0.0) : OptionalDouble.empty(),
                numbered && !open ? OptionalDouble.of(clipped(gated) + 0.0) : OptionalDouble.empty(),
                unscored.isEmpty() && settings.combiner().isOrdered() ? key : List.of());
    }

    private double clipped(double score) {
        Clip clip = settings.clip();
        return clip == null ? score : Math.max(clip.least(), Math.min(clip.most(), score));
    }

    private Value of(Item item) {
        if (item instanceof Group group) {
            return combined(group.items(), group.combiner(), new ArrayList<>());
        }
        return leaf(scores.get(Objects.requireNonNull(index.get(item.id()))));
    }

    private Value leaf(CriterionScore score) {
        Criterion<?> criterion = score.placed().criterion();
        double cap = gate(score);
        if (score.skipped()) {
            return Value.absent(cap);
        }
        applicable++;
        Span span = Span.of(criterion);
        if (score.points().isPresent()) {
            double points = score.points().getAsDouble();
            return new Value(true, points, points, span, cap);
        }
        if (score.answer() instanceof Answer.NotApplicable) {
            notApplicable++;
            return absent(score, settings.notApplicable(), span, cap);
        }
        return absent(
                score,
                score.answer() instanceof Answer.CannotAssess ? settings.cannotAssess() : AbsencePolicy.UNSCORED,
                span,
                cap);
    }

    private Value absent(CriterionScore score, AbsencePolicy policy, Span span, double cap) {
        return switch (policy) {
            case RESCALE -> Value.absent(cap);
            case ZERO -> new Value(true, 0, 0, span, cap);
            case FULL -> new Value(true, span.highest(), span.highest(), span, cap);
            case WORST -> new Value(true, span.lowest(), span.lowest(), span, cap);
            case UNSCORED -> {
                unscored.add("\"" + score.id() + "\" is " + score.shown());
                yield Value.absent(cap);
            }
        };
    }

    /** Notes what became of a criterion's gate; returns the cap of its group. */
    private double gate(CriterionScore score) {
        Criterion<?> criterion = score.placed().criterion();
        if (criterion.gate().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        Gate gate = criterion.gate().get();
        GateResult.State state = state(score);
        gates.add(new GateResult(criterion.id(), gate, state));
        if (state != GateResult.State.FAILED) {
            return Double.POSITIVE_INFINITY;
        }
        if (gate.failsRubric()) {
            rubricCap = Math.min(rubricCap, gate.cap());
            return Double.POSITIVE_INFINITY;
        }
        return gate.cap();
    }

    private static GateResult.State state(CriterionScore score) {
        if (score.skipped()) {
            return GateResult.State.SKIPPED;
        }
        if (!(score.answer() instanceof Answer.Answered given)) {
            return GateResult.State.UNEVALUATED;
        }
        return score.placed().criterion().passes(given.value()) ? GateResult.State.PASSED : GateResult.State.FAILED;
    }

    private Value combined(List<Item> items, Combiner combiner, List<Double> key) {
        Normalization normalization = settings.normalization();
        double cap = Double.POSITIVE_INFINITY;
        List<Value> present = new ArrayList<>(items.size());
        List<Span> spans = new ArrayList<>(items.size());
        List<Double> weights = new ArrayList<>(items.size());
        boolean any = false;
        for (Item item : items) {
            Value value = of(item);
            cap = Math.min(cap, value.cap());
            any |= value.present();
            if (value.present() && (combiner.isOfPoints() || value.span().isShare(normalization))) {
                present.add(value);
                spans.add(value.span());
                weights.add(item.weight());
            }
        }
        double[] by = weights.stream().mapToDouble(Double::doubleValue).toArray();
        double sum = 0;
        for (double weight : by) {
            sum += weight;
        }
        if (sum == 0) {
            return any && present.isEmpty() ? new Value(true, 0, 0, new Span(0, 0, 0), cap) : Value.absent(cap);
        }
        double[] gated = new double[by.length];
        double[] raw = new double[by.length];
        for (int i = 0; i < by.length; i++) {
            Value value = present.get(i);
            gated[i] = combiner.isOfPoints() ? value.gated() : value.span().share(value.gated(), normalization);
            raw[i] = combiner.isOfPoints() ? value.raw() : value.span().share(value.raw(), normalization);
            key.add(gated[i]);
        }
        Span span = Ranges.combine(combiner, normalization, spans, weights);
        double points = combiner.combine(gated, by);
        if (!span.counts() || cap == Double.POSITIVE_INFINITY) {
            return new Value(true, points, combiner.combine(raw, by), span, cap);
        }
        double most = span.points(cap, normalization);
        return new Value(true, Math.min(points, most), combiner.combine(raw, by), span, Double.POSITIVE_INFINITY);
    }
}

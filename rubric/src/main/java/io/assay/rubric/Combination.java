package io.assay.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Combines the criteria of one sheet, from the leaves up. */
final class Combination {
    private final Rubric rubric;
    private final ScoreSheet sheet;
    private final Settings settings;
    private final List<CriterionScore> scores;
    private final Branch branch;
    private final List<GateResult> gates = new ArrayList<>();
    private final List<String> unscored = new ArrayList<>();
    private double rubricCap = Double.POSITIVE_INFINITY;
    private int applicable;
    private int notApplicable;

    Combination(Rubric rubric, ScoreSheet sheet, List<CriterionScore> scores, Branch branch) {
        this.rubric = rubric;
        this.sheet = sheet;
        this.settings = rubric.settings();
        this.scores = scores;
        this.branch = branch;
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
        Value root = combined(branch, settings.combiner().isOrdered() ? key : null);
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

    private Value of(Branch.Node node) {
        return node.at() < 0 ? combined(node.group(), null) : leaf(scores.get(node.at()), node.span());
    }

    private Value leaf(CriterionScore score, Span span) {
        double cap = gate(score);
        if (score.skipped()) {
            return Value.absent(cap);
        }
        applicable++;
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

    private Value combined(Branch siblings, @Nullable List<Double> key) {
        int size = siblings.nodes().size();
        Value[] values = new Value[size];
        Span[] spans = new Span[size];
        double cap = Double.POSITIVE_INFINITY;
        boolean any = false;
        boolean complete = true;
        for (int i = 0; i < size; i++) {
            Branch.Node node = siblings.nodes().get(i);
            values[i] = of(node);
            cap = Math.min(cap, values[i].cap());
            any |= values[i].present();
            if (values[i].present()) {
                spans[i] = values[i].span();
            }
            complete &= node.span().equals(spans[i]);
        }
        if (key != null && unscored.isEmpty()) {
            checkOrder(siblings, values);
        }
        Branch.Parts parts = complete ? siblings.complete() : siblings.of(spans, settings.normalization());
        if (parts.weight() == 0) {
            return any && parts.at().length == 0 ? new Value(true, 0, 0, new Span(0, 0, 0), cap) : Value.absent(cap);
        }
        return combined(siblings.combiner(), values, parts, cap, key);
    }

    /** Of items that lack a part, what stands in its place in the order would be another part. */
    private void checkOrder(Branch siblings, Value[] values) {
        for (int i : siblings.complete().at()) {
            Span span = values[i].span();
            if (!values[i].present() || !span.isShare(settings.normalization())) {
                unscored.add("\"" + siblings.nodes().get(i).id()
                        + "\" has no answer that counts, and without it the item has no place in the order");
            }
        }
    }

    private Value combined(
            Combiner combiner, Value[] values, Branch.Parts parts, double cap, @Nullable List<Double> key) {
        Normalization normalization = settings.normalization();
        double[] gated = new double[parts.at().length];
        double[] raw = new double[gated.length];
        for (int i = 0; i < gated.length; i++) {
            Value value = values[parts.at()[i]];
            gated[i] = combiner.isOfPoints() ? value.gated() : value.span().share(value.gated(), normalization);
            raw[i] = combiner.isOfPoints() ? value.raw() : value.span().share(value.raw(), normalization);
            if (key != null) {
                key.add(gated[i]);
            }
        }
        Span span = parts.span();
        double points = combiner.combine(gated, parts.weights());
        double ungated = combiner.combine(raw, parts.weights());
        if (!span.counts() || cap == Double.POSITIVE_INFINITY) {
            return new Value(true, points, ungated, span, cap);
        }
        double most = span.points(cap, normalization);
        return new Value(true, Math.min(points, most), ungated, span, Double.POSITIVE_INFINITY);
    }
}

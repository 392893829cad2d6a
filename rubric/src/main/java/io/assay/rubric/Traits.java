package io.assay.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What criteria of all kinds share. Immutable; checked when a rubric is made. */
record Traits(
        String id,
        String text,
        double weight,
        @Nullable Gate gate,
        @Nullable Condition condition,
        boolean mayNotApply,
        List<String> examples,
        Optional<String> evidence,
        Optional<String> replaces,
        List<String> tags,
        List<Suppression> suppressions) {

    static Traits of(String id, String text) {
        return new Traits(
                id, text, 1, null, null, false, List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    Traits withText(String newText) {
        return new Traits(
                id, newText, weight, gate, condition, mayNotApply, examples, evidence, replaces, tags, suppressions);
    }

    Traits withWeight(double newWeight) {
        return new Traits(
                id, text, newWeight, gate, condition, mayNotApply, examples, evidence, replaces, tags, suppressions);
    }

    Traits withGate(Gate newGate) {
        return new Traits(
                id, text, weight, newGate, condition, mayNotApply, examples, evidence, replaces, tags, suppressions);
    }

    Traits withCondition(Condition newCondition) {
        return new Traits(
                id, text, weight, gate, newCondition, mayNotApply, examples, evidence, replaces, tags, suppressions);
    }

    Traits thatMayNotApply() {
        return new Traits(id, text, weight, gate, condition, true, examples, evidence, replaces, tags, suppressions);
    }

    Traits withExample(String example) {
        return new Traits(
                id,
                text,
                weight,
                gate,
                condition,
                mayNotApply,
                plus(examples, example),
                evidence,
                replaces,
                tags,
                suppressions);
    }

    Traits withEvidence(String newEvidence) {
        return new Traits(
                id,
                text,
                weight,
                gate,
                condition,
                mayNotApply,
                examples,
                Optional.of(newEvidence),
                replaces,
                tags,
                suppressions);
    }

    Traits withReplaces(String old) {
        return new Traits(
                id,
                text,
                weight,
                gate,
                condition,
                mayNotApply,
                examples,
                evidence,
                Optional.of(old),
                tags,
                suppressions);
    }

    Traits withTag(String tag) {
        return new Traits(
                id,
                text,
                weight,
                gate,
                condition,
                mayNotApply,
                examples,
                evidence,
                replaces,
                plus(tags, tag),
                suppressions);
    }

    Traits withSuppression(Suppression suppression) {
        return new Traits(
                id,
                text,
                weight,
                gate,
                condition,
                mayNotApply,
                examples,
                evidence,
                replaces,
                tags,
                plus(suppressions, suppression));
    }
}

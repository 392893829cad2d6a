package io.assay.rubric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What criteria of all kinds share. Immutable; checked when a rubric is made. */
record Traits(
        String id,
        String text,
        double weight,
        @Nullable Gate gate,
        @Nullable Condition condition,
        boolean mayNotApply,
        Notes notes) {

    static Traits of(String id, String text) {
        return new Traits(id, text, 1, null, null, false, Notes.NONE);
    }

    static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    Traits withWeight(double newWeight) {
        return new Traits(id, text, newWeight, gate, condition, mayNotApply, notes);
    }

    Traits withGate(Gate newGate) {
        return new Traits(id, text, weight, newGate, condition, mayNotApply, notes);
    }

    Traits withCondition(Condition newCondition) {
        return new Traits(id, text, weight, gate, newCondition, mayNotApply, notes);
    }

    Traits thatMayNotApply() {
        return new Traits(id, text, weight, gate, condition, true, notes);
    }

    Traits with(Notes newNotes) {
        return new Traits(id, text, weight, gate, condition, mayNotApply, newNotes);
    }
}

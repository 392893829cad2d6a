package io.assay.rubric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What criteria of all kinds share. Immutable; checked when a rubric is made, slips being what is known to be wrong already. */
record Traits(
        String id,
        String text,
        double weight,
        @Nullable Gate gate,
        @Nullable Condition condition,
        boolean mayNotApply,
        Notes notes,
        List<String> slips) {

    static Traits of(String id, String text) {
        return new Traits(id, text, 1, null, null, false, Notes.NONE, List.of());
    }

    static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    Traits withWeight(double newWeight) {
        return new Traits(id, text, newWeight, gate, condition, mayNotApply, notes, slips);
    }

    Traits withGate(Gate newGate) {
        return new Traits(id, text, weight, newGate, condition, mayNotApply, notes, slips);
    }

    Traits withCondition(Condition newCondition) {
        return new Traits(id, text, weight, gate, newCondition, mayNotApply, notes, slips);
    }

    Traits thatMayNotApply() {
        return new Traits(id, text, weight, gate, condition, true, notes, slips);
    }

    Traits with(Notes newNotes) {
        return new Traits(id, text, weight, gate, condition, mayNotApply, newNotes, slips);
    }

    /** Notes a penalty that takes nothing away, to be reported with all else that is wrong. */
    Traits withPenalty(double taken) {
        return taken > 0
                ? this
                : new Traits(
                        id,
                        text,
                        weight,
                        gate,
                        condition,
                        mayNotApply,
                        notes,
                        plus(
                                slips,
                                "a penalty is what is taken away, above 0, but was " + Numbers.plain(taken)
                                        + "; use points(...) for what is earned"));
    }
}

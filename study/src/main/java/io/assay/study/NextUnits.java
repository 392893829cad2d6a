package io.assay.study;

import io.assay.sampling.Logits;
import io.assay.sampling.Sampling;
import io.assay.sampling.Selection;
import io.assay.sampling.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Chooses what to label next: the units a model is most uncertain about, as many as the budget allows. */
final class NextUnits {
    private final StudyState state;
    private final String source;
    private final Logits pool;

    NextUnits(StudyState state, String source, Logits pool) {
        this.state = state;
        this.source = source;
        this.pool = pool;
    }

    /** Chooses; without a number as many as the budget allows, and at most as many as the first sample had. */
    Selection choose(OptionalInt wanted) {
        checkIds();
        Set<String> free = new HashSet<>(state.unlabelled());
        int rows = 0;
        for (int row = 0; row < pool.rowCount(); row++) {
            rows += free.contains(pool.id(row)) ? 1 : 0;
        }
        if (rows < 2) {
            throw new StudyException(source + ": has " + rows + " of the " + free.size()
                    + " units without labels; hand in outputs for more of them");
        }
        int count = Math.min(count(wanted), rows);
        return strategy().where(row -> free.contains(pool.id(row.index()))).select(pool, count);
    }

    private void checkIds() {
        Set<String> known = state.population().units().keySet();
        List<String> problems = new ArrayList<>();
        for (int row = 0; row < pool.rowCount(); row++) {
            if (!known.contains(pool.id(row))) {
                problems.add(source + ": row " + (row + 1) + ": unit \"" + pool.id(row) + "\" is not one of the "
                        + known.size() + " units of this study");
            }
        }
        if (!problems.isEmpty()) {
            throw StudyException.of(problems);
        }
    }

    private int count(OptionalInt wanted) {
        OptionalDouble ratings = state.cost().affordable();
        int perUnit = state.plan().perUnit();
        int affordable = ratings.isEmpty()
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, Math.floor(ratings.getAsDouble() / perUnit));
        if (affordable < 2) {
            throw new StudyException(
                    "the budget has " + state.cost().money(state.cost().left().orElse(0))
                            + " left, which does not pay for " + perUnit + " ratings of two units; raise budget in "
                            + PlanFile.NAME);
        }
        if (wanted.isPresent() && wanted.getAsInt() > affordable) {
            throw new StudyException(wanted.getAsInt() + " units are more than the " + affordable
                    + " that the rest of the budget pays for; ask for fewer, or raise budget in " + PlanFile.NAME);
        }
        return wanted.orElse(Math.min(affordable, state.plan().sample()));
    }

    private Strategy strategy() {
        return switch (state.plan().strategy()) {
            case "margin" -> Sampling.byMargin();
            case "least-confidence" -> Sampling.byLeastConfidence();
            case StudyPlan.RANDOM ->
                Sampling.atRandom(Seeds.of(
                        state.plan().seed(),
                        Seeds.Purpose.CHOICE,
                        state.rounds().size() + 1));
            default -> Sampling.byEntropy();
        };
    }

    static String toCsv(Selection selection) {
        return Table.write(csv -> {
            csv.writeRecord("rank", "unit", "score");
            selection
                    .items()
                    .forEach(item ->
                            csv.writeRecord(Integer.toString(item.rank()), item.id(), Double.toString(item.score())));
        });
    }
}

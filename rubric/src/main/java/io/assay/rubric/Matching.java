package io.assay.rubric;

import io.assay.rubric.internal.Predecessors;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which criterion of a later version is which of the earlier one, and which answer is which. */
final class Matching {
    private final Map<String, Placed> earlierByLater = new HashMap<>();
    private final Map<String, Placed> laterByEarlier = new HashMap<>();

    Matching(Rubric before, Rubric after) {
        Map<String, Optional<String>> replaced = new LinkedHashMap<>();
        after.criteria()
                .forEach(placed ->
                        replaced.put(placed.criterion().id(), placed.criterion().replaced()));
        List<String> ids = before.criteria().stream()
                .map(placed -> placed.criterion().id())
                .toList();
        Predecessors.of(ids, replaced)
                .forEach((later, earlier) -> put(before.criterion(earlier), after.criterion(later)));
    }

    private void put(Placed old, Placed placed) {
        earlierByLater.put(placed.criterion().id(), old);
        laterByEarlier.put(old.criterion().id(), placed);
    }

    Optional<Placed> earlier(String later) {
        return Optional.ofNullable(earlierByLater.get(later));
    }

    Optional<Placed> later(String earlier) {
        return Optional.ofNullable(laterByEarlier.get(earlier));
    }

    /** Returns the id a criterion of the earlier version has in the later one; its own if it is not there. */
    String renamed(String earlier) {
        return later(earlier).map(placed -> placed.criterion().id()).orElse(earlier);
    }

    /** Returns what stands for an earlier answer in the later version: a level may be named by other points. */
    Object translated(String earlier, Object value) {
        return value instanceof Number number
                ? levels(earlier).getOrDefault(number.doubleValue() + 0.0, number.doubleValue())
                : value;
    }

    /** Returns from the points of each earlier level to those of the later one of its rank. */
    private Map<Double, Double> levels(String earlier) {
        Map<Double, Double> found = new HashMap<>();
        Placed now = laterByEarlier.get(earlier);
        if (now == null) {
            return found;
        }
        Placed old = earlierByLater.get(now.criterion().id());
        if (old != null
                && old.criterion() instanceof Graded was
                && now.criterion() instanceof Graded is
                && was.levels().size() == is.levels().size()) {
            List<Level> from = ranked(was);
            List<Level> to = ranked(is);
            for (int i = 0; i < from.size(); i++) {
                found.put(from.get(i).points() + 0.0, to.get(i).points() + 0.0);
            }
        }
        return found;
    }

    static List<Level> ranked(Graded graded) {
        return graded.levels().stream()
                .sorted(Comparator.comparingDouble(Level::points))
                .toList();
    }

    /** Returns an earlier condition as the later version would write it. */
    Condition translated(Condition condition) {
        if (condition instanceof Condition.Is is) {
            return new Condition.Is(renamed(is.criterion()), translated(is.criterion(), is.value()));
        }
        if (condition instanceof Condition.AtLeast least) {
            Object value = translated(least.criterion(), least.least());
            return new Condition.AtLeast(renamed(least.criterion()), (Double) value);
        }
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(part -> translated(part)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(part -> translated(part)).toList());
        }
        return new Condition.Not(translated(((Condition.Not) condition).part()));
    }
}

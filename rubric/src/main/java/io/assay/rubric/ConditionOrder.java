package io.assay.rubric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Criteria in an order in which those that conditions look at come first; a cycle has none. */
final class ConditionOrder {
    private final List<Integer> order = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ConditionOrder() {}

    /** Kahn's algorithm, which needs no recursion however long the chains. */
    static ConditionOrder of(Outline outline) {
        List<Placed> placed = outline.placed();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < placed.size(); i++) {
            index.putIfAbsent(placed.get(i).criterion().id(), i);
        }
        int[] waiting = new int[placed.size()];
        List<List<Integer>> followers = new ArrayList<>();
        placed.forEach(p -> followers.add(new ArrayList<>()));
        for (int i = 0; i < placed.size(); i++) {
            int me = i;
            placed.get(i)
                    .criterion()
                    .condition()
                    .map(Condition::criteria)
                    .orElse(List.of())
                    .forEach(id -> {
                        Integer on = index.get(id);
                        if (on != null) {
                            waiting[me]++;
                            followers.get(on).add(me);
                        }
                    });
        }
        ConditionOrder found = new ConditionOrder();
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int next = ready.remove();
            found.order.add(next);
            for (int follower : followers.get(next)) {
                if (--waiting[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] > 0) {
                found.problems.add(new Problem(
                        placed.get(i).path(),
                        "its condition depends on itself, by way of "
                                + String.join(" and ", dependsOn(placed.get(i)))));
            }
        }
        return found;
    }

    private static List<String> dependsOn(Placed placed) {
        return placed.criterion().condition().map(Condition::criteria).orElse(List.of()).stream()
                .map(id -> "\"" + id + "\"")
                .toList();
    }

    List<Problem> problems() {
        return problems;
    }

    int[] order() {
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}

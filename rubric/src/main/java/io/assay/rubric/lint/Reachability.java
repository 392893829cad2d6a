package io.assay.rubric.lint;

import io.assay.rubric.Choice;
import io.assay.rubric.Condition;
import io.assay.rubric.Criterion;
import io.assay.rubric.Gate;
import io.assay.rubric.Graded;
import io.assay.rubric.Level;
import io.assay.rubric.Measure;
import io.assay.rubric.YesNo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The part of SCO04 about conditions: whether any answers meet one, tried out over the answers it looks at. */
final class Reachability {
    /** Conditions that look at more combinations of answers are left alone. */
    private static final int MOST_COMBINATIONS = 20_000;

    private final Map<String, Subject> byId = new HashMap<>();

    private Reachability(LintContext context) {
        context.criteria().forEach(subject -> byId.put(subject.id(), subject));
    }

    static void check(LintContext context, Consumer<Remark> sink) {
        Gates.caps(context, sink);
        Reachability reachability = new Reachability(context);
        for (Subject subject : context.criteria()) {
            subject.criterion().condition().ifPresent(condition -> reachability.look(subject, condition, sink));
        }
    }

    private void look(Subject subject, Condition condition, Consumer<Remark> sink) {
        Map<String, List<Object>> answers = answers(condition);
        if (answers.isEmpty()) {
            return;
        }
        boolean[] met = new boolean[2];
        enumerate(new ArrayList<>(answers.keySet()), 0, answers, new HashMap<>(), condition, met);
        if (!met[0]) {
            sink.accept(Remark.on(subject, "no answers meet its condition, so it never counts.")
                    .suggest("Correct the condition, or drop the criterion."));
        } else if (!met[1]) {
            sink.accept(Remark.on(subject, "its condition holds only where a gate has made the score 0 already.")
                    .suggest("Correct the condition, or drop the criterion."));
        }
    }

    /** Returns the answers to try of all criteria that a condition depends on; none where there are too many. */
    private Map<String, List<Object>> answers(Condition condition) {
        Map<String, NavigableSet<Double>> limits = new HashMap<>();
        Map<String, List<Object>> answers = new LinkedHashMap<>();
        Deque<Condition> waiting = new ArrayDeque<>(List.of(condition));
        long combinations = 1;
        while (!waiting.isEmpty()) {
            Condition next = waiting.remove();
            next.leaves().forEach(leaf -> addLimit(leaf, limits));
            for (String id : next.criteria()) {
                Subject subject = byId.get(id);
                if (subject != null && answers.putIfAbsent(id, values(subject.criterion())) == null) {
                    combinations *= 1 + answers.getOrDefault(id, List.of()).size();
                    subject.criterion().condition().ifPresent(waiting::add);
                }
            }
            if (combinations > MOST_COMBINATIONS) {
                return Map.of();
            }
        }
        answers.replaceAll((id, values) -> withBetween(values, limits.getOrDefault(id, new TreeSet<>())));
        return answers;
    }

    private void addLimit(Condition leaf, Map<String, NavigableSet<Double>> limits) {
        String id = leaf.criteria().get(0);
        Subject subject = byId.get(id);
        if (subject != null && subject.criterion() instanceof Measure measure) {
            double limit = leaf instanceof Condition.AtLeast least
                    ? least.least()
                    : ((Number) ((Condition.Is) leaf).value()).doubleValue();
            limits.computeIfAbsent(id, key -> new TreeSet<>(List.of(measure.least(), measure.most())))
                    .add(Math.max(measure.least(), Math.min(measure.most(), limit)));
        }
    }

    /** A measure is tried at each value that conditions name, at its ends, and between them. */
    private static List<Object> withBetween(List<Object> values, NavigableSet<Double> limits) {
        if (limits.isEmpty()) {
            return values;
        }
        List<Object> all = new ArrayList<>(limits);
        limits.forEach(limit -> {
            Double higher = limits.higher(limit);
            if (higher != null) {
                all.add((limit + higher) / 2);
            }
        });
        return all;
    }

    private static List<Object> values(Criterion<?> criterion) {
        List<Object> values = new ArrayList<>();
        if (criterion instanceof YesNo) {
            values.add(true);
            values.add(false);
        } else if (criterion instanceof Graded graded) {
            graded.levels().stream().map(Level::points).forEach(values::add);
        } else if (criterion instanceof Choice<?> choice) {
            values.addAll(choice.labels());
        } else if (criterion instanceof Measure measure) {
            values.addAll(new TreeSet<>(List.of(measure.least(), measure.most())));
        }
        return values;
    }

    /** Tries all answers; {@code met} tells whether any meets the condition, and whether any does with all gates passed. */
    private void enumerate(
            List<String> ids,
            int at,
            Map<String, List<Object>> values,
            Map<String, Object> given,
            Condition condition,
            boolean[] met) {
        if (met[1]) {
            return;
        }
        if (at == ids.size()) {
            if (consistent(given) && holds(condition, given).orElse(false)) {
                met[0] = true;
                met[1] |= given.entrySet().stream().noneMatch(entry -> failsAll(entry.getKey(), entry.getValue()));
            }
            return;
        }
        String id = ids.get(at);
        enumerate(ids, at + 1, values, given, condition, met);
        for (Object value : values.getOrDefault(id, List.of())) {
            given.put(id, value);
            enumerate(ids, at + 1, values, given, condition, met);
        }
        given.remove(id);
    }

    /** A criterion is answered only where its own condition holds. */
    private boolean consistent(Map<String, Object> given) {
        return given.keySet().stream()
                .allMatch(id -> Optional.ofNullable(byId.get(id))
                        .flatMap(subject -> subject.criterion().condition())
                        .map(condition -> holds(condition, given).orElse(false))
                        .orElse(true));
    }

    /** Returns whether an answer fails a gate that leaves the whole rubric nothing. */
    private boolean failsAll(String id, Object value) {
        Subject subject = byId.get(id);
        if (subject == null || subject.criterion().gate().isEmpty()) {
            return false;
        }
        Gate gate = subject.criterion().gate().get();
        boolean whole = subject.placed().groups().isEmpty() || gate.failsRubric();
        return whole && gate.cap() <= 0 && !passes(subject.criterion(), value);
    }

    private static boolean passes(Criterion<?> criterion, Object value) {
        if (criterion instanceof YesNo yesNo) {
            return value.equals(yesNo.yes() >= 0);
        }
        if (criterion instanceof Choice<?> choice) {
            return choice.passing().isEmpty()
                    ? choice.pointsOf((String) value) == choice.highest()
                    : choice.passing().contains(value);
        }
        if (criterion instanceof Graded graded) {
            double best =
                    graded.levels().stream().mapToDouble(Level::points).max().orElse(0);
            return value.equals(best);
        }
        return true;
    }

    /** Kleene's logic, as rubrics are scored: what is not answered is unknown. */
    private static Optional<Boolean> holds(Condition condition, Map<String, Object> given) {
        if (condition instanceof Condition.Not not) {
            return holds(not.part(), given).map(known -> !known);
        }
        if (condition instanceof Condition.All all) {
            return decided(all.parts(), false, given);
        }
        if (condition instanceof Condition.Any any) {
            return decided(any.parts(), true, given);
        }
        Object value = given.get(condition.criteria().get(0));
        if (value == null) {
            return Optional.empty();
        }
        if (condition instanceof Condition.Is is) {
            return Optional.of(isSame(value, is.value()));
        }
        double least = ((Condition.AtLeast) condition).least();
        return Optional.of(value instanceof Number number && number.doubleValue() >= least);
    }

    private static boolean isSame(Object value, Object wanted) {
        if (value instanceof Number one && wanted instanceof Number two) {
            return one.doubleValue() == two.doubleValue();
        }
        return value.equals(wanted);
    }

    private static Optional<Boolean> decided(List<Condition> parts, boolean deciding, Map<String, Object> given) {
        boolean unknown = false;
        for (Condition part : parts) {
            Optional<Boolean> known = holds(part, given);
            if (known.isPresent() && known.get() == deciding) {
                return known;
            }
            unknown |= known.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(!deciding);
    }
}

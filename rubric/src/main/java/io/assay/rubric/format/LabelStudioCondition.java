package io.assay.rubric.format;

import io.assay.rubric.Answer;
import io.assay.rubric.Condition;
import io.assay.rubric.Criterion;
import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Conditions as nested views, each shown if one of several answers to a criterion is chosen. */
final class LabelStudioCondition {
    private final Rubric rubric;

    LabelStudioCondition(Rubric rubric) {
        this.rubric = rubric;
    }

    /** A view that is shown if a criterion has one of these answers. */
    record Shown(String criterion, Set<Object> answers, List<String> values) {}

    /** Returns views to be nested; empty if there are none that say the same. */
    Optional<List<Shown>> views(Condition condition) {
        if (condition instanceof Condition.All all) {
            List<Shown> views = new ArrayList<>();
            for (Condition part : all.parts()) {
                Optional<List<Shown>> nested = views(part);
                if (nested.isEmpty()) {
                    return Optional.empty();
                }
                views.addAll(nested.get());
            }
            return Optional.of(views);
        }
        return view(condition).map(List::of);
    }

    /** Returns one view for a condition on one criterion. */
    private Optional<Shown> view(Condition condition) {
        List<String> ids = condition.criteria();
        if (ids.size() != 1) {
            return Optional.empty();
        }
        Criterion<?> criterion = rubric.criterion(ids.get(0)).criterion();
        Set<Object> answers = new LinkedHashSet<>(Options.of(criterion));
        answers.removeIf(Predicate.not(value -> holds(condition, value)));
        List<String> values = answers.stream()
                .map(value -> Cells.cell(criterion, new Answer.Answered(value, "")))
                .toList();
        boolean canBeSaid = !values.isEmpty() && values.stream().noneMatch(value -> value.contains(","));
        return canBeSaid ? Optional.of(new Shown(criterion.id(), answers, values)) : Optional.empty();
    }

    private static boolean holds(Condition condition, Object value) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, value));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, value));
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.part(), value);
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return value instanceof Double number && number >= atLeast.least();
        }
        Object wanted = ((Condition.Is) condition).value();
        return wanted instanceof Number number ? value.equals(number.doubleValue() + 0.0) : value.equals(wanted);
    }
}

package io.assay.rubric.format;

import io.assay.rubric.Condition;
import io.assay.rubric.Rubric;
import java.util.List;

/** Conditions as people read them: {@code fix is at least 1 and (issue is yes or not kind is "chat")}. */
final class ConditionText {
    private ConditionText() {}

    static String of(Rubric rubric, Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(rubric, all.parts(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(rubric, any.parts(), " or ");
        }
        if (condition instanceof Condition.Not not) {
            return "not " + part(rubric, not.part());
        }
        String id = condition.criteria().get(0);
        if (condition instanceof Condition.AtLeast atLeast) {
            return id + " is at least " + TreeWriter.number(atLeast.least());
        }
        Object value = ((Condition.Is) condition).value();
        return id + " is "
                + (value instanceof Number number
                        ? String.valueOf(TreeWriter.number(number.doubleValue()))
                        : value instanceof Boolean
                                ? rubric.criterion(id).criterion().show(value)
                                : "\"" + value + "\"");
    }

    private static String joined(Rubric rubric, List<Condition> parts, String word) {
        return String.join(word, parts.stream().map(part -> part(rubric, part)).toList());
    }

    private static String part(Rubric rubric, Condition part) {
        boolean isJoined = part instanceof Condition.All || part instanceof Condition.Any;
        return isJoined ? "(" + of(rubric, part) + ")" : of(rubric, part);
    }
}

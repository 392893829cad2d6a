package io.assay.rubric.format;

import io.assay.rubric.Condition;
import io.assay.rubric.Rubric;
import java.util.List;

/** Conditions as people read them: {@code fix is at least 1 and (issue is yes or kind is not "chat")}. */
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
            return not(rubric, not.part());
        }
        return leaf(rubric, condition, " is ", " is at least ");
    }

    private static String not(Rubric rubric, Condition part) {
        boolean isLeaf = part instanceof Condition.Is || part instanceof Condition.AtLeast;
        return isLeaf ? leaf(rubric, part, " is not ", " is below ") : "not (" + of(rubric, part) + ")";
    }

    private static String leaf(Rubric rubric, Condition leaf, String is, String atLeast) {
        String id = leaf.criteria().get(0);
        if (leaf instanceof Condition.AtLeast least) {
            return id + atLeast + TreeWriter.number(least.least());
        }
        return id + is + value(rubric, id, ((Condition.Is) leaf).value());
    }

    private static String value(Rubric rubric, String id, Object value) {
        if (value instanceof Number number) {
            return String.valueOf(TreeWriter.number(number.doubleValue()));
        }
        return value instanceof Boolean ? rubric.criterion(id).criterion().show(value) : "\"" + value + "\"";
    }

    private static String joined(Rubric rubric, List<Condition> parts, String word) {
        return String.join(word, parts.stream().map(part -> part(rubric, part)).toList());
    }

    private static String part(Rubric rubric, Condition part) {
        return isJoined(part) ? "(" + of(rubric, part) + ")" : of(rubric, part);
    }

    private static boolean isJoined(Condition part) {
        return part instanceof Condition.All || part instanceof Condition.Any;
    }
}

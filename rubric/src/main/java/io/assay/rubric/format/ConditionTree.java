package io.assay.rubric.format;

import io.assay.rubric.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A condition as maps and lists: {@code {fix: {atLeast: 1}}}, {@code {any: [...]}}. */
final class ConditionTree {
    /** Names that mean something in a condition; criteria of these names are written in full. */
    static final List<String> RESERVED = List.of("all", "any", "not", "criterion", "is", "atLeast");

    /** Each level takes two of the nesting that is read. */
    private static final int DEEPEST = 150;

    private final String owner;

    private ConditionTree(String owner) {
        this.owner = owner;
    }

    static Map<String, Object> of(Condition condition, String owner) {
        return new ConditionTree(owner).tree(condition, 0);
    }

    private Map<String, Object> tree(Condition condition, int depth) {
        if (depth > DEEPEST) {
            throw unwritable("is nested deeper than " + DEEPEST + " levels");
        }
        if (condition instanceof Condition.All all) {
            return Map.of("all", trees(all.parts(), depth));
        }
        if (condition instanceof Condition.Any any) {
            return Map.of("any", trees(any.parts(), depth));
        }
        if (condition instanceof Condition.Not not) {
            return Map.of("not", tree(not.part(), depth + 1));
        }
        return leaf(condition);
    }

    private List<Object> trees(List<Condition> parts, int depth) {
        List<Object> trees = new ArrayList<>();
        parts.forEach(part -> trees.add(tree(part, depth + 1)));
        return trees;
    }

    private Map<String, Object> leaf(Condition condition) {
        String id = condition.criteria().get(0);
        boolean isReserved = RESERVED.contains(id);
        Map<String, Object> tree = new LinkedHashMap<>();
        if (isReserved) {
            tree.put("criterion", id);
        }
        if (condition instanceof Condition.Is is) {
            tree.put(isReserved ? "is" : id, value(is.value()));
        } else if (condition instanceof Condition.AtLeast atLeast) {
            Object least = number(atLeast.least());
            tree.put(isReserved ? "atLeast" : id, isReserved ? least : Map.of("atLeast", least));
        }
        return tree;
    }

    private Object value(Object value) {
        return value instanceof Number number ? number(number.doubleValue()) : value;
    }

    private Object number(double number) {
        if (!Double.isFinite(number)) {
            throw unwritable("compares with " + number);
        }
        return TreeWriter.number(number);
    }

    private IllegalArgumentException unwritable(String reason) {
        return new IllegalArgumentException(
                "the condition of \"" + owner + "\" " + reason + ", and cannot be written to a file");
    }
}

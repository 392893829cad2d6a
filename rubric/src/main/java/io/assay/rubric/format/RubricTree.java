package io.assay.rubric.format;

import io.assay.rubric.AbsencePolicy;
import io.assay.rubric.Choice;
import io.assay.rubric.Clip;
import io.assay.rubric.Combiner;
import io.assay.rubric.Criterion;
import io.assay.rubric.Gate;
import io.assay.rubric.Graded;
import io.assay.rubric.Group;
import io.assay.rubric.Item;
import io.assay.rubric.Level;
import io.assay.rubric.Measure;
import io.assay.rubric.Normalization;
import io.assay.rubric.Rubric;
import io.assay.rubric.YesNo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A rubric as maps and lists, without what is as it would be anyway. */
final class RubricTree {
    private RubricTree() {}

    static Map<String, Object> of(Rubric rubric) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", rubric.id());
        tree.put("version", rubric.version());
        putUnless(
                tree,
                "combinedBy",
                Combining.name(rubric.combiner(), "the rubric"),
                Combiner.sum().name());
        putUnless(tree, "normalizedBy", rubric.normalization().name(), Normalization.EARNED_OF_POSSIBLE.name());
        putUnless(tree, "whenNotApplicable", rubric.notApplicable().name(), AbsencePolicy.RESCALE.name());
        putUnless(tree, "whenCannotAssess", rubric.cannotAssess().name(), AbsencePolicy.UNSCORED.name());
        putUnless(tree, "maxNotApplicable", TreeWriter.number(rubric.maxNotApplicable()), 1L);
        rubric.clip().ifPresent(clip -> tree.put("clippedPerItem", clip(clip)));
        putUnless(tree, "lenient", rubric.isLenient(), false);
        tree.put("criteria", items(rubric.items()));
        return tree;
    }

    private static void putUnless(Map<String, Object> tree, String name, Object value, Object usual) {
        if (!value.equals(usual)) {
            tree.put(name, value);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> tree, String name, List<?> values) {
        putUnless(tree, name, values, List.of());
    }

    /** An end that is not there is infinitely far away. */
    private static Map<String, Object> clip(Clip clip) {
        Map<String, Object> tree = new LinkedHashMap<>();
        putUnless(tree, "least", TreeWriter.number(clip.least()), Double.NEGATIVE_INFINITY);
        putUnless(tree, "most", TreeWriter.number(clip.most()), Double.POSITIVE_INFINITY);
        return tree;
    }

    private static List<Object> items(List<Item> items) {
        List<Object> trees = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Group group) {
                trees.add(group(group));
            } else if (item instanceof Criterion<?> criterion) {
                trees.add(criterion(criterion));
            }
        }
        return trees;
    }

    private static Map<String, Object> group(Group group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", group.id());
        putUnless(tree, "title", group.title(), "");
        putUnless(tree, "weight", TreeWriter.number(group.weight()), 1L);
        putUnless(
                tree,
                "combinedBy",
                Combining.name(group.combiner(), "the group \"" + group.id() + "\""),
                Combiner.sum().name());
        tree.put("criteria", items(group.items()));
        return tree;
    }

    private static Map<String, Object> criterion(Criterion<?> criterion) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", criterion.id());
        tree.put("kind", criterion.kind());
        tree.put("text", criterion.text());
        putScale(tree, criterion);
        putUnless(tree, "weight", TreeWriter.number(criterion.weight()), 1L);
        criterion.condition().ifPresent(condition -> tree.put("onlyIf", ConditionTree.of(condition, criterion.id())));
        putUnless(tree, "notApplicableAllowed", criterion.mayNotApply(), false);
        criterion.gate().ifPresent(gate -> putGate(tree, gate));
        putUnlessEmpty(tree, "examples", criterion.examples());
        criterion.evidence().ifPresent(evidence -> tree.put("evidence", evidence));
        criterion.replaced().ifPresent(old -> tree.put("replaces", old));
        putUnlessEmpty(tree, "tags", criterion.tags());
        putSuppressions(tree, criterion);
        return tree;
    }

    private static void putScale(Map<String, Object> tree, Criterion<?> criterion) {
        if (criterion instanceof YesNo yesNo) {
            if (yesNo.yes() != (yesNo.gate().isPresent() ? 0 : 1)) {
                putPoints(tree, yesNo.yes());
            }
        } else if (criterion instanceof Graded graded) {
            tree.put("levels", graded.levels().stream().map(RubricTree::level).toList());
            putPoints(tree, graded.scaledTo());
        } else if (criterion instanceof Choice<?> choice) {
            tree.put(
                    "labels",
                    choice.labels().stream().map(label -> label(choice, label)).toList());
            putUnlessEmpty(
                    tree,
                    "mustBe",
                    choice.labels().stream().filter(choice.passing()::contains).toList());
        } else if (criterion instanceof Measure measure) {
            tree.put("least", TreeWriter.number(measure.least()));
            tree.put("most", TreeWriter.number(measure.most()));
            putPoints(tree, measure.scaledTo());
        }
    }

    private static void putPoints(Map<String, Object> tree, OptionalDouble points) {
        points.ifPresent(number -> putPoints(tree, number));
    }

    private static void putPoints(Map<String, Object> tree, double points) {
        tree.put(points < 0 ? "penalty" : "points", TreeWriter.number(points < 0 ? -points : points));
    }

    private static Map<String, Object> level(Level level) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("points", TreeWriter.number(level.points()));
        putUnless(tree, "text", level.descriptor(), "");
        putUnlessEmpty(tree, "examples", level.examples());
        return tree;
    }

    private static Object label(Choice<?> choice, String label) {
        if (choice.pointsOf(label) == 0) {
            return label;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("label", label);
        putPoints(tree, choice.pointsOf(label));
        return tree;
    }

    private static void putGate(Map<String, Object> tree, Gate gate) {
        boolean mustPass = Double.compare(gate.cap(), 0) == 0;
        if (!mustPass) {
            tree.put("critical", Map.of("capAt", TreeWriter.number(gate.cap())));
        } else if (!tree.containsKey("mustBe")) {
            tree.put("mustPass", true);
        }
        putUnless(tree, "failsRubric", gate.failsRubric(), false);
    }

    /** A lint that is suppressed twice, with two reasons, needs two maps. */
    private static void putSuppressions(Map<String, Object> tree, Criterion<?> criterion) {
        Map<String, Object> reasons = new LinkedHashMap<>();
        criterion.suppressions().forEach(one -> reasons.putIfAbsent(one.lint(), one.reason()));
        if (reasons.size() < criterion.suppressions().size()) {
            tree.put(
                    "suppress",
                    criterion.suppressions().stream()
                            .map(one -> Map.of(one.lint(), one.reason()))
                            .toList());
        } else if (!reasons.isEmpty()) {
            tree.put("suppress", reasons);
        }
    }
}

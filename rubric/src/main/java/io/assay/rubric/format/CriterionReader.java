package io.assay.rubric.format;

import io.assay.rubric.Choice;
import io.assay.rubric.Criterion;
import io.assay.rubric.Gate;
import io.assay.rubric.Graded;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubrics;
import io.assay.rubric.YesNo;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads one criterion. */
final class CriterionReader {
    private static final List<String> COMMON = List.of(
            "id",
            "kind",
            "text",
            "weight",
            "onlyIf",
            "notApplicableAllowed",
            "mustPass",
            "critical",
            "failsRubric",
            "examples",
            "evidence",
            "replaces",
            "tags",
            "suppress");
    private static final Map<String, List<String>> OWN = Map.of(
            "yesNo", List.of("points", "penalty"),
            "graded", List.of("levels", "points", "penalty"),
            "choice", List.of("labels", "mustBe"),
            "measure", List.of("least", "most", "points", "penalty"));
    private static final List<String> OF_ANY_KIND =
            OWN.values().stream().flatMap(List::stream).distinct().sorted().toList();
    private static final List<String> KINDS = List.of("yesNo", "graded", "choice", "measure");

    private final NodeReader reader;
    private final Node.Mapping node;
    private final String id;
    private final ScaleReader scale;
    private final Map<String, Node> fields;
    private final String kind;
    private boolean isSound = true;

    CriterionReader(NodeReader reader, Node.Mapping node, String id) {
        this.reader = reader;
        this.node = node;
        this.id = id;
        this.scale = new ScaleReader(reader);
        this.kind = kind();
        List<String> known = new ArrayList<>(COMMON);
        known.addAll(OWN.getOrDefault(kind, List.of()));
        this.fields = reader.fields(node, "a criterion of kind " + kind, known, OF_ANY_KIND);
    }

    /** Returns whether all was read that the model judges by. */
    boolean isSound() {
        return isSound && scale.isSound();
    }

    /** Returns the kind that is named, or the one that the other fields tell. */
    private String kind() {
        List<String> names = node.fields().stream().map(Node.Field::name).toList();
        String told = names.contains("levels")
                ? "graded"
                : names.contains("labels")
                        ? "choice"
                        : names.contains("least") || names.contains("most") ? "measure" : "yesNo";
        for (Node.Field field : node.fields()) {
            if (field.name().equals("kind")) {
                Optional<String> named = reader.text(field.value(), "kind");
                if (named.isPresent() && KINDS.contains(named.get())) {
                    return named.get();
                }
                named.ifPresent(name -> reader.problem(
                        field.value(),
                        "kind must be one of " + String.join(", ", KINDS) + ", but was \"" + name + "\""));
                isSound = false;
            }
        }
        return told;
    }

    Criterion<?> read() {
        if (!fields.containsKey("text")) {
            reader.problem(node, "needs a text for raters to judge by");
            isSound = false;
        }
        String text = reader.text(fields.get("text"), "text").orElse("?");
        return switch (kind) {
            case "graded" -> graded(text);
            case "choice" -> choice(text);
            case "measure" -> measure(text);
            default -> yesNo(text);
        };
    }

    private YesNo yesNo(String text) {
        YesNo criterion = Rubrics.yesNo(id, text);
        OptionalDouble points = scale.points(fields, node);
        return common(points.isPresent() ? criterion.points(points.getAsDouble()) : criterion);
    }

    private Graded graded(String text) {
        Graded criterion = scale.levels(Rubrics.graded(id, text), node, fields.get("levels"));
        OptionalDouble points = scale.points(fields, node);
        return common(points.isPresent() ? criterion.points(points.getAsDouble()) : criterion);
    }

    private Choice<String> choice(String text) {
        Choice<String> criterion = scale.labels(id, text, node, fields.get("labels"));
        List<String> passing = reader.items(fields.get("mustBe"), "mustBe").stream()
                .flatMap(label -> scale.label(label).stream())
                .toList();
        return common(fields.containsKey("mustBe") ? criterion.mustBe(passing.toArray(String[]::new)) : criterion);
    }

    private Measure measure(String text) {
        double least = scale.end(fields, "least", node);
        double most = scale.end(fields, "most", node);
        Measure criterion = Rubrics.measure(id, text, least, most);
        OptionalDouble points = scale.points(fields, node);
        return common(points.isPresent() ? criterion.points(points.getAsDouble()) : criterion);
    }

    private <C extends Criterion<C>> C common(C bare) {
        C criterion =
                gate(bare.weight(reader.number(fields.get("weight"), "weight").orElse(1)));
        if (fields.containsKey("onlyIf")) {
            criterion = new ConditionReader(reader)
                    .read(fields.get("onlyIf"))
                    .map(criterion::onlyIf)
                    .orElse(criterion);
        }
        if (reader.flag(fields.get("notApplicableAllowed"), "notApplicableAllowed")
                .orElse(false)) {
            criterion = criterion.notApplicableAllowed();
        }
        return notes(criterion);
    }

    private <C extends Criterion<C>> C gate(C bare) {
        C criterion = bare;
        boolean mustPass = reader.flag(fields.get("mustPass"), "mustPass").orElse(false);
        Node critical = fields.get("critical");
        if (mustPass && critical != null) {
            reader.problem(critical, "has both mustPass and critical; mustPass is a cap at 0, so keep one");
        }
        if (mustPass) {
            criterion = criterion.mustPass();
        }
        if (critical != null) {
            Map<String, Node> gate = reader.fields(critical, "critical", List.of("capAt"));
            if (critical instanceof Node.Mapping && !gate.containsKey("capAt")) {
                reader.problem(critical, "critical needs capAt, as in critical: {capAt: 0.2}");
            }
            OptionalDouble cap = reader.number(gate.get("capAt"), "capAt");
            isSound &= cap.isPresent();
            criterion = criterion.critical(new Gate(cap.orElse(0), false));
        }
        return reader.flag(fields.get("failsRubric"), "failsRubric").orElse(false)
                ? criterion.failsRubric()
                : criterion;
    }

    private <C extends Criterion<C>> C notes(C bare) {
        C criterion = bare;
        for (String example : reader.texts(fields.get("examples"), "examples")) {
            criterion = criterion.example(example);
        }
        criterion = reader.text(fields.get("evidence"), "evidence")
                .map(criterion::evidence)
                .orElse(criterion);
        criterion = reader.text(fields.get("replaces"), "replaces")
                .map(criterion::replaces)
                .orElse(criterion);
        for (String tag : reader.texts(fields.get("tags"), "tags")) {
            criterion = criterion.tagged(tag);
        }
        return suppressions(criterion);
    }

    private <C extends Criterion<C>> C suppressions(C bare) {
        C criterion = bare;
        Node suppress = fields.get("suppress");
        List<Node> maps = suppress instanceof Node.Sequence sequence
                ? sequence.items()
                : Optional.ofNullable(suppress).map(List::of).orElse(List.of());
        for (Node map : maps) {
            for (Map.Entry<String, Node> one : reader.entries(map, "suppress").entrySet()) {
                Optional<String> reason = reader.text(one.getValue(), "the reason for suppressing " + one.getKey());
                if (reason.isPresent()) {
                    criterion = criterion.suppress(one.getKey(), reason.get());
                }
            }
        }
        return criterion;
    }
}

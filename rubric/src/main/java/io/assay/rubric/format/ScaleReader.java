package io.assay.rubric.format;

import io.assay.rubric.Choice;
import io.assay.rubric.Graded;
import io.assay.rubric.Rubrics;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads what answers a criterion allows, and what they earn. */
final class ScaleReader {
    private static final List<String> LEVEL_FIELDS = List.of("points", "text", "examples");
    private static final List<String> LABEL_FIELDS = List.of("label", "points", "penalty");

    private final NodeReader reader;
    private boolean isSound = true;

    ScaleReader(NodeReader reader) {
        this.reader = reader;
    }

    boolean isSound() {
        return isSound;
    }

    private void problem(Node node, String message) {
        reader.problem(node, message);
        isSound = false;
    }

    private OptionalDouble number(@Nullable Node node, String what) {
        OptionalDouble number = reader.number(node, what);
        isSound &= node == null || number.isPresent();
        return number;
    }

    /** Returns points, or a penalty as points below 0. */
    OptionalDouble points(Map<String, Node> fields, Node owner) {
        Node taken = fields.get("penalty");
        if (taken == null) {
            return number(fields.get("points"), "points");
        }
        if (fields.containsKey("points")) {
            problem(owner, "has both points and penalty; keep one");
        }
        OptionalDouble penalty = number(taken, "penalty");
        if (penalty.isPresent() && !(penalty.getAsDouble() > 0)) {
            problem(taken, "penalty must be above 0: it says what is taken away");
        }
        return penalty.isPresent() ? OptionalDouble.of(-penalty.getAsDouble()) : penalty;
    }

    double end(Map<String, Node> fields, String name, Node owner) {
        if (!fields.containsKey(name)) {
            problem(owner, "a measure needs " + name + ", the " + (name.equals("least") ? "lower" : "upper") + " end");
        }
        return number(fields.get(name), name).orElse(0);
    }

    /** Adds levels. If none has points, they have 0, 1, 2 and so on. */
    Graded levels(Graded bare, Node owner, @Nullable Node list) {
        if (list == null) {
            problem(owner, "a graded criterion needs levels, from worst to best");
        }
        isSound &= list instanceof Node.Sequence;
        Graded graded = bare;
        List<Node> nodes = reader.items(list, "levels");
        boolean anyPoints = nodes.stream().anyMatch(ScaleReader::hasPoints);
        for (int i = 0; i < nodes.size(); i++) {
            graded = level(graded, nodes.get(i), anyPoints, i);
        }
        return graded;
    }

    private static boolean hasPoints(Node level) {
        return level instanceof Node.Mapping mapping
                && mapping.fields().stream().anyMatch(field -> field.name().equals("points"));
    }

    private Graded level(Graded graded, Node node, boolean anyPoints, int position) {
        if (anyPoints && !hasPoints(node)) {
            problem(node, "the level has no points, but others do; give points to all levels or to none");
        }
        if (node instanceof Node.Scalar) {
            return graded.level(position, reader.text(node, "a level").orElse(""));
        }
        isSound &= node instanceof Node.Mapping;
        Map<String, Node> fields = reader.fields(node, "a level", LEVEL_FIELDS);
        return graded.level(
                number(fields.get("points"), "points").orElse(position),
                reader.text(fields.get("text"), "text").orElse(""),
                reader.texts(fields.get("examples"), "examples").toArray(String[]::new));
    }

    Choice<String> labels(String id, String text, Node owner, @Nullable Node list) {
        if (list == null) {
            problem(owner, "a choice needs labels");
        }
        isSound &= list instanceof Node.Sequence;
        List<String> labels = new ArrayList<>();
        Map<String, Double> points = new LinkedHashMap<>();
        for (Node node : reader.items(list, "labels")) {
            if (node instanceof Node.Mapping) {
                Map<String, Node> fields = reader.fields(node, "a label", LABEL_FIELDS);
                Node name = fields.get("label");
                Optional<String> label = name == null ? Optional.empty() : label(name);
                if (name == null) {
                    problem(node, "needs a label, as in {label: polite, points: 1}");
                }
                OptionalDouble earned = points(fields, node);
                label.ifPresent(labels::add);
                label.ifPresent(of -> earned.ifPresent(number -> points.put(of, number)));
            } else {
                label(node).ifPresent(labels::add);
            }
        }
        Choice<String> choice = Rubrics.choice(id, text, labels.toArray(String[]::new));
        for (Map.Entry<String, Double> one : points.entrySet()) {
            choice = choice.points(one.getKey(), one.getValue());
        }
        return choice;
    }

    /** Labels must be text, so that conditions and answers write them the same way. */
    Optional<String> label(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
            return Optional.of(scalar.text());
        }
        problem(
                node,
                node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING
                        ? "a label must be text; put it in quotation marks: \"" + scalar.text() + "\""
                        : "a label must be text");
        return Optional.empty();
    }
}

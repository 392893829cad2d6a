package io.assay.rubric.format;

import io.assay.rubric.Condition;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads conditions as {@link ConditionTree} writes them. */
final class ConditionReader {
    private static final String FORM =
            "a condition looks like {issue: true}, {fix: {atLeast: 1}}, {all: [...]}, {any: [...]} or {not: {...}}";

    private final NodeReader reader;

    ConditionReader(NodeReader reader) {
        this.reader = reader;
    }

    Optional<Condition> read(Node node) {
        if (!(node instanceof Node.Mapping mapping) || mapping.fields().isEmpty()) {
            reader.problem(node, FORM);
            return Optional.empty();
        }
        if (mapping.fields().get(0).name().equals("criterion")) {
            return inFull(mapping);
        }
        List<Condition> parts = new ArrayList<>();
        mapping.fields().forEach(field -> field(field).ifPresent(parts::add));
        if (parts.size() < mapping.fields().size()) {
            return Optional.empty();
        }
        return Optional.of(parts.size() == 1 ? parts.get(0) : new Condition.All(parts));
    }

    private Optional<Condition> field(Node.Field field) {
        return switch (field.name()) {
            case "all" -> parts(field).map(Condition.All::new);
            case "any" -> parts(field).map(Condition.Any::new);
            case "not" -> read(field.value()).map(Condition.Not::new);
            case "criterion", "is", "atLeast" -> {
                reader.problem(field.place(), "write {criterion: id, is: value} or {criterion: id, atLeast: number}");
                yield Optional.empty();
            }
            default -> leaf(field);
        };
    }

    private Optional<List<Condition>> parts(Node.Field field) {
        List<Node> items = reader.items(field.value(), field.name());
        if (items.isEmpty()) {
            if (field.value() instanceof Node.Sequence) {
                reader.problem(field.value(), field.name() + " needs at least one condition");
            }
            return Optional.empty();
        }
        List<Condition> parts = new ArrayList<>();
        items.forEach(item -> read(item).ifPresent(parts::add));
        return parts.size() == items.size() ? Optional.of(parts) : Optional.empty();
    }

    private Optional<Condition> leaf(Node.Field field) {
        if (field.value() instanceof Node.Mapping mapping) {
            if (mapping.fields().size() != 1 || !mapping.fields().get(0).name().equals("atLeast")) {
                reader.problem(mapping, FORM);
                return Optional.empty();
            }
            return atLeast(field.name(), mapping.fields().get(0).value());
        }
        return is(field.name(), field.value());
    }

    private Optional<Condition> inFull(Node.Mapping mapping) {
        Node.Field first = mapping.fields().get(0);
        Optional<String> id = reader.words(first.value(), "criterion");
        if (mapping.fields().size() != 2) {
            reader.problem(mapping, "write {criterion: id, is: value} or {criterion: id, atLeast: number}");
            return Optional.empty();
        }
        Node.Field second = mapping.fields().get(1);
        return switch (second.name()) {
            case "is" -> id.flatMap(of -> is(of, second.value()));
            case "atLeast" -> id.flatMap(of -> atLeast(of, second.value()));
            default -> {
                reader.problem(second.place(), "criterion is followed by is or atLeast");
                yield Optional.empty();
            }
        };
    }

    private Optional<Condition> is(String id, Node node) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Node.Kind.NOTHING) {
            reader.problem(node, FORM);
            return Optional.empty();
        }
        return switch (scalar.kind()) {
            case FLAG -> reader.flag(node, "the value of " + id).map(value -> new Condition.Is(id, value));
            case NUMBER -> number(node, id).map(value -> new Condition.Is(id, value));
            default -> Optional.of(new Condition.Is(id, scalar.text()));
        };
    }

    private Optional<Condition> atLeast(String id, Node node) {
        return number(node, id).map(least -> new Condition.AtLeast(id, least));
    }

    private Optional<Double> number(Node node, String id) {
        OptionalDouble number = reader.number(node, "the value of " + id);
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
}

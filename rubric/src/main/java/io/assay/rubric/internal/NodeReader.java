package io.assay.rubric.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads nodes as what a format asks for, and collects what is wrong. What is absent is empty and no problem. */
public final class NodeReader {
    private final String source;
    private final String path;
    private final List<Found> problems;

    private record Found(Place place, String message) {}

    private NodeReader(String source, String path, List<Found> problems) {
        this.source = source;
        this.path = path;
        this.problems = problems;
    }

    /**
     * {@return a reader that has found nothing yet}
     *
     * @param source name of the text
     */
    public static NodeReader of(String source) {
        return new NodeReader(source, "", new ArrayList<>());
    }

    /**
     * {@return a reader that collects with this one, and says in each message where in the model it is}
     *
     * @param newPath such as {@code substance/fix}; may be empty
     */
    public NodeReader at(String newPath) {
        return new NodeReader(source, newPath, problems);
    }

    /**
     * Reads a text.
     *
     * @param text YAML or JSON
     * @return what it says; empty, with a problem, if it cannot be read
     */
    public Optional<Node> parse(String text) {
        return parse(text, 0);
    }

    /**
     * Reads a text that is part of a larger one.
     *
     * @param text YAML or JSON
     * @param lines how many lines come before
     * @return what it says; empty, with a problem, if it cannot be read
     */
    public Optional<Node> parse(String text, int lines) {
        try {
            Optional<Node> node = Yaml.parse(text, lines);
            if (node.isEmpty()) {
                problem(Place.WHOLE, "is empty");
            }
            return node;
        } catch (SyntaxException e) {
            problem(e.place(), e.getMessage());
            return Optional.empty();
        }
    }

    /** {@return how many problems there are} */
    public int count() {
        return problems.size();
    }

    /** {@return all problems with their places, in the order of the text} */
    public List<String> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(Found::place))
                .map(found -> found.place().in(source) + ": " + found.message())
                .toList();
    }

    /**
     * Adds a problem.
     *
     * @param place where
     * @param message what is wrong, what is allowed, what to do
     */
    public void problem(Place place, String message) {
        problems.add(new Found(place, path.isEmpty() ? message : path + ": " + message));
    }

    /**
     * Adds a problem.
     *
     * @param node where; the whole text if null
     * @param message what is wrong, what is allowed, what to do
     */
    public void problem(@Nullable Node node, String message) {
        problem(node == null ? Place.WHOLE : node.place(), message);
    }

    /**
     * {@return the values of a mapping by name}
     *
     * @param node the mapping
     * @param what it is, for messages
     * @param known the names it may have
     */
    public Map<String, Node> fields(@Nullable Node node, String what, Collection<String> known) {
        return fields(node, what, known, List.of());
    }

    /**
     * {@return the values of a mapping by name}
     *
     * @param node the mapping
     * @param what it is, for messages
     * @param known the names it may have
     * @param related names of other mappings of the sort, which a mistyped one may have been meant as
     */
    public Map<String, Node> fields(
            @Nullable Node node, String what, Collection<String> known, Collection<String> related) {
        Map<String, Node> fields = entries(node, what);
        if (node instanceof Node.Mapping mapping) {
            for (Node.Field field : mapping.fields()) {
                if (!known.contains(field.name())) {
                    Set<String> meanable = new LinkedHashSet<>(known);
                    meanable.addAll(related);
                    meanable.remove(field.name());
                    String meant = Suggestion.among(field.name(), meanable);
                    problem(
                            field.place(),
                            what + " has no field " + Shown.text(field.name())
                                    + (meant.isEmpty() ? "; there are " + String.join(", ", known) : meant));
                    fields.remove(field.name());
                }
            }
        }
        return fields;
    }

    /**
     * {@return the values of a mapping by name, whatever the names}
     *
     * @param node the mapping
     * @param what it is, for messages
     */
    public Map<String, Node> entries(@Nullable Node node, String what) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Node.Field field : mapping.fields()) {
                if (entries.putIfAbsent(field.name(), field.value()) != null) {
                    problem(field.place(), what + " has " + Shown.text(field.name()) + " twice");
                }
            }
        } else if (node != null) {
            problem(node, what + " must be a mapping of names to values");
        }
        return entries;
    }

    /**
     * {@return the items of a list}
     *
     * @param node the list
     * @param what it is, for messages
     */
    public List<Node> items(@Nullable Node node, String what) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        if (node != null) {
            problem(node, what + " must be a list");
        }
        return List.of();
    }

    /**
     * {@return text; a number or a truth value is read as it is written}
     *
     * @param node the text
     * @param what it is, for messages
     */
    public Optional<String> text(@Nullable Node node, String what) {
        if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
            return Optional.of(scalar.text());
        }
        if (node != null) {
            problem(node, what + " must be text");
        }
        return Optional.empty();
    }

    /**
     * {@return text that is not blank}
     *
     * @param node the text
     * @param what it is, for messages
     */
    public Optional<String> words(@Nullable Node node, String what) {
        Optional<String> text = text(node, what);
        if (text.isPresent() && text.get().isBlank()) {
            problem(node, what + " must not be blank");
            return Optional.empty();
        }
        return text;
    }

    /**
     * {@return a list of texts}
     *
     * @param node the list
     * @param what it is, for messages
     */
    public List<String> texts(@Nullable Node node, String what) {
        return items(node, what).stream()
                .flatMap(item -> text(item, "each of " + what).stream())
                .toList();
    }

    /**
     * {@return a finite decimal number}
     *
     * @param node the number
     * @param what it is, for messages
     */
    public OptionalDouble number(@Nullable Node node, String what) {
        if (node == null) {
            return OptionalDouble.empty();
        }
        try {
            double value = node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER
                    ? Double.parseDouble(scalar.text())
                    : Double.NaN;
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // Told below: YAML has numbers, such as .inf and 0x1F, that are none here.
        }
        problem(
                node,
                what + " must be a decimal number"
                        + (node instanceof Node.Scalar scalar ? ", not " + Shown.text(scalar.text()) : ""));
        return OptionalDouble.empty();
    }

    /**
     * {@return true or false}
     *
     * @param node the truth value
     * @param what it is, for messages
     */
    public Optional<Boolean> flag(@Nullable Node node, String what) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.FLAG) {
            return Optional.of(Boolean.valueOf(scalar.text()));
        }
        if (node != null) {
            problem(node, what + " must be true or false");
        }
        return Optional.empty();
    }

    /**
     * {@return a constant by its name}
     *
     * @param <E> the enum
     * @param node the name
     * @param what it is, for messages
     * @param type the enum's class
     */
    public <E extends Enum<E>> Optional<E> constant(@Nullable Node node, String what, Class<E> type) {
        Optional<String> name = text(node, what);
        List<E> all = Arrays.asList(type.getEnumConstants());
        Optional<E> found =
                name.flatMap(n -> all.stream().filter(e -> e.name().equals(n)).findFirst());
        if (name.isPresent() && found.isEmpty()) {
            List<String> names = all.stream().map(Enum::name).toList();
            problem(
                    node,
                    what + " must be one of " + String.join(", ", names) + ", but was " + Shown.text(name.get())
                            + Suggestion.among(name.get(), names));
        }
        return found;
    }
}

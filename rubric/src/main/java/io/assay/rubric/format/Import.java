package io.assay.rubric.format;

import io.assay.rubric.Item;
import io.assay.rubric.Rubric;
import io.assay.rubric.RubricException;
import io.assay.rubric.Rubrics;
import io.assay.rubric.YesNo;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import io.assay.rubric.internal.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the readers of other tools' rubrics share: places, warnings, and ids made from what there is. */
final class Import {
    private static final int LONGEST_ID = 80;

    private final String source;
    private final NodeReader reader;
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Place> places = new HashMap<>();

    Import(String source) {
        this.source = source;
        this.reader = NodeReader.of(source);
    }

    NodeReader reader() {
        return reader;
    }

    List<String> warnings() {
        return warnings;
    }

    void warn(Node node, String message) {
        warnings.add(node.place().in(source) + ": " + message);
    }

    void stopIfWrong() {
        if (reader.count() > 0) {
            throw new RubricFileException(source, reader.problems());
        }
    }

    /** Returns the problems of the model, at the places of its items. */
    RubricFileException refusal(RubricException e) {
        e.problems().forEach(problem -> {
            String id = problem.path().substring(problem.path().lastIndexOf('/') + 1);
            reader.problem(places.getOrDefault(id, Place.WHOLE), problem.toString());
        });
        return new RubricFileException(source, reader.problems());
    }

    Rubric rubric(String id, List<? extends Item> items) {
        try {
            return Rubric.of(id, "1", items);
        } catch (RubricException e) {
            throw refusal(e);
        }
    }

    /** Returns an id that is well formed, from a name that may be neither that nor free. */
    static String wellFormed(String name, String otherwise) {
        String formed = name.replaceAll("[^\\p{L}\\p{Nd}._-]+", "-").replaceAll("^[._-]+|[._-]+$", "");
        String id = formed.substring(0, Math.min(formed.length(), LONGEST_ID));
        return id.isEmpty() || !Character.isLetterOrDigit(id.charAt(0)) ? otherwise : id;
    }

    /** Takes an id for an item. If it is taken already, the item's number is appended, with a warning. */
    String take(String wanted, String number, Node node) {
        String id = wanted;
        if (!ids.add(id)) {
            id = wanted + "." + number;
            warn(node, "the id \"" + wanted + "\" is there more than once; this item has the id \"" + id + "\"");
            ids.add(id);
        }
        places.put(id, node.place());
        return id;
    }

    /** Returns a statement with points, which are a penalty if below 0. */
    Optional<YesNo> statement(String id, Node textNode, String text, double points) {
        if (text.isBlank()) {
            reader.at(id).problem(textNode, "has no text for a rater to judge by");
            return Optional.empty();
        }
        return Optional.of(Rubrics.yesNo(id, text).points(points));
    }

    /** Returns a field of a mapping. */
    static Optional<Node> field(Node node, String name) {
        return node instanceof Node.Mapping mapping
                ? mapping.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(Node.Field::value)
                        .findFirst()
                : Optional.empty();
    }

    /** Returns text of a field; empty if it is not there, or null. */
    Optional<String> text(Node node, String name) {
        return field(node, name)
                .filter(value -> !(value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING))
                .flatMap(value -> reader.text(value, name));
    }

    /** Returns a number, with a problem if there is none. */
    double number(Node node, String name) {
        Optional<Node> value = field(node, name);
        if (value.isEmpty()) {
            reader.problem(node, "needs " + name + ", a number");
        }
        return reader.number(value.orElse(null), name).orElse(0);
    }
}

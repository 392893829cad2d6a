package io.assay.rubric.internal;

import io.assay.rubric.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads answers as files of golden answers and of score sheets hold them: a value, or a mapping with {@code answer} and {@code because}, or with
 * the reason under one of {@code notApplicable}, {@code cannotAssess} and {@code failed}, the last with {@code raw}, if wanted.
 */
public final class AnswerReader {
    private static final List<String> STATES = List.of("answer", "notApplicable", "cannotAssess", "failed");
    private static final List<String> FIELDS =
            List.of("answer", "because", "notApplicable", "cannotAssess", "failed", "raw");

    private final NodeReader reader;

    /**
     * Makes a reader.
     *
     * @param reader which collects what is wrong
     */
    public AnswerReader(NodeReader reader) {
        this.reader = reader;
    }

    /**
     * {@return an answer; empty, with a problem, if it is none}
     *
     * @param id of the criterion
     * @param node the answer
     */
    public Optional<Answer> read(String id, Node node) {
        if (!(node instanceof Node.Mapping)) {
            return value(id, node).map(value -> new Answer.Answered(value, ""));
        }
        Map<String, Node> fields = reader.fields(node, "the answer to " + id, FIELDS);
        List<String> states = fields.keySet().stream().filter(STATES::contains).toList();
        if (states.size() != 1
                || (fields.containsKey("because") && !states.contains("answer"))
                || (fields.containsKey("raw") && !states.contains("failed"))) {
            reader.problem(
                    node,
                    "the answer to " + id
                            + " needs exactly one of answer (with because, if wanted), notApplicable, cannotAssess and failed");
            return Optional.empty();
        }
        return read(id, states.get(0), fields);
    }

    private Optional<Answer> read(String id, String state, Map<String, Node> fields) {
        Node given = fields.get(state);
        String because = reader.text(fields.get("because"), "because").orElse("");
        if (state.equals("answer")) {
            return given == null
                    ? Optional.empty()
                    : value(id, given).map(value -> new Answer.Answered(value, because));
        }
        String raw = reader.text(fields.get("raw"), "raw").orElse("");
        return reader.words(given, state).map(reason -> switch (state) {
            case "notApplicable" -> new Answer.NotApplicable(reason);
            case "cannotAssess" -> new Answer.CannotAssess(reason);
            default -> new Answer.Failed(reason, raw);
        });
    }

    private Optional<Object> value(String id, Node node) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Node.Kind.NOTHING) {
            reader.problem(
                    node,
                    "the answer to " + id + " must be true, false, a number or a label; leave it out if it is missing");
            return Optional.empty();
        }
        if (scalar.kind() == Node.Kind.FLAG) {
            return Optional.of(Boolean.valueOf(scalar.text()));
        }
        if (scalar.kind() == Node.Kind.NUMBER) {
            OptionalDouble number = reader.number(node, "the answer to " + id);
            return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
        }
        return Optional.of(scalar.text());
    }
}

package io.assay.rubric.golden;

import io.assay.rubric.Answer;
import io.assay.rubric.Outcome;
import io.assay.rubric.ScoreSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads golden answers and collects what is wrong. Only the places the format names are looked at, so aliases cannot make a file grow. */
final class GoldenReader {
    private static final double TOLERANCE = 1e-9;
    private static final Set<String> STATES = Set.of("answer", "notApplicable", "cannotAssess", "failed");

    private final String source;
    private final List<String> problems = new ArrayList<>();

    GoldenReader(String source) {
        this.source = source;
    }

    GoldenFile read(String text) {
        Map<String, Node> fields = fields(root(text), "the file", Set.of("rubric", "tolerance", "cases"));
        double tolerance = number(fields.get("tolerance"), "tolerance").orElse(TOLERANCE);
        if (!(tolerance >= 0)) {
            problem(fields.get("tolerance"), "tolerance must be at least 0, but was " + tolerance);
        }
        List<GoldenCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Node listed = fields.get("cases");
        if (listed instanceof SequenceNode sequence) {
            for (Node node : sequence.getValue()) {
                add(node, cases, names);
            }
        }
        if (!(listed instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            problem(listed, "needs a list of cases");
        }
        String rubric = text(fields.get("rubric"), "rubric").orElse("");
        if (!problems.isEmpty()) {
            throw new GoldenException(source, problems);
        }
        return new GoldenFile(source, rubric, tolerance, cases);
    }

    private @Nullable Node root(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            return new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                    .getSingleNode()
                    .orElse(null);
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark()
                    .map(mark -> place(mark.getLine(), mark.getColumn()))
                    .orElse(source);
            throw new GoldenException(source, List.of(place + ": " + e.getProblem()));
        } catch (YamlEngineException | StackOverflowError e) {
            String reason = e instanceof StackOverflowError ? "is nested too deeply" : String.valueOf(e.getMessage());
            throw new GoldenException(source, List.of(source + ": " + reason));
        }
    }

    private void add(Node node, List<GoldenCase> cases, Set<String> names) {
        int before = problems.size();
        Map<String, Node> fields = fields(node, "a case", Set.of("name", "item", "rater", "answers", "expected"));
        String item = text(fields.get("item"), "item").orElse("");
        String name = text(fields.get("name"), "name").orElse(item.isEmpty() ? "case " + (cases.size() + 1) : item);
        if (!names.add(name)) {
            problem(node, "there are two cases named \"" + name + "\"; give each a name of its own");
        }
        ScoreSheet sheet = ScoreSheet.of(
                item.isEmpty() ? name : item, text(fields.get("rater"), "rater").orElse("golden"), List.of());
        for (Map.Entry<String, Node> answer :
                entries(fields.get("answers"), "answers").entrySet()) {
            Optional<Answer> read = answer(answer.getKey(), answer.getValue());
            sheet = read.isPresent() ? sheet.put(answer.getKey(), read.get()) : sheet;
        }
        GoldenCase.Expected expected = expected(fields.get("expected"));
        if (expected.isEmpty() && problems.size() == before) {
            problem(node, "the case \"" + name + "\" expects nothing; give a score, earned, an outcome or criteria");
        }
        cases.add(new GoldenCase(name, sheet, expected));
    }

    private GoldenCase.Expected expected(@Nullable Node node) {
        Map<String, Node> fields = node == null
                ? Map.of()
                : fields(node, "what is expected", Set.of("score", "earned", "outcome", "criteria"));
        Map<String, Double> criteria = new LinkedHashMap<>();
        entries(fields.get("criteria"), "criteria")
                .forEach((id, points) -> number(points, "points of " + id).ifPresent(p -> criteria.put(id, p)));
        return new GoldenCase.Expected(
                number(fields.get("score"), "score"),
                number(fields.get("earned"), "earned"),
                outcome(fields.get("outcome")),
                criteria);
    }

    private Optional<Outcome> outcome(@Nullable Node node) {
        Optional<String> text = text(node, "outcome");
        Optional<Outcome> outcome = text.flatMap(name -> Arrays.stream(Outcome.values())
                .filter(value -> value.name().equals(name))
                .findFirst());
        if (text.isPresent() && outcome.isEmpty()) {
            problem(
                    node,
                    "outcome must be one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Outcome.values())
                                            .map(Outcome::name)
                                            .toList())
                            + ", but was \"" + text.get() + "\"");
        }
        return outcome;
    }

    private Optional<Answer> answer(String id, Node node) {
        if (!(node instanceof MappingNode)) {
            return value(id, node).map(value -> new Answer.Answered(value, ""));
        }
        Map<String, Node> fields = fields(
                node, "the answer to " + id, Set.of("answer", "because", "notApplicable", "cannotAssess", "failed"));
        List<String> states = fields.keySet().stream().filter(STATES::contains).toList();
        if (states.size() != 1 || (fields.containsKey("because") && !states.contains("answer"))) {
            problem(
                    node,
                    "the answer to " + id
                            + " needs exactly one of answer (with because, if wanted), notApplicable, cannotAssess and failed");
            return Optional.empty();
        }
        String state = states.get(0);
        Node given = fields.get(state);
        String because = text(fields.get("because"), "because").orElse("");
        if (state.equals("answer")) {
            return given == null
                    ? Optional.empty()
                    : value(id, given).map(value -> new Answer.Answered(value, because));
        }
        return text(given, state).map(reason -> switch (state) {
            case "notApplicable" -> new Answer.NotApplicable(reason);
            case "cannotAssess" -> new Answer.CannotAssess(reason);
            default -> new Answer.Failed(reason, "");
        });
    }

    private Optional<Object> value(String id, Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            problem(
                    node,
                    "the answer to " + id + " must be true, false, a number or a label; leave it out if it is missing");
            return Optional.empty();
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Optional.of(Boolean.valueOf(scalar.getValue()));
        }
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            OptionalDouble number = number(node, "the answer to " + id);
            return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
        }
        return Optional.of(scalar.getValue());
    }

    private OptionalDouble number(@Nullable Node node, String what) {
        if (node == null) {
            return OptionalDouble.empty();
        }
        boolean numeric = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
        try {
            double value = numeric ? Double.parseDouble(((ScalarNode) node).getValue()) : Double.NaN;
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // Told below: YAML has numbers, such as .inf and 0x1F, that are none here.
        }
        problem(node, what + " must be a decimal number");
        return OptionalDouble.empty();
    }

    private Optional<String> text(@Nullable Node node, String what) {
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue());
        }
        problem(node, what + " must be text");
        return Optional.empty();
    }

    private Map<String, Node> fields(@Nullable Node node, String what, Set<String> known) {
        Map<String, Node> fields = entries(node, what);
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                problem(
                        value,
                        what + " has no field \"" + name + "\"; there are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
        return fields;
    }

    private Map<String, Node> entries(@Nullable Node node, String what) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    problem(tuple.getKeyNode(), "a name must be text");
                } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                    problem(key, what + " has \"" + key.getValue() + "\" twice");
                }
            }
        } else if (node != null || what.equals("the file")) {
            problem(node, what + " must be a mapping of names to values");
        }
        return entries;
    }

    private void problem(@Nullable Node node, String message) {
        String place = node == null
                ? source
                : node.getStartMark()
                        .map(mark -> place(mark.getLine(), mark.getColumn()))
                        .orElse(source);
        problems.add(place + ": " + message);
    }

    private String place(int line, int column) {
        return source + ":" + (line + 1) + ":" + (column + 1);
    }
}

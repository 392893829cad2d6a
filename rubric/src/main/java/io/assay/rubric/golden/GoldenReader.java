package io.assay.rubric.golden;

import io.assay.rubric.Answer;
import io.assay.rubric.Outcome;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.internal.AnswerReader;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads golden answers and collects what is wrong. */
final class GoldenReader {
    private static final double TOLERANCE = 1e-9;

    private final String source;
    private final NodeReader reader;

    GoldenReader(String source) {
        this.source = source;
        this.reader = NodeReader.of(source);
    }

    GoldenFile read(String text) {
        Node root = reader.parse(text).orElse(null);
        Map<String, Node> fields = reader.fields(root, "the file", List.of("rubric", "tolerance", "cases"));
        double tolerance = reader.number(fields.get("tolerance"), "tolerance").orElse(TOLERANCE);
        if (!(tolerance >= 0)) {
            reader.problem(fields.get("tolerance"), "tolerance must be at least 0, but was " + tolerance);
        }
        List<GoldenCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Node listed = fields.get("cases");
        reader.items(listed, "cases").forEach(node -> add(node, cases, names));
        boolean isEmpty =
                listed instanceof Node.Sequence sequence && sequence.items().isEmpty();
        if (root != null && (listed == null || isEmpty)) {
            reader.problem(listed == null ? root : listed, "needs a list of cases");
        }
        String rubric = reader.words(fields.get("rubric"), "rubric").orElse("");
        if (reader.count() > 0) {
            throw new GoldenException(source, reader.problems());
        }
        return new GoldenFile(source, rubric, tolerance, cases);
    }

    private void add(Node node, List<GoldenCase> cases, Set<String> names) {
        int before = reader.count();
        Map<String, Node> fields =
                reader.fields(node, "a case", List.of("name", "item", "rater", "answers", "expected"));
        String item = reader.words(fields.get("item"), "item").orElse("");
        String name =
                reader.words(fields.get("name"), "name").orElse(item.isEmpty() ? "case " + (cases.size() + 1) : item);
        if (!names.add(name)) {
            reader.problem(node, "there are two cases named \"" + name + "\"; give each a name of its own");
        }
        ScoreSheet sheet = sheet(item.isEmpty() ? name : item, fields);
        GoldenCase.Expected expected = expected(fields.get("expected"));
        if (expected.isEmpty() && reader.count() == before) {
            reader.problem(
                    node, "the case \"" + name + "\" expects nothing; give a score, earned, an outcome or criteria");
        }
        cases.add(new GoldenCase(name, sheet, expected));
    }

    private ScoreSheet sheet(String item, Map<String, Node> fields) {
        ScoreSheet sheet =
                ScoreSheet.of(item, reader.words(fields.get("rater"), "rater").orElse("golden"), List.of());
        AnswerReader answers = new AnswerReader(reader);
        for (Map.Entry<String, Node> given :
                reader.entries(fields.get("answers"), "answers").entrySet()) {
            Optional<Answer> answer = answers.read(given.getKey(), given.getValue());
            sheet = answer.isPresent() ? sheet.put(given.getKey(), answer.get()) : sheet;
        }
        return sheet;
    }

    private GoldenCase.Expected expected(@Nullable Node node) {
        Map<String, Node> fields =
                reader.fields(node, "what is expected", List.of("score", "earned", "outcome", "criteria"));
        Map<String, Double> criteria = new LinkedHashMap<>();
        reader.entries(fields.get("criteria"), "criteria")
                .forEach(
                        (id, points) -> reader.number(points, "points of " + id).ifPresent(p -> criteria.put(id, p)));
        return new GoldenCase.Expected(
                reader.number(fields.get("score"), "score"),
                reader.number(fields.get("earned"), "earned"),
                reader.constant(fields.get("outcome"), "outcome", Outcome.class),
                criteria);
    }
}

package io.assay.rubric.format;

import io.assay.rubric.Choice;
import io.assay.rubric.Criterion;
import io.assay.rubric.Graded;
import io.assay.rubric.Level;
import io.assay.rubric.Measure;
import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a score sheet. */
final class AnswerSchema {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> WORDS = Map.of("type", "string", "pattern", "\\S");

    private AnswerSchema() {}

    static Map<String, Object> of(Rubric rubric) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Placed placed : rubric.criteria()) {
            answers.put(placed.criterion().id(), answer(placed));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rubric", Map.of("const", Stamps.text(rubric.stamp())));
        fields.put("item", WORDS);
        fields.put("rater", WORDS);
        fields.put("answers", object(answers, List.of()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A score sheet of " + rubric.id() + " " + rubric.version());
        schema.putAll(object(fields, List.of("item", "rater", "answers")));
        return schema;
    }

    private static Map<String, Object> object(Map<String, Object> fields, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", fields);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> answer(Placed placed) {
        Criterion<?> criterion = placed.criterion();
        List<Object> forms = new ArrayList<>();
        forms.add(value(criterion));
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("answer", value(criterion));
        given.put("because", TEXT);
        forms.add(object(given, List.of("answer")));
        if (criterion.mayNotApply()) {
            forms.add(object(Map.of("notApplicable", WORDS), List.of("notApplicable")));
        }
        forms.add(object(Map.of("cannotAssess", WORDS), List.of("cannotAssess")));
        Map<String, Object> failed = new LinkedHashMap<>();
        failed.put("failed", WORDS);
        failed.put("raw", TEXT);
        forms.add(object(failed, List.of("failed")));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", placed.number() + " " + criterion.id());
        schema.put("description", criterion.text());
        schema.put("oneOf", forms);
        return schema;
    }

    private static Map<String, Object> value(Criterion<?> criterion) {
        if (criterion instanceof Graded graded) {
            return Map.of(
                    "enum",
                    graded.levels().stream()
                            .map(Level::points)
                            .map(TreeWriter::number)
                            .toList());
        }
        if (criterion instanceof Choice<?> choice) {
            return Map.of("enum", choice.labels());
        }
        if (criterion instanceof Measure measure) {
            Map<String, Object> number = new LinkedHashMap<>();
            number.put("type", "number");
            number.put("minimum", TreeWriter.number(measure.least()));
            number.put("maximum", TreeWriter.number(measure.most()));
            return number;
        }
        return Map.of("type", "boolean");
    }
}

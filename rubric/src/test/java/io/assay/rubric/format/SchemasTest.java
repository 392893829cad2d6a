package io.assay.rubric.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas accept what is written, and refuse what is not read. */
class SchemasTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> {});

    private static List<Error> errors(String schema, String document) {
        return REGISTRY.getSchema(schema, InputFormat.JSON).validate(document, InputFormat.JSON);
    }

    @Test
    void the_schema_of_rubrics_accepts_what_is_written() {
        for (int seed = 0; seed < 100; seed++) {
            String json = RubricFiles.toJson(Drawn.rubric(seed));
            assertThat(errors(RubricFiles.jsonSchema(), json)).as("%s", json).isEmpty();
        }
    }

    @Test
    void the_schema_of_rubrics_refuses_what_is_not_read() {
        for (String criterion : List.of(
                "{\"id\": \"a\"}",
                "{\"id\": \"a b\", \"text\": \"A\"}",
                "{\"id\": \"a\", \"text\": \"A\", \"txt\": \"A\"}",
                "{\"id\": \"a\", \"text\": \"A\", \"points\": \"1\"}",
                "{\"id\": \"a\", \"text\": \"A\", \"points\": 1, \"penalty\": 1}",
                "{\"id\": \"a\", \"text\": \"A\", \"mustPass\": true, \"critical\": {\"capAt\": 1}}",
                "{\"id\": \"a\", \"text\": \"A\", \"labels\": [1, 2]}",
                "{\"id\": \"a\", \"text\": \"A\", \"onlyIf\": {\"all\": []}}",
                "{\"id\": \"a\", \"text\": \"A\", \"onlyIf\": {\"b\": {\"least\": 1}}}",
                "{\"id\": \"g\", \"criteria\": []}")) {
            String json = "{\"id\": \"r\", \"version\": \"1\", \"criteria\": [" + criterion + "]}";
            assertThat(errors(RubricFiles.jsonSchema(), json)).as(criterion).isNotEmpty();
        }
        assertThat(errors(RubricFiles.jsonSchema(), "{\"id\": \"r\", \"version\": \"1\"}"))
                .isNotEmpty();
    }

    @Test
    void the_schema_of_sheets_accepts_sheets_and_refuses_others() {
        for (int seed = 0; seed < 60; seed++) {
            Rubric rubric = Drawn.rubric(seed);
            String schema = RubricExports.answerSchema(rubric);
            for (ScoreSheet sheet : Drawn.sheets(rubric, seed)) {
                String line = ScoreSheets.toJsonLines(rubric, List.of(sheet)).strip();
                assertThat(errors(schema, line)).as("%s", line).isEmpty();
            }
            assertThat(errors(schema, "{\"item\": \"i\", \"rater\": \"r\", \"answers\": {\"nobody\": true}}"))
                    .isNotEmpty();
            String id = rubric.criteria().get(0).criterion().id();
            assertThat(errors(
                            schema,
                            "{\"item\": \"i\", \"rater\": \"r\", \"answers\": {\"" + id + "\": \"no such label\"}}"))
                    .isNotEmpty();
        }
    }
}

package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files follow what the tools document of their exports. */
class ExportsTest {
    private static final String LABEL_STUDIO = """
            [
              {"id": 11, "data": {"text": "Good", "key": "k-1"}, "predictions": [], "annotations": [
                {"id": 1, "completed_by": 4, "was_cancelled": false, "result": [
                  {"from_name": "tone", "to_name": "text", "type": "choices", "value": {"choices": ["kind"]}},
                  {"from_name": "stars", "to_name": "text", "type": "rating", "value": {"rating": 5}},
                  {"from_name": "span", "to_name": "text", "type": "labels", "value": {"start": 0, "end": 4, "labels": ["X"]}}]},
                {"id": 2, "completed_by": {"id": 9, "email": "ben@example.org"}, "result": [
                  {"from_name": "tone", "to_name": "text", "type": "choices", "value": {"choices": ["kind", "short"]}},
                  {"from_name": "stars", "to_name": "text", "type": "rating", "value": {"rating": 4}}]}]},
              {"id": 12, "data": {"text": "Bad", "key": "k-2"}, "annotations": [
                {"id": 3, "completed_by": 4, "was_cancelled": true, "result": [
                  {"from_name": "stars", "to_name": "text", "type": "rating", "value": {"rating": 1}}]},
                {"id": 4, "completed_by": {"id": 9, "email": "ben@example.org"}, "result": [
                  {"from_name": "stars", "to_name": "text", "type": "rating", "value": {"rating": 2}}]}]}
            ]
            """;

    @TempDir
    Path folder;

    private RatingTable read(InputFormat format, String text) throws IOException {
        return read(CsvRatings.defaults(), format, text);
    }

    private RatingTable read(CsvRatings options, InputFormat format, String text) throws IOException {
        return Ratings.with(options).read(Files.writeString(folder.resolve("export.json"), text), format);
    }

    private String failure(InputFormat format, String text) {
        return catchThrowableOfType(DataFormatException.class, () -> read(format, text))
                .getMessage()
                .replace(folder.toString(), "");
    }

    private static String rating(RatingMatrix matrix, String unit) {
        return matrix.ratingsOf(unit).toString();
    }

    @Test
    void label_studio_gives_a_matrix_per_control() throws IOException {
        RatingTable table = read(InputFormat.LABEL_STUDIO, LABEL_STUDIO);

        assertThat(table.matrices().keySet()).containsExactly("tone", "stars");
        assertThat(rating(table.matrices().get("tone"), "11"))
                .isEqualTo("[11 rated kind by 4, 11 rated kind|short by ben@example.org]");
        assertThat(rating(table.matrices().get("stars"), "12")).isEqualTo("[12 rated 2 by ben@example.org]");
        assertThat(table.report().missingCount()).isEqualTo(1);
    }

    @Test
    void label_studio_units_may_be_a_field_of_the_data() throws IOException {
        CsvRatings byKey =
                CsvRatings.defaults().columns(ColumnMapping.detected().unit("key"));

        assertThat(read(byKey, InputFormat.LABEL_STUDIO, LABEL_STUDIO)
                        .matrices()
                        .get("stars")
                        .units())
                .containsExactly("k-1", "k-2");
    }

    @Test
    void label_studios_flat_export_is_a_table() throws IOException {
        String flat = """
                [{"text": "Good", "id": 11, "tone": "kind", "annotator": 4, "annotation_id": 1},
                 {"text": "Good", "id": 11, "tone": {"choices": ["kind", "short"]}, "annotator": 9, "annotation_id": 2}]
                """;
        CsvRatings options = CsvRatings.defaults().columns(ColumnMapping.longForm("id", "annotator", "tone"));

        assertThat(rating(read(options, InputFormat.JSON_LINES, flat).matrix(), "11"))
                .isEqualTo("[11 rated kind by 4, 11 rated kind|short by 9]");
    }

    @Test
    void label_studio_faults_are_told_with_record_and_path() {
        assertThat(failure(
                        InputFormat.LABEL_STUDIO,
                        LABEL_STUDIO.replace("\"completed_by\": 4, \"was_cancelled\": true, ", "")))
                .isEqualTo("/export.json:2: $.annotations[0] has no completed_by; export the task with its annotators");
        assertThat(failure(InputFormat.LABEL_STUDIO, "[{\"id\": 1, \"tone\": \"x\"}]"))
                .contains("read JSON_MIN as rows of JSON");
        assertThat(failure(InputFormat.LABEL_STUDIO, LABEL_STUDIO.substring(0, 700)))
                .contains("ends in the middle");
    }

    @Test
    void argilla_responses_are_read_by_question_and_by_user() throws IOException {
        RatingTable byQuestion = read(InputFormat.ARGILLA, """
                [{"id": "r1", "status": "completed", "fields": {"text": "Good"}, "metadata": {}, "suggestions": {}, "vectors": {},
                  "responses": {"quality": [{"value": 4, "user_id": "ana"}, {"value": 5, "user_id": "ben"}],
                                "tone": [{"value": ["kind", "short"], "user_id": "ana"}]}},
                 {"id": "r2", "status": "pending", "fields": {"text": "Bad"}, "metadata": {}, "suggestions": {},
                  "responses": {"quality": [{"value": 1, "user_id": "ana", "status": "draft"}, {"value": 2, "user_id": "ben"}]}},
                 {"id": "r3", "fields": {"text": "New"}, "responses": {}}]
                """);
        RatingTable byUser = read(InputFormat.ARGILLA, """
                [{"external_id": "r1", "fields": {"text": "Good"}, "responses": [
                    {"user_id": "ana", "status": "submitted", "values": {"quality": {"value": 4}, "tone": {"value": ["kind", "short"]}}},
                    {"user_id": "ben", "status": "submitted", "values": {"quality": {"value": 5}}}]},
                 {"external_id": "r2", "fields": {"text": "Bad"}, "responses": [
                    {"user_id": "ana", "status": "discarded", "values": {"quality": {"value": 1}}},
                    {"user_id": "ben", "status": "submitted", "values": {"quality": {"value": 2}}}]}]
                """);

        assertThat(rating(byQuestion.matrices().get("quality"), "r1"))
                .isEqualTo("[r1 rated 4 by ana, r1 rated 5 by ben]");
        assertThat(rating(byQuestion.matrices().get("tone"), "r1")).isEqualTo("[r1 rated kind|short by ana]");
        assertThat(rating(byQuestion.matrices().get("quality"), "r2")).isEqualTo("[r2 rated 2 by ben]");
        assertThat(byUser.matrices()).isEqualTo(byQuestion.matrices());
        assertThat(failure(InputFormat.ARGILLA, "[{\"id\": 1, \"responses\": {\"q\": [{\"value\": 2}]}}]"))
                .isEqualTo(
                        "/export.json:1: $.responses.q[0] has no user_id; export the records with their responses' users");
    }

    @Test
    void doccano_files_are_by_annotator_and_records_may_name_theirs() throws IOException {
        Files.writeString(
                folder.resolve("ana.jsonl"),
                "{\"id\": 1, \"text\": \"a\", \"label\": [\"x\"]}\n{\"id\": 2, \"text\": \"b\", \"label\": []}\n");
        Files.writeString(folder.resolve("ben.jsonl"), "{\"id\": 1, \"text\": \"a\", \"label\": [\"x\", \"y\"]}\n");
        RatingMatrix folderOf = Ratings.with(CsvRatings.defaults())
                .read(folder, InputFormat.DOCCANO)
                .matrix();
        RatingMatrix annotations = read(InputFormat.DOCCANO, """
                {"id": 1, "text": "a", "annotations": [{"label": 3, "user": 1}, {"label": 4, "user": 2}]}
                {"id": 2, "text": "b", "annotations": []}
                """).matrix();

        assertThat(rating(folderOf, "1")).isEqualTo("[1 rated x by ana, 1 rated x|y by ben]");
        assertThat(rating(folderOf, "2")).isEqualTo("[2 rated {} by ana]");
        assertThat(rating(annotations, "1")).isEqualTo("[1 rated 3 by 1, 1 rated 4 by 2]");
        assertThat(failure(InputFormat.DOCCANO, "{\"id\": 1, \"label\": [[0, 4, \"PER\"]]}"))
                .contains(":1: $.label holds spans");

        Files.writeString(folder.resolve("ben.jsonl"), "{\"id\": 1}\n{\"text\": \"a\", \"label\": [\"x\"]}\n");
        assertThat(catchThrowableOfType(
                        DataFormatException.class,
                        () -> Ratings.with(CsvRatings.defaults()).read(folder, InputFormat.DOCCANO)))
                .hasMessageContaining("ben.jsonl:2: the record has no id");
    }

    @Test
    void prodigy_answers_and_choices_are_read() throws IOException {
        RatingMatrix binary = read(InputFormat.PRODIGY, """
                {"text": "a", "_input_hash": 7, "_task_hash": -8, "label": "X", "_annotator_id": "ana", "_session_id": "db-ana", "answer": "accept"}
                {"text": "a", "_input_hash": 7, "_task_hash": -8, "label": "X", "_session_id": "db-ben", "answer": "reject"}
                {"text": "b", "_input_hash": 9, "_task_hash": 10, "label": "X", "_annotator_id": "ana", "answer": "ignore"}
                {"text": "b", "_input_hash": 9, "_task_hash": 10, "label": "X", "_session_id": "db-ben", "answer": "accept"}
                """).matrix();
        RatingMatrix choices = read(InputFormat.PRODIGY, """
                {"text": "a", "_task_hash": 1, "_annotator_id": "ana", "accept": ["P", "Q"], "answer": "accept"}
                {"text": "a", "_task_hash": 1, "_annotator_id": "ben", "accept": ["P"], "answer": "accept"}
                {"text": "b", "_task_hash": 2, "_annotator_id": "ben", "accept": [], "answer": "reject"}
                """).matrix();

        assertThat(rating(binary, "-8")).isEqualTo("[-8 rated accept by ana, -8 rated reject by db-ben]");
        assertThat(rating(binary, "10")).isEqualTo("[10 rated accept by db-ben]");
        assertThat(rating(choices, "1")).isEqualTo("[1 rated P|Q by ana, 1 rated P by ben]");
        assertThat(choices.ratingsOf("2")).isEmpty();
        assertThat(failure(InputFormat.PRODIGY, "{\"_task_hash\": 1, \"answer\": \"accept\"}"))
                .contains("no _annotator_id");
    }

    @Test
    void preferences_are_of_a_prompt_with_its_two_responses() throws IOException {
        RatingMatrix matrix = read(InputFormat.PREFERENCES, """
                {"prompt": "p", "chosen": "b", "rejected": "a", "annotator": "ana"}
                {"prompt": "p", "chosen": "a", "rejected": "b", "annotator": "ben"}
                {"prompt": "p", "chosen": "a", "rejected": "c", "annotator": "ben"}
                {"prompt": "q", "chosen": [{"role": "user", "content": "x"}], "rejected": [{"role": "user", "content": "y"}], "annotator": "ana"}
                """).matrix();
        Map<String, RatingMatrix> named = read(
                        InputFormat.PREFERENCES, "{\"id\": \"one\", \"chosen\": \"b\", \"rejected\": \"a\"}")
                .matrices();

        assertThat(matrix.unitCount()).isEqualTo(3);
        assertThat(matrix.categories()).containsExactly("first", "second");
        assertThat(rating(matrix, matrix.units().get(0)))
                .contains("rated second by ana")
                .contains("rated first by ben");
        assertThat(rating(named.get(""), "one")).isEqualTo("[one rated second by all]");
        assertThat(failure(InputFormat.PREFERENCES, "{\"prompt\": \"p\", \"chosen\": \"b\"}"))
                .contains(":1: needs both chosen and rejected");
    }
}

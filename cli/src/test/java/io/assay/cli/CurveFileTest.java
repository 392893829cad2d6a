package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveFileTest {
    private static final String WHOLE = """
            {"pool": 40, "qualityOfAll": 0.9, "curves": [{"query": "margin", "points": [
              {"labels": 8, "quality": {"value": 0.6, "interval": null}},
              {"labels": 20, "quality": {"value": 0.8, "interval": {"lower": 0.7, "upper": 0.9, "level": 0.95, "method": "t"}}}]}]}
            """;

    @TempDir
    Path folder;

    private CurveFile read(String document) throws IOException {
        return CurveFile.read(Files.writeString(folder.resolve("curves.json"), document), "margin");
    }

    @Test
    void a_document_is_read() throws IOException {
        CurveFile file = read(WHOLE);

        assertThat(file.pool()).isEqualTo(40);
        assertThat(file.all()).hasValue(0.9);
        assertThat(read(WHOLE.replace("0.9, \"curves", "null, \"curves")).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool",
                "qualityOfAll",
                "curves",
                "query",
                "points",
                "labels",
                "quality",
                "value",
                "interval",
                "lower"
            })
    void a_document_that_lacks_something_is_told_as_such(String member) {
        assertRefused(WHOLE.replace('"' + member + '"', "\"other\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "{\"curves\": 3}", "{\"curves\": [3]}", "{\"curves\": {}}", "{"})
    void what_is_no_document_is_told_as_such(String text) {
        assertRefused(text);
    }

    private void assertRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UsageException.class)
                .hasMessage(folder.resolve("curves.json")
                        + ": is no document of 'assay simulate active-learning --format json'");
    }
}

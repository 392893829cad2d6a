package io.assay.rubric.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Native images hold the resources that are read only because they are told. */
class ReachabilityTest {
    private static final Path CLASSES = Path.of("target/classes");

    private static List<String> patterns() throws IOException {
        try (InputStream in = Objects.requireNonNull(RubricFiles.class.getResourceAsStream(
                "/META-INF/native-image/io.assay/assay-rubric/resource-config.json"))) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonObject("resources")
                    .getAsJsonArray("includes")
                    .asList()
                    .stream()
                    .map(one -> one.getAsJsonObject().get("pattern").getAsString())
                    .toList();
        }
    }

    @Test
    void every_resource_is_included() throws IOException {
        List<String> patterns = patterns();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("io"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.endsWith(".class")))
                    .hasSizeGreaterThan(10)
                    .allMatch(file -> patterns.stream().anyMatch(file::matches));
        }
    }
}

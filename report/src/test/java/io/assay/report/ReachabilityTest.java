package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
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

/** Native images hold what templates look at by reflection, and the resources that are read, only because they are told. */
class ReachabilityTest {
    private static final Path CLASSES = Path.of("target/classes");

    private static JsonElement config(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                HtmlReport.class.getResourceAsStream("/META-INF/native-image/io.assay/assay-report/" + name), name)) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static boolean isRecord(String name) {
        try {
            return Class.forName(name, false, HtmlReport.class.getClassLoader()).isRecord();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_record_that_a_page_may_show_is_named() throws IOException {
        List<String> records = files("io/assay/report").stream()
                .filter(file -> file.matches("io/assay/report/Html\\w+(\\$\\w*[A-Za-z]\\w*)?\\.class"))
                .map(file -> file.replace(".class", "").replace('/', '.'))
                .filter(ReachabilityTest::isRecord)
                .toList();

        List<String> named = config("reflect-config.json").getAsJsonArray().asList().stream()
                .filter(one -> one.getAsJsonObject().get("allDeclaredMethods").getAsBoolean())
                .map(one -> one.getAsJsonObject().get("name").getAsString())
                .toList();

        assertThat(named).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void every_resource_is_included() throws IOException {
        List<String> patterns = config("resource-config.json")
                .getAsJsonObject()
                .getAsJsonObject("resources")
                .getAsJsonArray("includes")
                .asList()
                .stream()
                .map(one -> one.getAsJsonObject().get("pattern").getAsString())
                .toList();

        assertThat(files("io/assay").stream().filter(file -> !file.endsWith(".class")))
                .hasSizeGreaterThan(20)
                .allMatch(file -> patterns.stream().anyMatch(file::matches));
    }
}

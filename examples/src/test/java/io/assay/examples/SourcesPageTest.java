package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/sources.md to the classes and tests that there are. */
class SourcesPageTest {
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void every_class_and_every_test_that_the_page_names_exists() throws IOException {
        Set<String> classes = types("src/main/java");
        Set<String> tests = types("src/test/java");
        List<List<String>> rows = Files.readAllLines(Checkout.root().resolve("docs/sources.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| source "))
                .map(line -> List.of(line.split(" \\| ", -1)))
                .toList();

        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(names(row.get(2))).isNotEmpty().isSubsetOf(classes);
            assertThat(names(row.get(3))).isNotEmpty().isSubsetOf(tests);
        });
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
    }

    private static Set<String> types(String folder) throws IOException {
        try (Stream<Path> modules = Files.list(Checkout.root())) {
            return modules.map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(SourcesPageTest::walk)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

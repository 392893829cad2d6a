package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a project gets that depends on a module: pinned in {@code src/test/resources/published}, a file per module with group, artifact and scope
 * a line. Versions are those of the parent, and may move without a change here.
 */
class PublishedTest {
    private static final long EIGHT_MEGABYTES = 8L * 1024 * 1024;

    static Stream<Published> modules() {
        return Published.all().stream();
    }

    private static List<String> ids(Published module) {
        return module.classPath().stream().map(Published.Entry::id).toList();
    }

    @Test
    void every_library_and_the_command_are_published() {
        assertThat(modules().map(Published::name))
                .contains("core", "agreement", "annotators", "rubric", "sampling", "io", "report", "cli", "testkit")
                .doesNotContain("examples", "benchmarks", "bom");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothing_else_comes_along(Published module) throws IOException {
        Path pinned = Checkout.root().resolve("examples/src/test/resources/published/" + module.artifact() + ".txt");

        assertThat(ids(module))
                .as(
                        "the class path of a project that depends on %s; if a change is meant, change %s",
                        module.artifact(), pinned)
                .containsExactlyElementsOf(Files.exists(pinned) ? Files.readAllLines(pinned) : List.of());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothing_for_tests_comes_along(Published module) {
        if (!module.name().equals("testkit")) {
            assertThat(ids(module))
                    .noneMatch(id -> id.matches(".*(junit|jqwik|assertj|archunit|mockito|opentest4j|jmh).*"));
        }
    }

    /** Which log to write to is the choice of the application, as the command is one. */
    @ParameterizedTest
    @MethodSource("modules")
    void a_library_binds_no_log(Published module) {
        List<String> bindings = ids(module).stream()
                .filter(id -> id.matches(
                        "org\\.slf4j:slf4j-(?!api:).*|.*(logback|log4j|tinylog|commons-logging|jboss-logging).*"))
                .toList();

        assertThat(bindings)
                .isEqualTo(module.name().equals("cli") ? List.of("org.slf4j:slf4j-nop:runtime") : List.of());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothing_of_others_is_packed_into_a_jar(Published module) throws IOException {
        try (Stream<Path> files = Files.walk(module.classes())) {
            assertThat(files.filter(file -> file.toString().endsWith(".class"))
                            .map(file ->
                                    module.classes().relativize(file).toString().replace('\\', '/')))
                    .isNotEmpty()
                    .allMatch(file ->
                            file.startsWith("io/assay/" + module.name() + "/") || file.equals("module-info.class"));
        }
    }

    @Test
    void agreement_with_all_that_it_pulls_in_is_small() {
        Published agreement = new Published("agreement");
        long size = Published.size(agreement.classes())
                + agreement.classPath().stream()
                        .mapToLong(entry -> Published.size(entry.file()))
                        .sum();
        System.out.printf(
                java.util.Locale.ROOT, "assay-agreement with all that it pulls in: %.2f MB%n", size / 1024.0 / 1024.0);

        assertThat(size).isBetween(1L << 20, EIGHT_MEGABYTES);
    }

    @Test
    void the_bill_of_materials_is_complete() throws IOException {
        String bom = Files.readString(Checkout.root().resolve("bom/pom.xml"));
        String managed = bom.substring(bom.indexOf("<dependencyManagement>"));
        List<String> listed = java.util.regex.Pattern.compile("<artifactId>(assay-[a-z]+)</artifactId>")
                .matcher(managed)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        modules().map(Published::artifact).toList());
    }
}

package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs what README.md and the guide show, in a folder with the sample data and the files that the page shows.
 *
 * <p>The Java blocks of a page are one program, so later ones may use what earlier ones declare. Of the shell blocks the lines that
 * run {@code assay} are run. A block of text after either is what it prints; a line {@code …} in it stands for any lines.
 */
class DocsTest {
    private static final Path ROOT = Checkout.root();
    private static final Pattern ASSAY = Pattern.compile("(.*(\\||&&) *)?(\\./)?assay .*");

    /** Needs Spark on its class path, so the module of that name runs its code. */
    private static final String ON_A_CLUSTER = "spark.md";

    @TempDir
    Path folder;

    static Stream<Markdown> pages() throws IOException {
        try (Stream<Path> guide = Files.list(ROOT.resolve("docs"))) {
            List<Path> pages = guide.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), pages.stream())
                    .map(Markdown::read);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void code_compiles_and_prints_what_the_page_says(Markdown page) throws Exception {
        List<Markdown.Block> blocks = page.blocks("java");
        if (blocks.isEmpty() || page.toString().equals(ON_A_CLUSTER)) {
            return;
        }
        prepare(page);
        Sources.compile(Map.of(PageProgram.NAME, PageProgram.of(blocks)), folder);

        List<String> printed = PageProgram.split(Shell.java(folder, PageProgram.NAME));

        assertThat(printed).hasSameSizeAs(blocks);
        for (int i = 0; i < printed.size(); i++) {
            compare(page, blocks.get(i), printed.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commands_print_what_the_page_says(Markdown page) throws Exception {
        prepare(page);
        Shell.installAssay(folder);
        for (Markdown.Block block : page.blocks("bash", "console")) {
            List<String> commands = block.text()
                    .lines()
                    .filter(line -> ASSAY.matcher(line).matches())
                    .toList();
            StringBuilder printed = new StringBuilder();
            for (String command : commands) {
                printed.append(Shell.bash(folder, command));
            }
            if (!commands.isEmpty()) {
                compare(page, block, printed.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_and_images_lead_somewhere(Markdown page) {
        for (String link : page.links()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? page.file()
                    : page.file().resolveSibling(parts[0]).normalize();
            assertThat(target).as("%s links to %s", page, link).exists();
            if (parts.length > 1) {
                assertThat(Markdown.read(target).anchors())
                        .as("%s links to %s", page, link)
                        .contains(parts[1]);
            }
        }
    }

    @Test
    void the_pages_have_code_commands_and_links() throws Exception {
        List<Markdown> pages = pages().toList();

        assertThat(pages.stream().map(Markdown::toString))
                .contains("README.md", "audit-your-labels.md", "measure-agreement.md", "read-ratings.md");
        assertThat(pages.stream().flatMap(page -> page.blocks("java").stream())).hasSizeGreaterThan(10);
        assertThat(pages.stream().flatMap(page -> page.blocks("bash").stream())).hasSizeGreaterThan(5);
        assertThat(pages.stream().flatMap(page -> page.links().stream())).hasSizeGreaterThan(20);
    }

    @Test
    void a_difference_is_noticed() {
        Markdown page = Markdown.parse(
                Path.of("page.md"), List.of("```java", "code", "```", "prints", "```text", "one", "…", "three", "```"));
        Markdown.Block block = page.blocks("java").get(0);

        compare(page, block, "one  \nthree\n");
        compare(page, block, "one\ntwo\nand a half\nthree\n");
        for (String wrong : List.of("", "one\n", "one\nthree\nfour\n", "zero\none\nthree\n", "one\ntwo\n")) {
            assertThatThrownBy(() -> compare(page, block, wrong)).isInstanceOf(AssertionError.class);
        }
    }

    private void prepare(Markdown page) throws IOException {
        Path source = ROOT.resolve("examples/data");
        try (Stream<Path> files = Files.walk(source).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve("examples/data").resolve(source.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (Markdown.Block block : page.blocks()) {
            if (!block.name().isEmpty()) {
                Files.writeString(folder.resolve(block.name()), block.text());
            }
        }
    }

    private static void compare(Markdown page, Markdown.Block block, String printed) {
        block.output()
                .ifPresent(expected -> assertThat(shown(printed))
                        .as("%s:%d printed%n%s%n", page, block.line(), printed)
                        .matches(pattern(expected)));
    }

    /** Returns the expression that output has to match, line by line. */
    private static Pattern pattern(String expected) {
        List<String> lines = new ArrayList<>();
        shown(expected).lines().forEach(line -> lines.add(line.equals("…") ? "(.*\n)*?" : Pattern.quote(line) + "\n"));
        return Pattern.compile(String.join("", lines));
    }

    /** Returns the text without spaces at the ends of lines and empty lines at the end. */
    private static String shown(String text) {
        return text.stripTrailing().replaceAll("[ \t\r]+\n", "\n") + "\n";
    }
}

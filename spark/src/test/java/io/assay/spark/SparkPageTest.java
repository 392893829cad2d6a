package io.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares docs/spark.md with {@link SparkPage}, code and what it prints. */
class SparkPageTest {
    private static final Path ROOT = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);
    private static final String NEXT = "        next.run();\n";

    @Test
    void the_page_shows_code_that_runs_and_what_it_prints() throws Exception {
        List<String> code = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve("docs/spark.md")));
        while (blocks.find()) {
            code.add(words(blocks.group(1)));
            printed.add(blocks.group(2));
        }

        assertThat(code).containsExactlyElementsOf(written());
        assertThat(printed).containsExactlyElementsOf(run());
    }

    /** Lines may be broken elsewhere. */
    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static List<String> written() throws IOException {
        String source = Files.readString(ROOT.resolve("spark/src/test/java/io/assay/spark/SparkPage.java"));
        String body = source.substring(source.indexOf("Runnable next) {\n") + "Runnable next) {\n".length());
        List<String> parts = new ArrayList<>(List.of(body.split(Pattern.quote(NEXT), -1)));
        parts.remove(parts.size() - 1);
        return parts.stream().map(SparkPageTest::words).toList();
    }

    private static List<String> run() throws IOException {
        PrintStream before = System.out;
        List<String> printed = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(to);
            SparkPage.run(LocalSpark.session(), ROOT.resolve("examples/data").toString(), () -> {
                printed.add(out.toString(StandardCharsets.UTF_8));
                out.reset();
            });
        } finally {
            System.setOut(before);
        }
        return printed;
    }
}

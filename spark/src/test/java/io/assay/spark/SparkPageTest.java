package io.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Java blocks of docs/spark.md as one program, and compares what each prints with the block of text after it. */
class SparkPageTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().endsWith("spark")
            ? Path.of("..").toAbsolutePath().normalize()
            : Path.of("").toAbsolutePath();
    private static final Pattern BLOCK =
            Pattern.compile("```java\n(.*?)```(?:\n\n(?:[^`#\n][^\n]*\n)*\n?```text\n(.*?)```)?", Pattern.DOTALL);
    private static final String MARK = "-----8<-----\n";

    @TempDir
    Path folder;

    @Test
    void code_compiles_and_prints_what_the_page_says() throws Exception {
        List<String> expected = new ArrayList<>();
        String source = program(Files.readString(ROOT.resolve("docs/spark.md")), expected);

        String[] printed = run(source).split(MARK, -1);

        assertThat(expected).hasSizeGreaterThan(3);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(printed[i]).isEqualTo(expected.get(i));
        }
    }

    private static String program(String page, List<String> expected) {
        StringBuilder body = new StringBuilder();
        Matcher blocks = BLOCK.matcher(page);
        while (blocks.find()) {
            body.append(blocks.group(1)).append("System.out.print(\"").append(MARK.strip()).append("\\n\");\n");
            expected.add(blocks.group(2) == null ? "" : blocks.group(2));
        }
        return "import io.assay.agreement.*; import io.assay.core.*; import io.assay.spark.*; import org.apache.spark.sql.*;"
                + " import java.util.*; import static org.apache.spark.sql.functions.*;\n"
                + "public class Page { public static void run(SparkSession spark, String data) throws Exception {\n" + body
                + "} }\n";
    }

    private String run(String source) throws Exception {
        Path file = Files.writeString(folder.resolve("Page.java"), source);
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int rc = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        problems,
                        problems,
                        "-proc:none",
                        "-nowarn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString());
        assertThat(rc).as(problems.toString(StandardCharsets.UTF_8)).isZero();
        return printed();
    }

    /** The session must find the classes of lambdas that the page sends to its tasks. */
    private String printed() throws Exception {
        PrintStream before = System.out;
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SparkSession session = LocalSpark.session();
        try (URLClassLoader classes = new URLClassLoader(new URL[] {url()}, loader);
                PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            session.sparkContext().addJar(jar());
            thread.setContextClassLoader(classes);
            System.setOut(to);
            classes.loadClass("Page")
                    .getMethod("run", SparkSession.class, String.class)
                    .invoke(null, session, ROOT.resolve("examples/data").toString());
        } finally {
            System.setOut(before);
            thread.setContextClassLoader(loader);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private URL url() throws IOException {
        return folder.toUri().toURL();
    }

    private String jar() throws IOException {
        Path jar = folder.resolve("page.jar");
        try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar));
                var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                out.putNextEntry(new java.util.zip.ZipEntry(file.getFileName().toString()));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar.toString();
    }
}

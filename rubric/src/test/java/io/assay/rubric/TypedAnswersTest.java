package io.assay.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong type of answer does not compile. */
class TypedAnswersTest {
    private static final String FRAME = "import static io.assay.rubric.Rubrics.*; import io.assay.rubric.*;"
            + " class Made { enum Tone { WARM, COLD }"
            + " static final YesNo ISSUE = yesNo(\"issue\", \"Names the issue\");"
            + " static final Graded FIX = graded(\"fix\", \"Works\").level(0, \"no\").level(1, \"yes\");"
            + " static final Choice<Tone> TONE = choice(\"tone\", \"Tone\", Tone.class);"
            + " static final Measure WORDS = measure(\"words\", \"Words\", 0, 100);"
            + " Object made = %s; }";

    @TempDir
    private Path classes;

    private List<String> errors(String expression) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Made.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return FRAME.formatted(expression);
                    }
                };
        String path = System.getProperty("java.class.path") + java.io.File.pathSeparator + modulePath();
        compiler.getTask(
                        null,
                        null,
                        found,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", path),
                        null,
                        List.of(source))
                .call();
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d.getMessage(Locale.ENGLISH))
                .toList();
    }

    /** The classes under test may be on the module path. */
    private static String modulePath() {
        try {
            Path own = Path.of(Rubrics.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.exists(own) ? own.toRealPath().toString() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answers_of_the_right_type_compile() {
        for (String right : List.of(
                "ISSUE.answered(true)",
                "FIX.answered(1)",
                "TONE.answered(Tone.WARM)",
                "WORDS.answered(3.5)",
                "TONE.is(Tone.COLD).and(FIX.atLeast(1))")) {
            assertThat(errors(right)).as(right).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIX.answered(true)|boolean cannot be converted to double",
                "ISSUE.answered(1)|int cannot be converted to boolean",
                "TONE.answered(\"WARM\")|cannot be converted to",
                "WORDS.answered(\"3\")|String cannot be converted to double",
                "ISSUE.is(1)|int cannot be converted to boolean",
                "FIX.is(true)|boolean cannot be converted to double"
            })
    void an_answer_of_another_type_does_not(String wrong, String message) {
        assertThat(errors(wrong)).hasSize(1).first().asString().contains(message);
    }
}

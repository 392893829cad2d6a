package io.assay.testkit.gates;

import io.assay.rubric.Rubric;
import io.assay.rubric.Scored;
import io.assay.rubric.format.RubricFiles;
import io.assay.rubric.golden.GoldenCase;
import io.assay.rubric.golden.GoldenFile;
import io.assay.rubric.golden.GoldenResult;
import io.assay.rubric.golden.GoldenTests;
import io.assay.testkit.internal.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs {@link GoldenAnswers}. Registered by the annotation. */
public final class GoldenAnswersExtension implements TestTemplateInvocationContextProvider {
    /** For JUnit. */
    public GoldenAnswersExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getTestMethod()
                .flatMap(method -> AnnotationSupport.findAnnotation(method, GoldenAnswers.class))
                .isPresent();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        GoldenAnswers gate = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), GoldenAnswers.class)
                .orElseThrow();
        Class<?> test = context.getRequiredTestClass();
        Rubric rubric = read(gate.rubric(), test, RubricFiles::parse);
        GoldenFile golden = read(gate.file(), test, GoldenFile::parse);
        return GoldenTests.of(rubric, golden).results().stream().map(result -> invocation(rubric, result));
    }

    private static TestTemplateInvocationContext invocation(Rubric rubric, GoldenResult result) {
        GoldenCase test = result.test();
        return new GateInvocation(
                test.name(), () -> check(rubric, result), Map.of(Scored.class, () -> rubric.score(test.sheet())));
    }

    private static void check(Rubric rubric, GoldenResult result) {
        if (!result.isPassed()) {
            throw new AssertionError("the golden answers no longer come to what is expected with " + rubric + "\n"
                    + result + "\nmend the rubric, or change what is expected if the change is meant");
        }
    }

    private static <T> T read(String file, Class<?> test, BiFunction<String, String, T> parse) {
        try {
            return InputFile.read(
                    file, test, (in, name) -> parse.apply(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalArgumentException("@GoldenAnswers: " + e.getMessage(), e);
        }
    }
}

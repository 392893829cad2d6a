package io.assay.testkit.gates;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs {@link LabelQuality}: before a class, or as the tests of a method. Registered by the annotation. */
public final class LabelQualityExtension implements BeforeAllCallback, TestTemplateInvocationContextProvider {
    /** For JUnit. */
    public LabelQualityExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        List<String> failures = new ArrayList<>();
        for (LabelGate gate : gates(test, test)) {
            try {
                gate.check();
            } catch (AssertionError e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n\n", failures));
        }
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getTestMethod()
                .map(method -> !AnnotationSupport.findRepeatableAnnotations(method, LabelQuality.class)
                        .isEmpty())
                .orElse(false);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return gates(context.getRequiredTestMethod(), context.getRequiredTestClass()).stream()
                .map(gate -> new GateInvocation(
                        gate.title(),
                        gate::check,
                        Map.of(RatingMatrix.class, gate::ratings, Estimate.class, gate::figure)));
    }

    private static List<LabelGate> gates(AnnotatedElement annotated, Class<?> test) {
        return AnnotationSupport.findRepeatableAnnotations(annotated, LabelQuality.class).stream()
                .flatMap(quality -> LabelFile.gates(quality, test).stream())
                .toList();
    }
}

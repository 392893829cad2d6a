package io.assay.testkit.gates;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * One test of a gate: it checks before the method runs, and hands the method what it asks for.
 *
 * @param title what the test is called
 * @param check throws an error if the gate is not passed
 * @param parameters what the method may ask for, by type
 */
record GateInvocation(String title, Runnable check, Map<Class<?>, Supplier<?>> parameters)
        implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocationIndex) {
        return title;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        BeforeTestExecutionCallback before = context -> check.run();
        return List.of(before, new Parameters(parameters));
    }

    /** Hands over what the gate knows. */
    private record Parameters(Map<Class<?>, Supplier<?>> known) implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return known.containsKey(parameter.getParameter().getType());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return java.util.Objects.requireNonNull(
                            known.get(parameter.getParameter().getType()))
                    .get();
        }
    }
}

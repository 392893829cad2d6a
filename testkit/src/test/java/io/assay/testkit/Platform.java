package io.assay.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs tests as a build would, and tells what came of them. */
public final class Platform {
    private Platform() {}

    /** Returns the message of the failure of a property, after shrinking. */
    public static String failureOfProperty(Class<?> test, String method, Class<?>... parameters) {
        EngineExecutionResults results = EngineTestKit.engine("jqwik")
                .selectors(selectMethod(
                        test,
                        method,
                        String.join(
                                ",",
                                List.of(parameters).stream().map(Class::getName).toList())))
                .configurationParameter("jqwik.database", "")
                .execute();
        return results.testEvents().failed().stream()
                .map(Platform::message)
                .findFirst()
                .orElseThrow();
    }

    /** Returns messages of failures by display name of tests of JUnit; empty where a test passed. */
    public static Map<String, String> outcomes(Class<?> test) {
        Map<String, String> outcomes = new TreeMap<>();
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute().allEvents().finished().stream()
                .filter(event -> event.getTestDescriptor().isTest() || failed(event))
                .forEach(event -> outcomes.put(event.getTestDescriptor().getDisplayName(), message(event)));
        return outcomes;
    }

    private static boolean failed(Event event) {
        return !message(event).isEmpty();
    }

    private static String message(Event event) {
        return event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .map(failure -> String.valueOf(failure.getMessage()))
                .orElse("");
    }
}

package io.assay.testkit.laws;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A law to check in a test framework, such as a dynamic test of JUnit: {@code checks().stream().map(law -> dynamicTest(law.name(), law::run))}.
 * Immutable.
 */
public final class LawCheck {
    private final String name;
    private final Supplier<Optional<String>> violation;

    LawCheck(String name, Supplier<Optional<String>> violation) {
        this.name = name;
        this.violation = violation;
    }

    /** {@return the law in words} */
    public String name() {
        return name;
    }

    /**
     * Passes or fails.
     *
     * @throws AssertionError if the law is broken, with the smallest data found that show it
     */
    public void run() {
        violation().ifPresent(broken -> {
            throw new AssertionError(broken);
        });
    }

    /** Returns how the law is broken, or nothing. */
    Optional<String> violation() {
        return violation.get();
    }

    @Override
    public String toString() {
        return name;
    }
}

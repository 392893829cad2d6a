package io.assay.testkit.laws;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Data to try laws on, and how to make those smaller that break one.
 *
 * @param cases tried in order
 * @param smaller data that say less, the boldest first
 * @param printed data to read
 * @param origin where the data come from, to find them again
 */
record Trials<D>(List<D> cases, Function<D, Stream<D>> smaller, Function<D, String> printed, String origin) {
    private static final int MOST_STEPS = 2000;

    /** Tells how data break a law, or nothing. */
    @FunctionalInterface
    interface Rule<D> {
        Optional<String> broken(D data);
    }

    /** Returns a check per law, but for the exceptions. */
    <L extends Enum<L> & Law> List<LawCheck> checks(
            String subject, L[] laws, Set<L> exceptions, BiFunction<L, D, Optional<String>> rules) {
        return Arrays.stream(laws)
                .filter(law -> !exceptions.contains(law))
                .map(law ->
                        new LawCheck(law.statement(), () -> violation(subject, law, data -> rules.apply(law, data))))
                .toList();
    }

    private <L extends Enum<L> & Law> Optional<String> violation(String subject, L law, Rule<D> rule) {
        for (D data : cases) {
            if (rule.broken(data).isPresent()) {
                D least = least(data, rule);
                return Optional.of(subject + " breaks " + law + ": " + law.statement() + "\n  "
                        + rule.broken(least).orElse("but not each time") + "\n  the smallest data found, " + origin
                        + ":\n  " + printed.apply(least).replace("\n", "\n  "));
            }
        }
        return Optional.empty();
    }

    private D least(D first, Rule<D> rule) {
        D least = first;
        Iterator<D> next = smaller.apply(least).iterator();
        for (int step = 0; step < MOST_STEPS && next.hasNext(); step++) {
            D candidate = next.next();
            if (rule.broken(candidate).isPresent()) {
                least = candidate;
                next = smaller.apply(least).iterator();
            }
        }
        return least;
    }

    /** Runs all checks, and throws one error with all that is broken. */
    static void run(List<LawCheck> checks) {
        String broken =
                checks.stream().flatMap(check -> check.violation().stream()).collect(Collectors.joining("\n\n"));
        if (!broken.isEmpty()) {
            throw new AssertionError(broken);
        }
    }
}

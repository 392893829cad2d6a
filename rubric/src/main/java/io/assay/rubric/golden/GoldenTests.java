package io.assay.rubric.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.assay.rubric.CriterionScore;
import io.assay.rubric.Rubric;
import io.assay.rubric.Scored;
import io.assay.rubric.SheetException;
import io.assay.rubric.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Golden answers scored with a rubric, and how the scores differ from the expected ones. In JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> golden_scores() throws IOException {
 *     return GoldenTests.of(RUBRIC, GoldenFile.read(FILE)).checks().stream()
 *             .map(check -> DynamicTest.dynamicTest(check.name(), check::run));
 * }
 * }</pre>
 *
 * <p>Immutable.
 */
public final class GoldenTests {
    private final Rubric rubric;
    private final GoldenFile file;
    private final List<GoldenResult> results;

    /** A case to run in a test framework. */
    public static final class Check {
        private final GoldenResult result;

        private Check(GoldenResult result) {
            this.result = result;
        }

        /** {@return the name of the case} */
        public String name() {
            return result.test().name();
        }

        /**
         * Passes or fails.
         *
         * @throws AssertionError if the case came out otherwise than expected, with the differences
         */
        public void run() {
            if (!result.isPassed()) {
                throw new AssertionError(result.toString());
            }
        }
    }

    private GoldenTests(Rubric rubric, GoldenFile file) {
        this.rubric = rubric;
        this.file = file;
        this.results = file.cases().stream().map(this::result).toList();
    }

    /**
     * Scores golden answers.
     *
     * @param rubric what to test
     * @param file the answers, and what they must come to
     * @return the results
     * @throws IllegalArgumentException if the file is for a rubric of another id
     */
    public static GoldenTests of(Rubric rubric, GoldenFile file) {
        if (!file.rubric().isEmpty() && !file.rubric().equals(rubric.id())) {
            throw new IllegalArgumentException("the golden answers " + file.source() + " are for the rubric \""
                    + file.rubric() + "\", not for \"" + rubric.id() + "\"");
        }
        return new GoldenTests(rubric, file);
    }

    /** {@return the result of each case, in order} */
    public List<GoldenResult> results() {
        return results;
    }

    /** {@return the cases as named checks that throw where they fail} */
    public List<Check> checks() {
        return results.stream().map(Check::new).toList();
    }

    /** {@return whether all cases passed} */
    public boolean isPassed() {
        return results.stream().allMatch(GoldenResult::isPassed);
    }

    private GoldenResult result(GoldenCase test) {
        List<String> differences = new ArrayList<>();
        try {
            compare(test.expected(), rubric.score(test.sheet()), differences);
        } catch (SheetException e) {
            e.problems().forEach(problem -> differences.add(problem.toString()));
        }
        return new GoldenResult(test, differences);
    }

    private void compare(GoldenCase.Expected expected, Scored scored, List<String> differences) {
        expected.outcome()
                .filter(outcome -> outcome != scored.outcome())
                .ifPresent(outcome -> differences.add("outcome is " + scored.outcome() + because(scored.reason())
                        + ", but " + outcome + " was expected"));
        compare("score", expected.score(), scored.score(), because(scored.reason()), differences);
        compare("earned", expected.earned(), OptionalDouble.of(scored.earned()), "", differences);
        expected.criteria().forEach((id, points) -> {
            Optional<CriterionScore> score = scored.criteria().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst();
            if (score.isEmpty()) {
                differences.add("the rubric has no criterion \"" + id + "\"");
            } else {
                compare(
                        "points of " + id,
                        OptionalDouble.of(points),
                        score.get().points(),
                        because(Optional.of(score.get().shown())),
                        differences);
            }
        });
    }

    private static String because(Optional<String> reason) {
        return reason.map(text -> " (" + text + ")").orElse("");
    }

    private void compare(
            String what, OptionalDouble expected, OptionalDouble actual, String reason, List<String> differences) {
        if (expected.isEmpty()) {
            return;
        }
        double wanted = expected.getAsDouble();
        if (actual.isEmpty()) {
            differences.add("there is no " + what + reason + ", but " + shown(wanted) + " was expected");
        } else if (!(Math.abs(actual.getAsDouble() - wanted) <= file.tolerance())) {
            differences.add(String.format(
                    Locale.ROOT,
                    "%s is %s, but %s was expected (%+.6g)",
                    what,
                    shown(actual.getAsDouble()),
                    shown(wanted),
                    actual.getAsDouble() - wanted));
        }
    }

    /** Returns {@code 0.6} or {@code 3}. */
    private static String shown(double number) {
        String text = String.format(Locale.ROOT, "%.9f", number);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** {@return the results as a JSON object: {@code rubric}, {@code file}, {@code passed} and {@code cases} with their differences} */
    public String toJson() {
        JsonObject json = new JsonObject();
        json.add("rubric", Json.stamp(rubric.stamp()));
        json.addProperty("file", file.source());
        json.addProperty("passed", isPassed());
        JsonArray cases = new JsonArray();
        results.forEach(result -> {
            JsonObject one = new JsonObject();
            one.addProperty("name", result.test().name());
            one.addProperty("passed", result.isPassed());
            JsonArray differences = new JsonArray();
            result.differences().forEach(differences::add);
            one.add("differences", differences);
            cases.add(one);
        });
        json.add("cases", cases);
        return Json.text(json);
    }

    /** {@return how many passed, and the differences of those that did not} */
    @Override
    public String toString() {
        long passed = results.stream().filter(GoldenResult::isPassed).count();
        StringBuilder text = new StringBuilder(
                rubric + ": " + passed + " of " + results.size() + " golden answers came out as expected");
        results.stream()
                .filter(result -> !result.isPassed())
                .forEach(result -> text.append("\n  ").append(result));
        return text.toString();
    }
}

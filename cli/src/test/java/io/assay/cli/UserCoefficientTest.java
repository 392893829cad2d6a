package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.agreement.Coefficients;
import io.assay.agreement.IntervalMethod;
import io.assay.agreement.Profile;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link MeanRange} is known only by META-INF/services, and works wherever one of ours does. */
class UserCoefficientTest {
    private static final String FILE =
            "unit,ana,ben,cleo\n1,1,1,2\n2,3,3,3\n3,2,2,2\n4,4,4,3\n5,5,5,5\n6,1,2,1\n7,4,4,4\n8,2,3,3\n";
    private static final RatingMatrix RATINGS = RatingMatrix.of(
            Scale.ordinal(1, 5),
            new double[][] {{1, 1, 2}, {3, 3, 3}, {2, 2, 2}, {4, 4, 3}, {5, 5, 5}, {1, 2, 1}, {4, 4, 4}, {2, 3, 3}});
    /** Four of eight units have a range of 1, and all ratings one of 4. */
    private static final double FIGURE = 1 - 0.5 / 4;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("ratings.csv"), FILE);
    }

    private static JsonObject find(JsonArray coefficients, String name) {
        for (var element : coefficients) {
            JsonObject coefficient = element.getAsJsonObject();
            if (coefficient.get("name").getAsString().equals(name)) {
                return coefficient;
            }
        }
        throw new AssertionError(name + " is not in " + coefficients);
    }

    @Test
    void it_is_listed_after_ours() {
        Run run = Run.assay("agreement", "--list");

        assertThat(run.out().lines().toList())
                .endsWith("mean-range")
                .hasSize(Coefficients.names().size());
    }

    @Test
    void agreement_computes_it_with_the_bootstrap_as_nothing_is_published() {
        Run run = Run.assay("agreement", file, "--coefficient", "mean-range", "--format", "json", "--confidence", 0.9);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.figuresErrors(run.out())).isEmpty();
        JsonObject coefficient = find(run.json().getAsJsonArray("coefficients"), MeanRange.NAME);
        assertThat(coefficient.get("value").getAsDouble()).isCloseTo(FIGURE, within(1e-12));
        JsonObject interval = coefficient.getAsJsonObject("interval");
        assertThat(interval.get("method").getAsString()).isEqualTo("bootstrap-bca");
        assertThat(interval.get("level").getAsDouble()).isEqualTo(0.9);
    }

    @Test
    void any_interval_may_be_asked_for() {
        Run run = Run.assay("agreement", file, "--coefficient", "mean-range", "--interval", "jackknife");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("mean-range   0.875", "jackknife");
    }

    @Test
    void an_audit_has_it_beside_alpha_in_text_json_and_html() throws IOException {
        Path html = folder.resolve("report.html");
        Object[] audit = {
            "audit", file, "--coefficient", "mean-range,icc-a-1", "--scale", "ordinal:1..5", "--html", html
        };

        Run text = Run.assay(audit);
        Run json = Run.assay(java.util.stream.Stream.concat(
                        java.util.Arrays.stream(audit), java.util.stream.Stream.of("--format", "json"))
                .toArray());

        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out().lines().filter(line -> line.startsWith("  mean-range")))
                .singleElement()
                .asString()
                .matches("  mean-range +0\\.875 +0\\.\\d{3} to [01]\\.\\d{3} +8 +24");
        assertThat(text.out()).contains("icc-a-1");
        assertThat(Schemas.auditErrors(json.out())).isEmpty();
        JsonObject coefficient = find(json.json().getAsJsonArray("coefficients"), MeanRange.NAME);
        assertThat(coefficient.get("value").getAsDouble()).isCloseTo(FIGURE, within(1e-12));
        assertThat(coefficient.getAsJsonObject("interval").get("replicates").getAsInt())
                .isEqualTo(1000);
        assertThat(Files.readString(html))
                .contains("Mean range", "ICC A 1", "Percent agreement by analytic; ICC A 1 by analytic");
    }

    @Test
    void alpha_stays_the_verdict_and_the_gate_of_an_audit() {
        Run run = Run.assay("audit", file, "--coefficient", "mean-range", "--min-alpha", "0.99", "--bootstrap", 0);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("alpha is").doesNotContain("mean-range");
        assertThat(run.out().lines().filter(line -> line.startsWith("  mean-range")))
                .singleElement()
                .asString()
                .contains(" - ");
    }

    @Test
    void it_is_undefined_with_its_reason_in_an_audit() {
        Run run = Run.withInput("unit,a,b\n1,3,3\n2,3,3\n", "audit", "-", "--coefficient", "mean-range");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("mean-range is undefined: all ratings are equal");
    }

    @Test
    void plans_and_judges_take_it() {
        Run plan = Run.assay(
                "plan", "units", "--coefficient", "mean-range", "--expect", "0.8", "--width", "0.1", "--categories", 5);
        Run more = Run.assay("plan", "units", file, "--coefficient", "mean-range", "--against", "0.8");
        Run judge = Run.assay("judge", file, "--judge", "cleo", "--coefficient", "mean-range", "--bootstrap", 50);

        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("Units for mean-range", "5 ordered categories");
        assertThat(more.exitCode()).as(more.err()).isZero();
        assertThat(more.out()).contains("mean-range   0.875");
        assertThat(judge.exitCode()).as(judge.err()).isZero();
        assertThat(judge.out()).contains("Mean mean-range over pairs");
    }

    @Test
    void the_profile_shows_it_where_it_fits() {
        Profile profile = Agreement.profile(RATINGS);
        RatingMatrix names = RatingMatrix.builder(Scale.nominal())
                .rate("1", "a", "x")
                .rate("1", "b", "x")
                .rate("2", "a", "y")
                .rate("2", "b", "x")
                .build();

        assertThat(profile.estimate(MeanRange.NAME)).map(Estimate::value).hasValue(FIGURE);
        assertThat(Agreement.profile(names).estimate(MeanRange.NAME)).isEmpty();
        assertThat(Agreement.profile(names, new MeanRange()).estimate(MeanRange.NAME))
                .isPresent();
    }

    @Test
    void comparisons_and_tests_take_it_by_its_name() {
        Coefficient own = Coefficients.named(MeanRange.NAME);
        RatingMatrix worse = RatingMatrix.of(Scale.ordinal(1, 5), new double[][] {
            {1, 3, 2}, {3, 1, 3}, {2, 5, 2}, {4, 2, 3}, {5, 3, 5}, {1, 2, 4}, {4, 4, 1}, {2, 3, 5}
        });

        var difference = Agreement.compare(RATINGS, worse).of(own);

        assertThat(difference.difference().value()).isCloseTo(own.of(worse).value() - FIGURE, within(1e-12));
        assertThat(difference.isSettled()).isTrue();
        assertThat(Agreement.testAbove(0.5).of(own, RATINGS).isRejectedAt(0.05)).isTrue();
        assertThat(own.of(RATINGS, IntervalMethod.bootstrapPercentile()).interval())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"cohen-kappa,of this library", "mean-range,of another service", "Mean Range,lower-case letter"})
    void a_service_with_a_name_that_cannot_be_is_refused(String name, String expected) throws IOException {
        Badly.name = name;
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("io.assay.agreement.Coefficient"), Badly.class.getName() + "\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);

            Run run = Run.assay("agreement", "--list");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("Badly", name, expected).hasLineCount(1);
            org.assertj.core.api.Assertions.assertThatThrownBy(Coefficients::names)
                    .isInstanceOf(ServiceConfigurationError.class);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** A service with any name. */
    public static final class Badly implements Coefficient {
        private static String name = "";

        @Override
        public String name() {
            return name;
        }

        @Override
        public Estimate of(RatingMatrix ratings) {
            return Estimate.undefined(name, "it is only a name");
        }
    }
}

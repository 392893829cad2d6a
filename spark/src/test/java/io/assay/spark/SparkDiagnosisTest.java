package io.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.diagnose.AuditPlan;
import io.assay.agreement.diagnose.Diagnosis;
import io.assay.agreement.diagnose.RaterProfile;
import io.assay.agreement.diagnose.UnitDispute;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.spark.LocalSpark.Rated;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagnoses of data frames against those of matrices. */
class SparkDiagnosisTest {
    private static final long SEED = System.nanoTime();

    static List<Arguments> scales() {
        return List.of(
                Arguments.of(Scale.nominal(), List.of("refund", "shipping", "other")),
                Arguments.of(Scale.ordinal(1, 5), List.of(1.0, 2.0, 3.0, 5.0)),
                Arguments.of(
                        Scale.ratio(),
                        DoubleStream.iterate(2, x -> x + 0.75)
                                .limit(150)
                                .boxed()
                                .toList()),
                Arguments.of(
                        Scale.interval(),
                        DoubleStream.iterate(1e3, x -> x + 1.618)
                                .limit(300)
                                .boxed()
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void raters_and_units_are_those_of_the_matrix(Scale scale, List<?> values) {
        List<Rated> ratings = LocalSpark.random(SEED, 60, 4, values);
        RatingMatrix matrix = LocalSpark.matrix(ratings, scale);
        Diagnosis local = Diagnosis.of(matrix, AuditPlan.defaults().disputedUnits(60));

        GroupDiagnosis spark = SparkDiagnosis.byScale()
                .disputedUnits(60)
                .by(LocalSpark.of(
                        ratings,
                        values.get(0) instanceof String ? DataTypes.StringType : DataTypes.DoubleType,
                        3,
                        scale))
                .get(0);

        assertThat(spark.raters()).as("seed %s", SEED).hasSameSizeAs(local.raters());
        for (RaterProfile expected : local.raters()) {
            RaterProfile actual = spark.raters().stream()
                    .filter(r -> r.rater().equals(expected.rater()))
                    .findFirst()
                    .orElseThrow();
            assertThat(actual.ratings()).isEqualTo(expected.ratings());
            assertThat(actual.comparisons()).isEqualTo(expected.comparisons());
            assertThat(actual.agreement()).isEqualTo(expected.agreement());
            close(actual.severity(), expected.severity());
            close(actual.severityError(), expected.severityError());
            close(actual.alphaWithout(), expected.alphaWithout());
            close(actual.gain(), expected.gain());
        }
        assertThat(spark.disputedUnits()).hasSameSizeAs(local.disputedUnits());
        for (UnitDispute expected : local.disputedUnits()) {
            UnitDispute actual = spark.disputedUnits().stream()
                    .filter(u -> u.unit().equals(expected.unit()))
                    .findFirst()
                    .orElseThrow();
            assertThat(actual.ratings()).containsExactlyInAnyOrderElementsOf(expected.ratings());
            close(actual.disagreement(), expected.disagreement());
            close(actual.share(), expected.share());
            close(actual.alphaWithout(), expected.alphaWithout());
            close(actual.gain(), expected.gain());
        }
    }

    private static void close(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).as("seed %s", SEED).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }
}

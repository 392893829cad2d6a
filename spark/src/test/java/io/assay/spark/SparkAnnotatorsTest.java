package io.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.annotators.Annotations;
import io.assay.annotators.ConfusionPrior;
import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethods;
import io.assay.annotators.DawidSkene;
import io.assay.annotators.UnitConsensus;
import io.assay.core.Scale;
import io.assay.spark.LocalSpark.Rated;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dawid and Skene's model fitted to data frames against that of matrices. */
class SparkAnnotatorsTest {
    /** Fixed, so that no two rounds are so close that rounding decides whether another follows. */
    private static final List<Rated> RATINGS = LocalSpark.random(11, 80, 5, List.of("refund", "shipping", "other"));

    static List<DawidSkene> methods() {
        DawidSkene few = ConsensusMethods.dawidSkene().rounds(6).tolerance(0);
        return List.of(few, few.prior(ConfusionPrior.pooled(2)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void labels_and_raters_are_those_of_the_matrix(DawidSkene method) {
        Consensus local = method.of(Annotations.of(LocalSpark.matrix(RATINGS, Scale.nominal())));

        SparkRatings ratings = LocalSpark.of(RATINGS, DataTypes.StringType, 4, Scale.nominal());
        SparkConsensus spark = SparkAnnotators.dawidSkene(ratings, method);

        assertThat(spark.categories()).isEqualTo(local.categories());
        assertThat(spark.fit().convergence().iterations())
                .isEqualTo(local.convergence().iterations());
        close(spark.fit().prevalences(), local.prevalences());
        for (int r = 0; r < spark.raters().size(); r++) {
            var expected = local.rater(spark.raters().get(r));
            assertThat(spark.fit().accuracy(r)).isCloseTo(expected.figure("accuracy"), within(1e-9));
            assertThat(spark.fit().ratingsOf(r)).isEqualTo(expected.ratings());
            double[][] table = expected.confusion().orElseThrow().toArray();
            double[][] actual = spark.fit().confusion(r).orElseThrow().toArray();
            for (int k = 0; k < table.length; k++) {
                close(actual[k], table[k]);
            }
        }
        List<Row> labels = spark.labels().collectAsList();
        assertThat(labels).hasSize(local.units().size());
        for (Row row : labels) {
            UnitConsensus unit = local.unit(row.getString(0));
            assertThat(row.getInt(1)).isEqualTo(unit.ratings());
            assertThat(row.getString(2)).isEqualTo(unit.label().orElseThrow());
            assertThat(row.getDouble(3)).isCloseTo(unit.probability().orElseThrow(), within(1e-9));
        }
        ratings.close();
    }

    private static void close(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void grouped_ratings_and_ratings_that_are_no_categories_are_refused() {
        assertThatThrownBy(() ->
                        SparkAnnotators.dawidSkene(LocalSpark.of(RATINGS, DataTypes.StringType, 2, Scale.nominal())
                                .by("language")))
                .hasMessage("these ratings are grouped by [language]; label one group at a time");
        assertThatThrownBy(() -> SparkAnnotators.dawidSkene(LocalSpark.of(
                        List.of(new Rated("en", "a", "x", 1.5), new Rated("en", "a", "y", 2.5)),
                        DataTypes.DoubleType,
                        2,
                        Scale.interval())))
                .hasMessageContaining("dawid-skene needs ratings in categories, but the scale is interval");
    }
}

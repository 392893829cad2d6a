package io.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficients;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.sampling.Logits;
import io.assay.sampling.Scorer;
import io.assay.spark.LocalSpark.Rated;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions of SQL against the local figures, bit for bit. */
class SparkSqlTest {
    private static final List<Rated> RATINGS = LocalSpark.random(7, 40, 3, List.of("refund", "shipping", "other"));
    private static final float[][] LOGITS = {{1, 2, 3}, {0, 0, 0}, {5, 0, Float.NEGATIVE_INFINITY}, {2, 2, 0.5f}};

    @BeforeAll
    static void register() {
        SparkAgreement.register(LocalSpark.session());
        SparkSampling.register(LocalSpark.session());
        LocalSpark.frame(RATINGS, DataTypes.StringType, 3).createOrReplaceTempView("scores");
        StructType schema = new StructType()
                .add("id", DataTypes.IntegerType)
                .add("logits", DataTypes.createArrayType(DataTypes.FloatType));
        List<Row> rows = IntStream.range(0, LOGITS.length)
                .mapToObj(i -> RowFactory.create(i, LOGITS[i]))
                .toList();
        LocalSpark.session().createDataFrame(rows, schema).repartition(2).createOrReplaceTempView("pool");
    }

    private static Dataset<Row> sql(String text) {
        return LocalSpark.session().sql(text);
    }

    @Test
    void coefficients_by_name_are_those_of_a_matrix_in_each_group() {
        List<Row> rows =
                sql("SELECT language, krippendorff_alpha(item, judge, score, 'nominal'), gwet_ac1(item, judge, score,"
                                + " 'nominal') FROM scores GROUP BY language ORDER BY language")
                        .collectAsList();

        assertThat(rows).extracting(row -> row.getString(0)).containsExactly("de", "en");
        for (Row row : rows) {
            RatingMatrix own = LocalSpark.matrix(
                    RATINGS.stream()
                            .filter(r -> r.group().equals(row.getString(0)))
                            .toList(),
                    Scale.nominal());
            assertThat(row.getDouble(1)).isEqualTo(Agreement.krippendorff(own).value());
            assertThat(row.getDouble(2))
                    .isCloseTo(
                            Coefficients.named("gwet-ac1").of(own).value(),
                            org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @Test
    void an_undefined_figure_is_null() {
        assertThat(sql("SELECT krippendorff_alpha(item, judge, 'same', 'nominal') FROM scores")
                        .first()
                        .isNullAt(0))
                .isTrue();
        assertThat(sql("SELECT krippendorff_alpha(item, judge, score, 'nominal') FROM scores WHERE item = 'none'")
                        .first()
                        .isNullAt(0))
                .isTrue();
    }

    @Test
    void a_scale_that_is_not_known_is_an_error_that_lists_those_that_are() {
        Dataset<Row> wrong = sql("SELECT fleiss_kappa(item, judge, score, 'ordinary') FROM scores");

        assertThatThrownBy(wrong::collectAsList)
                .hasStackTraceContaining(
                        "\"ordinary\" is not a scale; write nominal, ordinal, interval, ratio, circular:24, ordinal:1..5");
    }

    @Test
    void entropy_of_logits_has_the_bits_of_the_scorer() {
        double[] expected = Scorer.entropy().scores(Logits.of(LOGITS));

        assertThat(sql("SELECT logit_entropy(logits) FROM pool ORDER BY id").collectAsList())
                .extracting(row -> row.getDouble(0))
                .containsExactly(expected[0], expected[1], expected[2], expected[3]);
    }

    @Test
    void the_most_uncertain_rows_come_first_and_equal_ones_by_id() {
        Dataset<Row> top =
                SparkSampling.top(sql("SELECT * FROM pool"), SparkSampling.entropy(functions.col("logits")), "id", 2);

        assertThat(top.collectAsList()).extracting(row -> row.getInt(0)).containsExactly(1, 0 + best());
    }

    /** Returns the row with the second largest entropy. */
    private static int best() {
        double[] scores = Scorer.entropy().scores(Logits.of(LOGITS));
        return IntStream.of(0, 2, 3)
                .boxed()
                .max(java.util.Comparator.comparingDouble(i -> scores[i]))
                .orElseThrow();
    }
}

package io.assay.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import io.assay.agreement.Agreement;
import io.assay.agreement.Weights;
import io.assay.annotators.ConsensusMethods;
import io.assay.core.Scale;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The code of docs/spark.md, block by block; {@link SparkPageTest} compares it with the page. */
final class SparkPage {
    private SparkPage() {}

    static void run(SparkSession spark, String data, Runnable next) {
        Dataset<Row> scores = spark.read().option("header", true).csv(data + "/summeval-experts.csv.gz");
        Dataset<Row> coherence = scores.where("criterion = 'coherence'");

        System.out.println(SparkAgreement.krippendorff(coherence, "item", "rater", "score", Scale.ordinal(1, 5)));
        next.run();
        SparkRatings ratings = SparkRatings.of(scores, "item", "rater", "score", Scale.ordinal(1, 5))
                .by("criterion")
                .cached();

        for (GroupEstimate one :
                SparkAgreement.of(Agreement::krippendorff).bootstrap(500).by(ratings)) {
            System.out.println(one.group() + " " + one.estimate());
        }
        for (GroupEstimate one :
                SparkAgreement.of(() -> Agreement.gwetAc2(Weights.quadratic())).by(ratings)) {
            System.out.println(one.group() + " " + one.estimate());
        }
        next.run();
        GroupDiagnosis first =
                SparkDiagnosis.byScale().disputedUnits(1).by(ratings).get(0);

        first.raters()
                .forEach(r -> System.out.printf(
                        Locale.ROOT,
                        "%s agrees %.2f, alpha without %.3f%n",
                        r.rater(),
                        r.agreement(),
                        r.alphaWithout()));
        first.disputedUnits()
                .forEach(u -> System.out.printf(
                        "%s: %d ratings%n", u.unit(), u.ratings().size()));
        ratings.close();
        next.run();
        Dataset<Row> votes = spark.read()
                .option("header", true)
                .csv(data + "/dawid-skene-1979.csv")
                .withColumn("who", concat_ws("-", col("rater"), col("replicate")));
        SparkConsensus consensus = SparkAnnotators.dawidSkene(
                SparkRatings.of(votes, "unit", "who", "label", Scale.nominal()),
                ConsensusMethods.dawidSkene().tolerance(1e-4));

        consensus
                .labels()
                .groupBy("label")
                .count()
                .orderBy("label")
                .collectAsList()
                .forEach(System.out::println);
        next.run();
        SparkAgreement.register(spark);
        SparkSampling.register(spark);
        scores.createOrReplaceTempView("scores");

        spark.sql("SELECT criterion, round(krippendorff_alpha(item, rater, score, 'ordinal:1..5'), 4) AS alpha"
                        + " FROM scores GROUP BY criterion ORDER BY criterion")
                .collectAsList()
                .forEach(System.out::println);
        System.out.println(spark.sql("SELECT round(logit_entropy(array(2.0, 1.0, 0.0)), 4)")
                .first());
        next.run();
    }
}

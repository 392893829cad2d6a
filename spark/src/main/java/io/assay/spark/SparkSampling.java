package io.assay.spark;

import io.assay.sampling.Logits;
import io.assay.sampling.Scorer;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Uncertainty of rows of logits in a data frame, and the selection of the most uncertain.
 *
 * <p>A row of logits is a column of type {@code array<float>} or {@code array<double>}, with minus infinity for a masked class; a vector of Spark's ML
 * library becomes one with {@code vector_to_array}. Scores are those of {@link Scorer} in single precision logits, bit for bit. A null gives null.
 */
public final class SparkSampling {
    private static final Map<String, ScorerRecipe> SCORERS = Map.of(
            "logit_entropy", Scorer::entropy,
            "logit_margin", Scorer::margin,
            "logit_least_confidence", Scorer::leastConfidence,
            "logit_gini", Scorer::gini);

    private SparkSampling() {}

    /** How to make a scorer on any machine. */
    private interface ScorerRecipe extends java.io.Serializable {
        Scorer make();
    }

    /**
     * Registers {@code logit_entropy}, {@code logit_margin}, {@code logit_least_confidence} and {@code logit_gini} for SQL.
     *
     * @param session where
     */
    public static void register(SparkSession session) {
        SCORERS.forEach((name, scorer) -> session.udf().register(name, function(scorer)));
    }

    /**
     * {@return Shannon's entropy in nats of a column of logits}
     *
     * @param logits array of numbers
     */
    public static Column entropy(Column logits) {
        return function(Scorer::entropy).apply(logits.cast("array<float>"));
    }

    /**
     * {@return one minus the difference of the two largest probabilities of a column of logits}
     *
     * @param logits array of numbers
     */
    public static Column margin(Column logits) {
        return function(Scorer::margin).apply(logits.cast("array<float>"));
    }

    /**
     * {@return the rows with the highest scores, highest first, of equal scores in order of their ids} Each partition keeps a heap of so many rows, and
     * the heaps are merged.
     *
     * @param data the pool
     * @param score the score, as {@link #entropy} gives it; rows where it is null are left out
     * @param id column that tells rows apart
     * @param rows how many, at least 0
     * @throws IllegalArgumentException if the number is negative
     */
    public static Dataset<Row> top(Dataset<Row> data, Column score, String id, int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("the number of rows to select must be at least 0, but was " + rows);
        }
        return data.withColumn("score", score)
                .where(functions.col("score").isNotNull())
                .orderBy(functions.col("score").desc(), functions.col(id))
                .limit(rows);
    }

    private static UserDefinedFunction function(ScorerRecipe recipe) {
        UDF1<scala.collection.Seq<Number>, Double> score =
                logits -> logits == null ? null : score(logits, recipe.make());
        return functions.udf(score, DataTypes.DoubleType);
    }

    private static double score(scala.collection.Seq<Number> logits, Scorer scorer) {
        float[] row = new float[logits.length()];
        for (int k = 0; k < row.length; k++) {
            Number logit = logits.apply(k);
            if (logit == null) {
                throw new IllegalArgumentException(
                        "class " + k + " of a row of logits is null; a masked class is minus infinity");
            }
            row[k] = logit.floatValue();
        }
        if (row.length == 0) {
            throw new IllegalArgumentException("a row of logits is empty; leave such rows out");
        }
        Logits one = Logits.of(row, 1, row.length);
        ToDoubleFunction<Logits> first = pool -> scorer.scores(pool)[0];
        return first.applyAsDouble(one);
    }
}

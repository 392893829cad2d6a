package io.assay.benchmarks;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Building a matrix of 1,000,000 units by 3 raters, 5 categories, 10 % missing.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar BuildBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class BuildBenchmark {
    /** The scale. */
    @Param({"nominal", "interval"})
    public String scale = "";

    private double[][] rows = new double[0][];
    private String[] units = {};
    private String[] raters = {};

    /** Makes the data and the ids. */
    @Setup
    public void setUp() {
        rows = BenchmarkData.categories(1_000_000, 3, 5, 0.1);
        units = IntStream.range(0, rows.length).mapToObj(u -> "unit-" + u).toArray(String[]::new);
        raters = IntStream.range(0, 3).mapToObj(r -> "rater-" + r).toArray(String[]::new);
    }

    /** From an array of numbers. */
    @Benchmark
    public RatingMatrix fromDoubles() {
        return BenchmarkData.matrix(scale, rows);
    }

    /** Rating by rating, by the ids of unit and rater. */
    @Benchmark
    public RatingMatrix builder() {
        RatingMatrixBuilder builder = RatingMatrix.builder(BenchmarkData.scale(scale));
        for (int u = 0; u < rows.length; u++) {
            for (int r = 0; r < raters.length; r++) {
                if (!Double.isNaN(rows[u][r])) {
                    builder.rate(units[u], raters[r], rows[u][r]);
                }
            }
        }
        return builder.build();
    }
}

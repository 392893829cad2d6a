package io.assay.benchmarks;

import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethods;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.concurrent.TimeUnit;
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
 * Dawid and Skene's model on 1,000,000 units by 3 ratings in 5 categories by 10,000 raters. The time of a round is the
 * difference of two numbers of rounds, divided by their difference: reading the ratings, and writing the posteriors once, are
 * in both.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar DawidSkeneBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class DawidSkeneBenchmark {
    private static final int UNITS = 1_000_000;
    private static final int RATERS = 10_000;
    private static final int CATEGORIES = 5;

    /** Rounds of expectation and maximisation. */
    @Param({"5", "25"})
    public int rounds;

    private RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), new double[0][]);

    /** Draws ratings by raters who are right between 50 and 95 times of 100. */
    @Setup
    public void draw() {
        RandomStream random = RandomStream.of(1, 0);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("a", "b", "c", "d", "e"));
        for (int r = 0; r < RATERS; r++) {
            builder.raterIndex("r" + r);
        }
        double[] codes = {
            builder.encode("a"), builder.encode("b"), builder.encode("c"), builder.encode("d"), builder.encode("e")
        };
        for (int u = 0; u < UNITS; u++) {
            int unit = builder.unitIndex("u" + u);
            int truth = random.nextInt(CATEGORIES);
            int first = random.nextInt(RATERS);
            for (int i = 0; i < 3; i++) {
                int rater = (first + i * 2_917) % RATERS;
                boolean right = random.nextDouble() < 0.5 + 0.45 * rater / RATERS;
                builder.rateEncoded(unit, rater, codes[right ? truth : random.nextInt(CATEGORIES)]);
            }
        }
        ratings = builder.build();
    }

    /** Reading, rounds and posteriors together. */
    @Benchmark
    public Consensus fit() {
        return ConsensusMethods.dawidSkene().rounds(rounds).tolerance(0).of(ratings);
    }
}

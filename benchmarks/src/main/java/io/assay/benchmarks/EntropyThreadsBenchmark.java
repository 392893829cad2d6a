package io.assay.benchmarks;

import io.assay.sampling.Logits;
import io.assay.sampling.Scorer;
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
 * Entropy of sixteen million logits on one thread and on all processors: enough work that handing it out does not count. A sixteenth of the figure, in
 * milliseconds, is nanoseconds per logit.
 *
 * <p>Run on an idle machine: {@code java -jar benchmarks/target/benchmarks.jar EntropyThreadsBenchmark}, and by the Vector API with {@code -jvmArgsAppend
 * --add-modules=jdk.incubator.vector}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@State(Scope.Benchmark)
public class EntropyThreadsBenchmark {
    private static final int CELLS = 16_000_000;

    /** Classes per row. */
    @Param({"10", "1000"})
    public int classes;

    private Logits pool = Logits.of(new float[1][1]);
    private double[] scores = {};

    /** Makes the pool. */
    @Setup
    public void setUp() {
        pool = Logits.of(SamplingData.normal(CELLS, 3), CELLS / classes, classes);
        scores = new double[CELLS / classes];
    }

    /** On this thread. */
    @Benchmark
    public double[] oneThread() {
        Scorer.entropy().score(pool, scores);
        return scores;
    }

    /** On all processors. */
    @Benchmark
    public double[] allProcessors() {
        return Scorer.entropy().scores(pool);
    }
}

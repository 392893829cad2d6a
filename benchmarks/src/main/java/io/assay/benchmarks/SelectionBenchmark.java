package io.assay.benchmarks;

import io.assay.sampling.Embeddings;
import io.assay.sampling.Logits;
import io.assay.sampling.Sampling;
import io.assay.sampling.Scorer;
import io.assay.sampling.Selection;
import io.assay.sampling.TopK;
import io.assay.sampling.diverse.Diversities;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The best 1,000 of 10,000,000 scores, of a pool of 1,000,000 x 10 by entropy, and a k-center choice of 1,000 among 100,000 vectors of 64.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar SelectionBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class SelectionBenchmark {
    private static final int BUDGET = 1000;

    private float[] scores = {};
    private Logits pool = Logits.of(new float[1][1]);
    private Logits candidates = Logits.of(new float[1][1]);
    private Embeddings embeddings = Embeddings.of(new float[1][1]);

    /** Makes the data. */
    @Setup
    public void setUp() {
        scores = SamplingData.normal(10_000_000, 1);
        pool = Logits.of(scores, 1_000_000, 10);
        embeddings = Embeddings.of(SamplingData.vectors(100_000, 64));
        candidates = pool.slice(0, 100_000);
    }

    /** The best of ten million scores, one thread. */
    @Benchmark
    public TopK topK() {
        TopK top = TopK.of(BUDGET);
        for (int row = 0; row < scores.length; row++) {
            top.add(row, scores[row]);
        }
        return top;
    }

    /** The most uncertain of a million rows, all processors. */
    @Benchmark
    public Selection entropy() {
        return Sampling.byEntropy().select(pool, BUDGET);
    }

    /** The farthest from each other, all processors. */
    @Benchmark
    public Selection kCenter() {
        return Sampling.by(Scorer.random(1))
                .diverse(Diversities.kCenter(), embeddings, 100)
                .select(candidates, BUDGET);
    }
}

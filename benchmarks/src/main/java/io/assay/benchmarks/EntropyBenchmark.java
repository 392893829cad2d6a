package io.assay.benchmarks;

import io.assay.sampling.Logits;
import io.assay.sampling.Scorer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
 * Scores of a million logits on one thread: a thousandth of the figure is nanoseconds per logit; {@code mathExp} is the same entropy by {@link Math#exp}, {@code plainRead} a sum
 * over the same numbers.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar EntropyBenchmark}; on a busy machine with {@code -bm sample}, whose p0.00 is the least
 * disturbed run; by the Vector API with {@code -jvmArgsAppend --add-modules=jdk.incubator.vector}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class EntropyBenchmark {
    /** Logits per invocation. */
    private static final int CELLS = 1_000_000;

    /** Classes per row. */
    @Param({"2", "10", "1000", "50000"})
    public int classes;

    private float[] values = {};
    private Logits heap = Logits.of(new float[1][1]);
    private Logits direct = Logits.of(new float[1][1]);
    private double[] scores = {};

    /** Makes the data, and checks that both ways agree. */
    @Setup
    public void setUp() {
        values = SamplingData.normal(CELLS, 3);
        int rows = CELLS / classes;
        ByteBuffer bytes = ByteBuffer.allocateDirect(Float.BYTES * CELLS).order(ByteOrder.nativeOrder());
        bytes.asFloatBuffer().put(values);
        heap = Logits.of(values, rows, classes);
        direct = Logits.of(bytes, rows, classes);
        scores = new double[rows];
        double[] fast = entropy().clone();
        double[] plain = mathExp().clone();
        for (int row = 0; row < rows; row++) {
            if (Math.abs(fast[row] - plain[row]) > 1e-8) {
                throw new IllegalStateException("row " + row + ": " + fast[row] + " and " + plain[row]);
            }
        }
    }

    /** Entropy from the heap. */
    @Benchmark
    public double[] entropy() {
        Scorer.entropy().score(heap, scores);
        return scores;
    }

    /** Entropy from the heap, on all processors. */
    @Benchmark
    public double[] entropyAllProcessors() {
        return Scorer.entropy().scores(heap);
    }

    /** Entropy from a buffer outside the heap, which is how mapped files are read. */
    @Benchmark
    public double[] entropyOfBuffer() {
        Scorer.entropy().score(direct, scores);
        return scores;
    }

    /** Margin from the heap. */
    @Benchmark
    public double[] margin() {
        Scorer.margin().score(heap, scores);
        return scores;
    }

    /** Gini index from the heap. */
    @Benchmark
    public double[] gini() {
        Scorer.gini().score(heap, scores);
        return scores;
    }

    /** Entropy by the library's exponential. */
    @Benchmark
    public double[] mathExp() {
        for (int row = 0; row < scores.length; row++) {
            int from = row * classes;
            float top = Float.NEGATIVE_INFINITY;
            for (int i = from; i < from + classes; i++) {
                top = Math.max(top, values[i]);
            }
            double sum = 0;
            double moment = 0;
            for (int i = from; i < from + classes; i++) {
                double difference = (double) values[i] - top;
                double e = Math.exp(difference);
                sum += e;
                moment += e * difference;
            }
            scores[row] = Math.log(sum) - moment / sum;
        }
        return scores;
    }

    /** Four sums over the same numbers. */
    @Benchmark
    public float plainRead() {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i + 3 < values.length; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        return a + b + c + d;
    }
}

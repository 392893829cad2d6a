package io.assay.benchmarks;

import java.util.Arrays;
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
 * The limit: a sum over the same ratings, which a computation that looks at each rating once cannot beat by much.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar PlainReadBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class PlainReadBenchmark {
    /** Units by raters, as in {@link AlphaBenchmark}. */
    @Param({"1000000x3", "10000x5", "100x3"})
    public String size = "";

    private int[] ints = {};
    private byte[] bytes = {};
    private double[] reals = {};

    /** Makes the data. */
    @Setup
    public void setUp() {
        double[][] rows = switch (size) {
            case "1000000x3" -> BenchmarkData.categories(1_000_000, 3, 5, 0.1);
            case "10000x5" -> BenchmarkData.categories(10_000, 5, 5, 0.2);
            default -> BenchmarkData.categories(100, 3, 5, 0.1);
        };
        ints = BenchmarkData.codes(rows);
        bytes = new byte[ints.length];
        for (int i = 0; i < ints.length; i++) {
            bytes[i] = (byte) ints[i];
        }
        reals = Arrays.stream(ints).asDoubleStream().toArray();
    }

    /** Sums codes of four bytes. */
    @Benchmark
    public int intCodes() {
        int sum = 0;
        for (int code : ints) {
            sum += code;
        }
        return sum;
    }

    /** Sums codes of one byte. */
    @Benchmark
    public int byteCodes() {
        int sum = 0;
        for (byte code : bytes) {
            sum += code;
        }
        return sum;
    }

    /** Sums numbers of eight bytes, four at a time so that additions do not wait for each other. */
    @Benchmark
    public double doubles() {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i + 3 < reals.length; i += 4) {
            a += reals[i];
            b += reals[i + 1];
            c += reals[i + 2];
            d += reals[i + 3];
        }
        return a + b + c + d;
    }
}

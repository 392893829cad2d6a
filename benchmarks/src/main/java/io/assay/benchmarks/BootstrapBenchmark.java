package io.assay.benchmarks;

import io.assay.agreement.Agreement;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Alpha with a percentile or BCa interval, on all processors; {@link NaiveBootstrap} draws units and reads their ratings again.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar BootstrapBenchmark -prof gc}; for one thread add
 * {@code -jvmArgsAppend -Djava.util.concurrent.ForkJoinPool.common.parallelism=0}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BootstrapBenchmark {
    /** 1,000 units by 5 raters, 10 categories, 10 % missing. */
    @State(Scope.Benchmark)
    public static class Thousand {
        /** The scale, and so the distance. */
        @Param({"nominal", "ordinal", "interval"})
        public String scale = "";

        private RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), new double[0][]);

        /** Makes the data. */
        @Setup
        public void setUp() {
            ratings = BenchmarkData.matrix(scale, BenchmarkData.categories(1_000, 5, 10, 0.1));
        }
    }

    /** The nominal data of {@link Thousand} as plain codes. */
    @State(Scope.Benchmark)
    public static class ThousandCodes {
        private NaiveBootstrap naive = new NaiveBootstrap(new int[0], 0, 0);

        /** Makes the data and compares the two figures. */
        @Setup
        public void setUp() {
            double[][] rows = BenchmarkData.categories(1_000, 5, 10, 0.1);
            naive = new NaiveBootstrap(BenchmarkData.codes(rows), 5, 10);
            RatingMatrix ratings = BenchmarkData.matrix("nominal", rows);
            BenchmarkData.checkEqual(Agreement.krippendorff(ratings).value(), naive.alpha());
        }
    }

    /** 1,000,000 units by 3 raters, 5 categories, 10 % missing. */
    @State(Scope.Benchmark)
    public static class Million {
        /** The scale, and so the distance. */
        @Param({"nominal", "ordinal", "interval"})
        public String scale = "";

        private double[][] rows = new double[0][];
        private RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), rows);

        /** Draws the ratings. */
        @Setup
        public void draw() {
            rows = BenchmarkData.categories(1_000_000, 3, 5, 0.1);
        }

        /** Makes the matrix, which keeps nothing from the invocation before. */
        @Setup(Level.Invocation)
        public void build() {
            ratings = BenchmarkData.matrix(scale, rows);
        }
    }

    /** 10,000 replicates, percentile limits. */
    @Benchmark
    public Estimate thousandPercentile(Thousand data) {
        return Agreement.krippendorff().percentile().bootstrap(10_000).of(data.ratings);
    }

    /** 10,000 replicates, BCa limits: the default. */
    @Benchmark
    public Estimate thousandBca(Thousand data) {
        return Agreement.krippendorff().bootstrap(10_000).of(data.ratings);
    }

    /** 10,000 nominal replicates that read the ratings again, one thread. */
    @Benchmark
    public double[] thousandNaive(ThousandCodes data) {
        return data.naive.percentile(10_000, 0.95, 1);
    }

    /** 1,000 replicates, BCa limits. */
    @Benchmark
    public Estimate millionBca(Million data) {
        return Agreement.krippendorff().bootstrap(1_000).of(data.ratings);
    }
}

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
 * Alpha of a built matrix, without an interval, on one thread. Large matrices are made anew for each invocation, since a matrix keeps its
 * distinct units. The limit is {@link PlainReadBenchmark}, the peer {@link DkproBenchmark}.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar AlphaBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AlphaBenchmark {
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

        /** Makes the matrix. */
        @Setup(Level.Invocation)
        public void build() {
            ratings = BenchmarkData.matrix(scale, rows);
        }
    }

    /** 1,000,000 units by 3 raters, 100,000 distinct real values, 10 % missing: too many for codes, so stored plain. */
    @State(Scope.Benchmark)
    public static class MillionReals {
        private RatingMatrix ratings = RatingMatrix.of(Scale.interval(), new double[0][]);

        /** Makes the data. */
        @Setup
        public void setUp() {
            ratings = BenchmarkData.matrix("interval", BenchmarkData.reals(1_000_000, 3, 100_000, 0.1));
        }
    }

    /** 10,000 units by 5 raters, 5 categories, 20 % missing. */
    @State(Scope.Benchmark)
    public static class TenThousand {
        /** The scale, and so the distance. */
        @Param({"nominal", "ordinal"})
        public String scale = "";

        private double[][] rows = new double[0][];
        private RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), rows);

        /** Draws the ratings. */
        @Setup
        public void draw() {
            rows = BenchmarkData.categories(10_000, 5, 5, 0.2);
        }

        /** Makes the matrix. */
        @Setup(Level.Invocation)
        public void build() {
            ratings = BenchmarkData.matrix(scale, rows);
        }
    }

    /** 100 units by 3 raters, 5 categories, 10 % missing. */
    @State(Scope.Benchmark)
    public static class Hundred {
        /** The scale, and so the distance. */
        @Param({"nominal", "interval"})
        public String scale = "";

        private double[][] rows = new double[0][];
        private RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), rows);

        /** Makes the data. */
        @Setup
        public void setUp() {
            rows = BenchmarkData.categories(100, 3, 5, 0.1);
            ratings = BenchmarkData.matrix(scale, rows);
        }
    }

    /** Alpha of a million units in five categories. */
    @Benchmark
    public Estimate million(Million data) {
        return Agreement.krippendorff(data.ratings);
    }

    /** Alpha of a million units with many distinct numbers. */
    @Benchmark
    public Estimate millionReals(MillionReals data) {
        return Agreement.krippendorff(data.ratings);
    }

    /** Alpha of ten thousand units. */
    @Benchmark
    public Estimate tenThousand(TenThousand data) {
        return Agreement.krippendorff(data.ratings);
    }

    /** Alpha of a hundred units. */
    @Benchmark
    public Estimate hundred(Hundred data) {
        return Agreement.krippendorff(data.ratings);
    }

    /** Alpha of a hundred units, the matrix being made from numbers each time. */
    @Benchmark
    public Estimate hundredFromDoubles(Hundred data) {
        return Agreement.krippendorff(BenchmarkData.matrix(data.scale, data.rows));
    }
}

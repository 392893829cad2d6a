package io.assay.benchmarks;

import io.assay.agreement.Agreement;
import io.assay.agreement.Profile;
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
 * All coefficients that fit an ordinal scale, with their intervals, beside alpha alone, one thread. Each invocation has a matrix made
 * anew, which keeps nothing from the one before.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar ProfileBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class ProfileBenchmark {
    /** Ordinal ratings in 5 categories. */
    @State(Scope.Benchmark)
    public static class Data {
        /** Units by raters. */
        @Param({"1000000x2", "1000000x3", "10000x3", "1000x5"})
        public String size = "";

        /** Share of missing ratings. */
        @Param({"0", "0.1"})
        public double missing;

        private double[][] rows = new double[0][];
        private RatingMatrix ratings = RatingMatrix.of(Scale.ordinal(), rows);

        /** Draws the ratings. */
        @Setup
        public void draw() {
            String[] parts = size.split("x", -1);
            rows = BenchmarkData.categories(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 5, missing);
        }

        /** Makes the matrix. */
        @Setup(Level.Invocation)
        public void build() {
            ratings = RatingMatrix.of(Scale.ordinal(), rows);
        }
    }

    /** One coefficient. */
    @Benchmark
    public Estimate alpha(Data data) {
        return Agreement.krippendorff(data.ratings);
    }

    /** All of them: 17, or 21 for two raters. */
    @Benchmark
    public Profile profile(Data data) {
        return Agreement.profile(data.ratings);
    }
}

package io.assay.benchmarks;

import io.assay.agreement.Coefficient;
import io.assay.agreement.Coefficients;
import io.assay.agreement.IntervalMethod;
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
 * Every coefficient by its stable name on 10,000 units, one thread: the figure, and the figure with its interval of 1,000 bootstrap
 * replicates. Each invocation of the figure has a matrix made anew, which keeps nothing from the one before.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar CoefficientBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class CoefficientBenchmark {
    /** 10,000 units by 2 raters, 5 ordered categories, none missing: what every coefficient can read. */
    @State(Scope.Benchmark)
    public static class Data {
        /** Stable name. */
        @Param({
            "krippendorff-alpha",
            "cohen-kappa",
            "weighted-kappa",
            "fleiss-kappa",
            "conger-kappa",
            "light-kappa",
            "scott-pi",
            "brennan-prediger",
            "gwet-ac1",
            "gwet-ac2",
            "percent-agreement",
            "icc-1-1",
            "icc-a-1",
            "icc-c-1",
            "icc-1-k",
            "icc-a-k",
            "icc-c-k",
            "lin-ccc",
            "kendall-w",
            "spearman-mean",
            "kendall-tau-mean",
            "maxwell-re",
            "finn",
            "bangdiwala-b",
            "robinson-a"
        })
        public String name = "";

        private double[][] rows = new double[0][];
        private RatingMatrix ratings = RatingMatrix.of(Scale.ordinal(), rows);
        private Coefficient coefficient = Coefficients.named("krippendorff-alpha");

        /** Draws the ratings; Maxwell's RE is for two categories. */
        @Setup
        public void draw() {
            rows = BenchmarkData.categories(10_000, 2, name.equals("maxwell-re") ? 2 : 5, 0);
            coefficient = Coefficients.named(name);
        }

        /** Makes the matrix. */
        @Setup(Level.Invocation)
        public void build() {
            ratings = RatingMatrix.of(Scale.ordinal(), rows);
        }
    }

    /** The figure alone. */
    @Benchmark
    public Estimate figure(Data data) {
        return data.coefficient.of(data.ratings, IntervalMethod.none());
    }

    /** The figure with the interval of 1,000 replicates. */
    @Benchmark
    public Estimate bootstrap(Data data) {
        return data.coefficient.of(data.ratings, IntervalMethod.bootstrapBca());
    }
}

package io.assay.benchmarks;

import io.assay.agreement.Agreement;
import java.util.concurrent.TimeUnit;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
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
 * DKPro Statistics on the data of {@link AlphaBenchmark}, the study being built beforehand; its figure is checked against ours.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar DkproBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class DkproBenchmark {
    /** Units by raters and scale; larger ordinal studies take too long. */
    @Param({"1000000x3 nominal", "10000x5 nominal", "10000x5 ordinal"})
    public String data = "";

    private CodingAnnotationStudy study = new CodingAnnotationStudy(2);

    /** Builds the study and compares the figures. */
    @Setup
    public void setUp() {
        boolean million = data.startsWith("1000000x3");
        double[][] rows =
                million ? BenchmarkData.categories(1_000_000, 3, 5, 0.1) : BenchmarkData.categories(10_000, 5, 5, 0.2);
        study = BenchmarkData.study(rows);
        String scale = data.substring(data.indexOf(' ') + 1);
        BenchmarkData.checkEqual(
                Agreement.krippendorff(BenchmarkData.matrix(scale, rows)).value(), alpha());
    }

    /** Alpha of the built study. */
    @Benchmark
    public double alpha() {
        IDistanceFunction distance =
                data.endsWith("ordinal") ? new OrdinalDistanceFunction() : new NominalDistanceFunction();
        return new KrippendorffAlphaAgreement(study, distance).calculateAgreement();
    }
}

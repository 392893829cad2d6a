package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passes are chosen, in this JVM and in others. The build runs this test with and without the Vector API. */
class AcceleratorTest {
    private static final String ENABLED = "--add-modules=jdk.incubator.vector";

    /** What the build says of this JVM. */
    private static final boolean ENABLED_HERE = Boolean.getBoolean("assay.test.vector");

    @Test
    void the_vector_api_is_used_where_it_is_enabled_and_only_there() {
        assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent())
                .isEqualTo(ENABLED_HERE);
        assertThat(Sampling.usesVectorApi()).isEqualTo(AcceleratorMain.canUseVectorApi());
    }

    @Test
    void on_the_class_path_it_is_used_where_it_is_enabled_with_the_same_scores() throws Exception {
        List<String> plain = run();
        List<String> fast = run(ENABLED);
        List<String> off = run(ENABLED, "-Dassay.vector=false");

        assertThat(plain).startsWith("false", "false");
        assertThat(fast.get(0)).as("used").isEqualTo(fast.get(1));
        assertThat(off.get(0)).isEqualTo("false");
        assertThat(fast.get(2)).as("scores").isEqualTo(plain.get(2)).isEqualTo(off.get(2));
    }

    private static List<String> run(String... options) throws IOException, InterruptedException {
        String classPath = Stream.of(
                        Accelerator.class,
                        AcceleratorMain.class,
                        RatingMatrix.class,
                        DMatrixRMaj.class,
                        CommonOps_DDRM.class)
                .map(AcceleratorTest::root)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, AcceleratorMain.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit of %s", command).isZero();
        return List.of(output.strip().split(" "));
    }

    /** The folder or jar a class lies in. */
    private static String root(Class<?> type) {
        String file = type.getSimpleName() + ".class";
        URL url = type.getResource(file);
        String place = url.getPath().replaceFirst("^file:", "");
        return place.substring(0, place.length() - type.getName().length() - ".class".length() - 1)
                .replaceFirst("!$", "")
                .replaceFirst("^//", "");
    }

    @ParameterizedTest
    @ValueSource(classes = {Wrong.class, Unlinked.class, Unsupported.class, String.class})
    void passes_that_do_not_work_are_not_used(Class<?> type) {
        assertThat(Accelerator.vectorOrPlain(type.getName()).get()).isInstanceOf(PlainPasses.class);
    }

    @Test
    void passes_that_are_not_there_are_not_used() {
        assertThat(Accelerator.vectorOrPlain("io.assay.sampling.Missing").get()).isInstanceOf(PlainPasses.class);
    }

    @Test
    void passes_that_agree_are_used() {
        assertThat(Accelerator.vectorOrPlain(Right.class.getName()).get()).isInstanceOf(Right.class);
    }

    /** Passes that delegate to the plain ones. */
    static class Right implements Passes {
        private final Passes plain = new PlainPasses();

        @Override
        public void widen(float[] values, int at, double[] into, int count) {
            plain.widen(values, at, into, count);
        }

        @Override
        public double largest(double[] values, int count) {
            return plain.largest(values, count);
        }

        @Override
        public void sumRow(double[] values, double top, int count, SoftmaxKernel.Figure figure, double[] sums) {
            plain.sumRow(values, top, count, figure, sums);
        }

        @Override
        public void sumColumns(
                double[] values,
                int classes,
                int columns,
                double[] top,
                SoftmaxKernel.Figure figure,
                double[] sums,
                double[] weighted) {
            plain.sumColumns(values, classes, columns, top, figure, sums, weighted);
        }
    }

    /** Wrong in the last bit of one sum. */
    static final class Wrong extends Right {
        @Override
        public void sumRow(double[] values, double top, int count, SoftmaxKernel.Figure figure, double[] sums) {
            super.sumRow(values, top, count, figure, sums);
            sums[1] = Math.nextUp(sums[1]);
        }
    }

    /** Compiled for another Vector API. */
    static final class Unlinked extends Right {
        Unlinked() {
            throw new NoSuchMethodError("removed");
        }
    }

    /** On a machine that it is not made for. */
    static final class Unsupported extends Right {
        Unsupported() {
            throw new UnsupportedOperationException("short vectors");
        }
    }
}

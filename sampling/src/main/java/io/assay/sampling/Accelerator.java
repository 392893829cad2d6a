package io.assay.sampling;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Chooses the {@link Passes}: those on the incubating Vector API if the running JVM has it switched on, or else the plain ones.
 *
 * <p>The class on the Vector API is found by name, as nothing else may refer to a module that is there only with {@code --add-modules jdk.incubator.vector}. It has to give the
 * bits of the plain passes on a sample, or is not used; nor is it if this JDK's Vector API is not the one it was compiled for.
 */
final class Accelerator {
    /** System property that keeps the plain passes if it is {@code false}. */
    static final String SWITCH = "assay.vector";

    private static final String MODULE = "jdk.incubator.vector";
    private static final String PASSES = "io.assay.sampling.VectorPasses";
    private static final Supplier<Passes> CHOSEN = choose();

    private Accelerator() {}

    /** Returns passes for one kernel. */
    static Passes passes() {
        return CHOSEN.get();
    }

    /** Whether the Vector API is used. */
    static boolean isOn() {
        return !(passes() instanceof PlainPasses);
    }

    private static Supplier<Passes> choose() {
        boolean wanted = !"false".equalsIgnoreCase(System.getProperty(SWITCH));
        return wanted && isEnabled() ? vectorOrPlain(PASSES) : PlainPasses::new;
    }

    private static boolean isEnabled() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /** Returns the passes of a class, or the plain ones if they do not work here. */
    static Supplier<Passes> vectorOrPlain(String type) {
        try {
            ModuleLayer.boot().findModule(MODULE).ifPresent(Accelerator.class.getModule()::addReads);
            Passes passes = Class.forName(type)
                    .asSubclass(Passes.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return agree(passes, new PlainPasses()) ? () -> passes : PlainPasses::new;
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            return PlainPasses::new;
        }
    }

    private static boolean agree(Passes one, Passes other) {
        return Arrays.equals(sample(one), sample(other));
    }

    /** What passes compute of some numbers. */
    private static double[] sample(Passes passes) {
        float[] given = new float[2 * Passes.LANES + 5];
        for (int i = 0; i < given.length; i++) {
            given[i] = (i * 7 % given.length) * 1.3f;
        }
        given[3] = Float.NEGATIVE_INFINITY;
        double[] values = new double[given.length];
        passes.widen(given, 0, values, given.length);
        double top = passes.largest(values, given.length);
        double[] found = new double[3 + 2 * Passes.LANES];
        double[] row = new double[2];
        passes.sumRow(values.clone(), top, given.length, SoftmaxKernel.Figure.MOMENT, row);
        double[] sums = new double[Passes.LANES];
        double[] weighted = new double[Passes.LANES];
        double[] tops = new double[Passes.LANES];
        Arrays.fill(tops, top);
        passes.sumColumns(values, 2, Passes.LANES, tops, SoftmaxKernel.Figure.MOMENT, sums, weighted);
        found[0] = top;
        found[1] = row[0];
        found[2] = row[1];
        System.arraycopy(sums, 0, found, 3, Passes.LANES);
        System.arraycopy(weighted, 0, found, 3 + Passes.LANES, Passes.LANES);
        return found;
    }
}

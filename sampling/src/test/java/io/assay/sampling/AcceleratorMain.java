package io.assay.sampling;

import java.util.Arrays;

/** Run in a JVM of its own: prints whether the Vector API is used, whether it could be, and a digest of some scores. */
final class AcceleratorMain {
    private AcceleratorMain() {}

    public static void main(String[] arguments) {
        System.out.println(Sampling.usesVectorApi() + " " + canUseVectorApi() + " " + digest(10) + digest(1000));
    }

    /** Whether the Vector API is enabled, and this machine has vectors of four doubles or more. */
    static boolean canUseVectorApi() {
        try {
            Class<?> shape = Class.forName("jdk.incubator.vector.VectorShape");
            Object preferred = shape.getMethod("preferredShape").invoke(null);
            return (int) shape.getMethod("vectorBitSize").invoke(preferred) >= 256;
        } catch (ClassNotFoundException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int digest(int classes) {
        float[] values = new float[20 * classes];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 7919 % 1009) * 0.01f;
        }
        return Arrays.hashCode(Scorer.entropy().scores(Logits.of(values, 20, classes)));
    }
}

package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The chosen passes give the bits of the plain ones. Without the Vector API these are the same; the build runs this with it, too. */
class PassesProperties {
    private static final int[] CLASSES = {1, 2, 3, 7, 8, 9, 10, 15, 16, 17, 63, 64, 65, 71, 1000, 2047, 2049};

    private static void check(Logits block) {
        for (SoftmaxKernel.Figure figure : SoftmaxKernel.Figure.values()) {
            SoftmaxKernel plain = SoftmaxKernel.over(block, figure, new PlainPasses());
            SoftmaxKernel chosen = SoftmaxKernel.over(block, figure, Accelerator.passes());

            assertThat(chosen.sums).as("sums").isEqualTo(plain.sums);
            assertThat(chosen.figures).as("%s", figure).isEqualTo(plain.figures);
            assertThat(chosen.largest).as("largest").isEqualTo(plain.largest);
        }
    }

    /** Rows of logits of some size, some of them masked, some equal. */
    @Provide
    Arbitrary<Logits> blocks() {
        return Combinators.combine(
                        Arbitraries.of(Arrays.stream(CLASSES).boxed().toList()),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(0.0, 0.1, 1.0, 5.0, 10_000.0),
                        Arbitraries.of(0.0, 0.2, 0.95),
                        Arbitraries.of(1.0, 0.1, 0.7, 30.0),
                        Arbitraries.longs())
                .as(PassesProperties::block);
    }

    private static Logits block(int classes, int rows, double deviation, double masked, double temperature, long seed) {
        RandomGenerator random = Pools.random(seed);
        float[][] values = Pools.normal(rows, classes, deviation, seed);
        for (float[] row : values) {
            for (int k = 1; k < classes; k++) {
                row[k] = random.nextDouble() < masked ? Float.NEGATIVE_INFINITY : row[k];
            }
        }
        return Logits.of(values).temperature(temperature);
    }

    @Property(tries = 400)
    void sums_are_the_same_to_the_last_bit(@ForAll("blocks") Logits block) {
        check(block);
    }

    @Property(tries = 50)
    void sums_of_parts_are_those_of_the_whole(@ForAll("blocks") Logits block) {
        SoftmaxKernel whole = SoftmaxKernel.over(block, SoftmaxKernel.Figure.MOMENT);
        for (int row = 0; row < block.rowCount(); row++) {
            SoftmaxKernel one = SoftmaxKernel.over(block.slice(row, row + 1), SoftmaxKernel.Figure.MOMENT);
            assertThat(one.sums[0]).isEqualTo(whole.sums[row]);
            assertThat(one.figures[0]).isEqualTo(whole.figures[row]);
        }
    }

    @Property(tries = 100)
    void probabilities_are_the_same_to_the_last_bit(@ForAll("blocks") Logits block) {
        float[][] values = new float[block.rowCount()][block.classCount()];
        Row row = block.cursor();
        for (int i = 0; i < values.length; i++) {
            block.load(i, row);
            for (int k = 0; k < values[i].length; k++) {
                values[i][k] = (float) row.probability(k);
            }
        }
        check(Logits.of(values).asProbabilities());
    }

    @Example
    void ten_thousand_and_minus_ten_thousand_zeros_of_both_signs_and_equal_logits() {
        check(Logits.of(new float[][] {{10_000, -10_000, 0}, {-10_000, 10_000, 10_000}, {-0f, 0f, -0f}, {3, 3, 3}}));
        float[] row = new float[100];
        row[7] = -0f;
        row[99] = 10_000;
        float[] equal = new float[100];
        Arrays.fill(equal, -0f);
        check(Logits.of(new float[][] {row, equal, new float[100]}));
    }

    @Example
    void fifty_thousand_classes() {
        for (double masked : new double[] {0, 0.5}) {
            check(block(50_000, 3, 3, masked, 1.3, 11));
        }
        check(block(50_000, 2, 0, 0, 1, 12));
        check(block(50_000, 2, 10_000, 0.1, 1, 13));
    }
}

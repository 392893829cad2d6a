package io.assay.core.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PoissonReplicatesTest {
    private static final RatingMatrix RATINGS = RatingMatrix.of(Scale.ordinal(1, 3), new double[][] {
        {1, 2}, {2, 1}, {3, 3}, {1, 1}, {2, Double.NaN}, {1, 2}, {3, 1}, {2, 2}
    });

    /** A number that tells units apart by ratings, and if asked by raters. */
    private static final class Fingerprint implements Tally<Fingerprint> {
        private final Frame frame;
        private final int byRater;
        private long sum;

        Fingerprint(Frame frame, int byRater) {
            this.frame = frame;
            this.byRater = byRater;
        }

        @Override
        public void add(UnitRatings unit, long weight) {
            long product = 1;
            for (int i = 0; i < unit.size(); i++) {
                product *= 31 + Math.round(unit.value(i)) * (1 + (long) byRater * unit.rater(i));
            }
            sum += weight * product;
        }

        @Override
        public void merge(Fingerprint other) {
            sum += other.sum;
        }

        @Override
        public Frame frame() {
            return frame;
        }

        @Override
        public Fingerprint fresh() {
            return new Fingerprint(frame, byRater);
        }

        @Override
        public void write(DataOutput out) throws IOException {
            out.writeLong(sum);
        }

        @Override
        public void read(DataInput in) throws IOException {
            sum += in.readLong();
        }
    }

    private static PoissonReplicates<Fingerprint> filled(PoissonReplicates<Fingerprint> empty, int from, int step) {
        UnitRatings unit = RATINGS.cursor();
        for (int u = from; u < RATINGS.unitCount(); u += step) {
            RATINGS.load(u, unit);
            empty.add(PoissonWeights.key("u" + u), unit);
        }
        return empty;
    }

    private static double[] plain(int byRater) {
        double[] sums = new double[30];
        UnitRatings unit = RATINGS.cursor();
        for (int b = 0; b < sums.length; b++) {
            Fingerprint tally = new Fingerprint(Frame.of(RATINGS), byRater);
            for (int u = 0; u < RATINGS.unitCount(); u++) {
                RATINGS.load(u, unit);
                tally.add(unit, PoissonWeights.of(9).weight(PoissonWeights.key("u" + u), b));
            }
            sums[b] = tally.sum;
        }
        return sums;
    }

    @Test
    void each_replicate_holds_each_unit_as_often_as_it_is_drawn() {
        Frame frame = Frame.of(RATINGS);

        assertThat(filled(PoissonReplicates.of(new Fingerprint(frame, 1), 30, 9), 0, 1)
                        .values(t -> t.sum))
                .containsExactly(plain(1));
        assertThat(filled(PoissonReplicates.ofRatingsOnly(new Fingerprint(frame, 0), 30, 9), 0, 1)
                        .values(t -> t.sum))
                .containsExactly(plain(0));
    }

    @Test
    void parts_merge_to_the_whole_alive_and_in_bytes() throws IOException {
        PoissonReplicates<Fingerprint> empty =
                PoissonReplicates.ofRatingsOnly(new Fingerprint(Frame.of(RATINGS), 0), 30, 9);
        PoissonReplicates<Fingerprint> even = filled(empty, 0, 2);
        PoissonReplicates<Fingerprint> odd =
                filled(PoissonReplicates.ofRatingsOnly(new Fingerprint(Frame.of(RATINGS), 0), 30, 9), 1, 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        odd.write(new DataOutputStream(bytes));
        PoissonReplicates<Fingerprint> read =
                PoissonReplicates.ofRatingsOnly(new Fingerprint(Frame.of(RATINGS), 0), 30, 9);

        read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        even.merge(read);

        assertThat(even.values(t -> t.sum)).containsExactly(plain(0));
    }

    @Test
    void replicates_of_another_seed_or_number_are_refused() {
        Fingerprint tally = new Fingerprint(Frame.of(RATINGS), 0);
        PoissonReplicates<Fingerprint> replicates = PoissonReplicates.of(tally, 30, 9);

        assertThatThrownBy(() -> replicates.merge(PoissonReplicates.of(tally, 30, 8)))
                .hasMessageContaining("seed 8");
        assertThatThrownBy(() -> replicates.merge(PoissonReplicates.of(tally, 29, 9)))
                .hasMessageContaining("29");
        assertThatThrownBy(() -> PoissonReplicates.of(tally, 0, 9)).hasMessageContaining("at least one replicate");
    }

    /** With a fixed seed, as the claim is statistical: chi-square over 400,000 draws. */
    @Test
    void weights_are_poisson_of_mean_one() {
        PoissonWeights weights = PoissonWeights.of(2024);
        long[] seen = new long[7];
        for (int u = 0; u < 4000; u++) {
            long key = PoissonWeights.key("unit " + u);
            for (int b = 0; b < 100; b++) {
                seen[Math.min(6, weights.weight(key, b))]++;
            }
        }

        double chiSquare = 0;
        double probability = Math.exp(-1);
        double rest = 1;
        for (int k = 0; k < 6; k++) {
            double expected = 400_000 * probability;
            chiSquare += (seen[k] - expected) * (seen[k] - expected) / expected;
            rest -= probability;
            probability /= k + 1;
        }
        double expected = 400_000 * rest;
        chiSquare += (seen[6] - expected) * (seen[6] - expected) / expected;
        // The 99.9 % point of chi-square with 6 degrees of freedom.
        assertThat(chiSquare).isLessThan(22.46);
    }

    @Test
    void weights_depend_on_seed_unit_and_replicate_alone() {
        long key = PoissonWeights.key("reply-1");

        assertThat(key).isEqualTo(PoissonWeights.key("reply-" + 1)).isNotEqualTo(PoissonWeights.key("reply-2"));
        assertThat(PoissonWeights.of(1).weight(key, 5))
                .isEqualTo(PoissonWeights.of(1).weight(key, 5));
        double same = 0;
        for (int b = 0; b < 10_000; b++) {
            same += PoissonWeights.of(1).weight(key, b) == PoissonWeights.of(2).weight(key, b) ? 1 : 0;
        }
        // Two independent Poisson numbers of mean 1 are equal with probability exp(-2) I_0(2) = .3085; 4.5 standard
        // errors.
        assertThat(same / 10_000).isCloseTo(0.3085, within(0.021));
    }
}

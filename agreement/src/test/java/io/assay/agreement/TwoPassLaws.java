package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Folds;
import io.assay.core.tally.Frame;
import io.assay.core.tally.ValueTally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of alpha over more values than a table holds: a first pass counts the values where the distance asks for it. */
class TwoPassLaws {
    private static final List<Krippendorff> ALPHAS = List.of(
            Agreement.krippendorff().distance(Distance.ordinal()),
            Agreement.krippendorff().distance(Distance.ratio()),
            Agreement.krippendorff().distance(Distance.bipolar(-1, 1000)),
            Agreement.krippendorff().distance(Distance.of("root", (a, b) -> Math.sqrt(Math.abs(a - b)))),
            Agreement.krippendorff().distance(new Rarity("rarity")));

    /** A distance that looks at counts and has no coordinates. */
    private record Rarity(String name) implements Distance {
        @Override
        public Prepared prepare(ValueCounts counts) {
            return (a, b) -> a == b ? 0 : 1 / (1 + counts.count(a) + counts.count(b));
        }
    }

    /** Ratings of at least 65 values, some missing, some units of one rating. */
    private static RatingMatrix matrix(long seed, int raters) {
        Random random = new Random(seed);
        double[][] ratings = new double[80][raters];
        for (int u = 0; u < ratings.length; u++) {
            double truth = u + random.nextInt(3);
            Arrays.setAll(
                    ratings[u], r -> random.nextInt(5) == 0 ? Double.NaN : truth + random.nextInt(4) * (r + 1) / 8.0);
            ratings[u][0] = truth;
        }
        return RatingMatrix.of(Scale.interval(), ratings);
    }

    private static Frame frame(Krippendorff alpha, RatingMatrix matrix) {
        Frame frame = Frame.of(matrix);
        if (!alpha.needsCounts(frame)) {
            return frame;
        }
        return frame.withCounts(Folds.each(matrix, ValueTally.of(frame)).counts());
    }

    @Property(tries = 100)
    void tallies_give_the_figure_of_the_matrix(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int raters) {
        RatingMatrix matrix = matrix(seed, raters);
        for (Krippendorff alpha : ALPHAS) {
            close(alpha.finish(Folds.each(matrix, alpha.tally(frame(alpha, matrix)))), alpha.of(matrix));
        }
    }

    private static void close(Estimate actual, Estimate expected) {
        assertThat(actual.counts()).isEqualTo(expected.counts());
        assertThat(actual.reason()).isEqualTo(expected.reason());
        assertThat(actual.value()).as("%s", expected).isCloseTo(expected.value(), within(1e-12));
    }

    @Property(tries = 100)
    void parts_in_any_order_and_in_bytes_give_the_whole(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts) throws IOException {
        RatingMatrix matrix = matrix(seed, 3);
        for (Krippendorff alpha : ALPHAS) {
            AlphaTally whole = Folds.each(matrix, alpha.tally(frame(alpha, matrix)));
            AlphaTally sum = whole.fresh();
            for (int p = parts - 1; p >= 0; p--) {
                AlphaTally part = part(matrix, whole.fresh(), p, parts);
                if (p % 2 == 0) {
                    sum.merge(part);
                } else {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    part.write(new DataOutputStream(bytes));
                    sum.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
                }
            }
            close(alpha.finish(sum), alpha.finish(whole));
        }
    }

    private static AlphaTally part(RatingMatrix matrix, AlphaTally empty, int from, int step) {
        UnitRatings unit = matrix.cursor();
        for (int u = from; u < matrix.unitCount(); u += step) {
            matrix.load(u, unit);
            empty.add(unit, 1);
        }
        return empty;
    }

    @Property(tries = 50)
    void a_unit_taken_away_again_leaves_alpha_of_the_others_if_counts_do_not_matter(@ForAll long seed) {
        RatingMatrix matrix = matrix(seed, 3);
        for (Krippendorff alpha : ALPHAS.subList(1, 4)) {
            AlphaTally tally = Folds.each(matrix, alpha.tally(Frame.of(matrix)));
            UnitRatings unit = matrix.cursor();
            matrix.load(7, unit);
            tally.add(unit, -1);

            close(
                    alpha.finish(tally),
                    alpha.of(matrix.withoutUnits(List.of(matrix.units().get(7)))));
        }
    }

    @Example
    void tallies_of_other_counts_do_not_merge() {
        RatingMatrix matrix = matrix(1, 3);
        Krippendorff ordinal = ALPHAS.get(0);
        Frame counted = frame(ordinal, matrix);
        long[] others = counted.counts();
        others[3]++;

        assertThatThrownBy(() -> ordinal.tally(counted).merge(ordinal.tally(counted.withCounts(others))))
                .hasMessageContaining("cannot merge tallies of different frames");
    }

    @Example
    void without_counts_ordinal_distances_are_refused_with_what_to_do() {
        Frame frame = Frame.of(matrix(1, 3));

        assertThat(ALPHAS.get(0).needsCounts(frame)).isTrue();
        assertThat(ALPHAS.get(1).needsCounts(frame)).isFalse();
        assertThat(Agreement.fleissKappa().needsCounts(frame)).isFalse();
        assertThatThrownBy(() -> ALPHAS.get(0).tally(frame))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs two passes")
                .hasMessageContaining("give the frame counts of values from a first pass");
    }
}

package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class KrippendorffProperties {
    private static final double TOLERANCE = 1e-12;

    private static final List<Distance> DISTANCES =
            List.of(Distance.nominal(), Distance.ordinal(), Distance.interval(), Distance.ratio());
    private static final List<NaiveAlpha.Difference> NAIVE =
            List.of(NaiveAlpha.NOMINAL, NaiveAlpha.ORDINAL, NaiveAlpha.INTERVAL, NaiveAlpha.RATIO);

    private static Estimate alpha(Scale scale, double[][] ratings) {
        return Agreement.krippendorff(RatingMatrix.of(scale, ratings));
    }

    private static void same(Estimate fast, double naive) {
        assertThat(fast.isDefined()).as("defined: %s", fast).isEqualTo(!Double.isNaN(naive));
        if (fast.isDefined()) {
            assertThat(fast.value()).isCloseTo(naive, within(TOLERANCE * Math.max(1, Math.abs(naive))));
        }
    }

    @Property(tries = 1500)
    void every_distance_agrees_with_the_definition(@ForAll(supplier = Matrices.class) double[][] ratings) {
        for (int d = 0; d < DISTANCES.size(); d++) {
            Estimate fast =
                    Agreement.krippendorff().distance(DISTANCES.get(d)).of(RatingMatrix.of(Scale.interval(), ratings));

            same(fast, NaiveAlpha.of(ratings, NAIVE.get(d)));
        }
    }

    @Property(tries = 300)
    void nominal_labels_agree_with_the_definition(@ForAll(supplier = Matrices.class) double[][] ratings) {
        same(alpha(Scale.nominal(), ratings), NaiveAlpha.of(ratings, NaiveAlpha.NOMINAL));
    }

    @Property(tries = 400)
    void real_values_of_any_size_agree_with_the_definition(
            @ForAll(supplier = Matrices.class) double[][] ratings,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double offset,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double unit) {
        double[][] moved = Matrices.map(ratings, v -> offset + unit * Math.sin(v * 37 + 1));

        same(alpha(Scale.interval(), moved), NaiveAlpha.of(moved, NaiveAlpha.INTERVAL));
    }

    @Property(tries = 200)
    void values_at_the_ends_of_the_number_range_agree_with_the_definition(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll boolean huge) {
        double[][] extreme = Matrices.map(ratings, v -> huge ? (v - 2) * 1e306 : (v + 1) * 1e-290);

        same(alpha(Scale.interval(), extreme), NaiveAlpha.of(extreme, NaiveAlpha.INTERVAL));
    }

    @Property(tries = 300)
    void the_order_of_units_and_raters_does_not_matter(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll long seed) {
        for (Scale scale : List.of(Scale.nominal(), Scale.ordinal(), Scale.interval(), Scale.ratio())) {
            Estimate shuffled = alpha(scale, Matrices.shuffled(ratings, seed));

            same(shuffled, alpha(scale, ratings).orNaN());
        }
    }

    @Property(tries = 300)
    void relabelling_does_not_change_nominal_alpha(@ForAll(supplier = Matrices.class) double[][] ratings) {
        same(
                alpha(Scale.nominal(), Matrices.map(ratings, v -> (v * 7919 + 13) % 7907)),
                alpha(Scale.nominal(), ratings).orNaN());
    }

    @Property(tries = 300)
    void a_rising_map_does_not_change_ordinal_alpha(@ForAll(supplier = Matrices.class) double[][] ratings) {
        same(
                alpha(Scale.ordinal(), Matrices.map(ratings, v -> Math.exp(v / 10) - 40)),
                alpha(Scale.ordinal(), ratings).orNaN());
    }

    @Property(tries = 300)
    void unit_and_origin_do_not_change_interval_alpha(
            @ForAll(supplier = Matrices.class) double[][] ratings,
            @ForAll @DoubleRange(min = -100, max = 100) double origin) {
        same(
                alpha(Scale.interval(), Matrices.map(ratings, v -> origin - 4 * v)),
                alpha(Scale.interval(), ratings).orNaN());
    }

    @Property(tries = 300)
    void the_unit_does_not_change_ratio_alpha(@ForAll(supplier = Matrices.class) double[][] ratings) {
        same(
                alpha(Scale.ratio(), Matrices.map(ratings, v -> 0.37 * v)),
                alpha(Scale.ratio(), ratings).orNaN());
    }

    @Property(tries = 300)
    void turning_the_circle_does_not_change_circular_alpha(
            @ForAll(supplier = Matrices.class) double[][] ratings,
            @ForAll @IntRange(min = 0, max = 24 * 64) int sixtyFourths) {
        // Sums without rounding: values that are one point on the circle, such as 5 and 29, stay one point.
        double turn = sixtyFourths / 64.0;
        same(
                alpha(Scale.circular(24), Matrices.map(ratings, v -> v + turn)),
                alpha(Scale.circular(24), ratings).orNaN());
    }

    @Property(tries = 300)
    void circular_alpha_agrees_with_the_sine_formula(@ForAll(supplier = Matrices.class) double[][] ratings) {
        Distance written = Distance.of("sine", (a, b) -> Math.pow(Math.sin(Math.PI * (a - b) / 24), 2));

        same(
                alpha(Scale.circular(24), ratings),
                Agreement.krippendorff()
                        .distance(written)
                        .of(RatingMatrix.of(Scale.circular(24), ratings))
                        .orNaN());
    }

    @Property(tries = 200)
    void a_user_distance_agrees_with_the_built_in_one(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = RatingMatrix.of(Scale.ratio(), ratings);
        Distance written = Distance.of("relative", (a, b) -> a == b ? 0 : Math.pow((a - b) / (a + b), 2));

        same(
                Agreement.krippendorff().distance(written).of(matrix),
                Agreement.krippendorff(matrix).orNaN());
    }

    @Property(tries = 300)
    void tallies_of_parts_merge_to_the_whole_bit_for_bit(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll long seed) {
        for (Scale scale : List.of(Scale.nominal(), Scale.ordinal(), Scale.interval())) {
            RatingMatrix matrix = RatingMatrix.of(scale, ratings);
            Frame frame = Frame.of(matrix);
            if (!scale.name().equals("nominal") && frame.categories() > TableTally.MOST_VALUES) {
                continue;
            }
            AlphaTally left = Agreement.krippendorff().tally(frame);
            AlphaTally right = left.fresh();
            UnitRatings unit = matrix.cursor();
            for (int u = 0; u < matrix.unitCount(); u++) {
                matrix.load(u, unit);
                (((seed >>> (u % 64)) & 1) == 0 ? left : right).add(unit, 1);
            }
            right.merge(left);

            assertThat(Agreement.krippendorff().finish(right)).isEqualTo(Agreement.krippendorff(matrix));
        }
    }

    @Property(tries = 100)
    void a_parallel_stream_gives_the_same_bits(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = RatingMatrix.of(Scale.nominal(), ratings);

        Estimate streamed = IntStream.range(0, matrix.unitCount())
                .parallel()
                .mapToObj(u -> {
                    UnitRatings unit = matrix.cursor();
                    matrix.load(u, unit);
                    return unit;
                })
                .collect(Agreement.krippendorff().collector(Frame.of(matrix)));

        assertThat(streamed).isEqualTo(Agreement.krippendorff(matrix));
    }

    @Property(tries = 300)
    void equal_units_are_counted_and_none_is_lost(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = RatingMatrix.of(Scale.ordinal(), ratings);
        DistinctUnits rows = matrix.distinctUnits();

        assertThat(Arrays.stream(rows.counts()).sum()).isEqualTo(matrix.unitCount());
        UnitRatings unit = rows.cursor();
        long total = 0;
        for (int row = 0; row < rows.size(); row++) {
            rows.load(row, unit);
            total += rows.count(row) * unit.size();
        }
        assertThat(total).isEqualTo(matrix.ratingCount());
    }

    @Property(tries = 300)
    void alpha_is_at_most_one(@ForAll(supplier = Matrices.class) double[][] ratings) {
        for (Scale scale : List.of(Scale.nominal(), Scale.ordinal(), Scale.interval(), Scale.ratio())) {
            Estimate alpha = alpha(scale, ratings);
            if (alpha.isDefined()) {
                assertThat(alpha.value()).isLessThanOrEqualTo(1);
            }
        }
    }
}

package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Folds;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of every coefficient that is finished from a tally. */
class TallyLaws {
    private static final List<AdditiveCoefficient<?>> WHOLE_NUMBERS = List.of(
            Agreement.krippendorff(),
            Agreement.krippendorff().distance(Distance.nominal()),
            Agreement.krippendorff().distance(Distance.ratio()),
            Agreement.percentAgreement(),
            Agreement.percentAgreement().weights(Weights.linear()),
            Agreement.percentAgreement().pooled(),
            Agreement.percentAgreement().pooled().weights(Weights.quadratic()),
            Agreement.fleissKappa(),
            Agreement.fleissKappa().weights(Weights.quadratic()),
            Agreement.scottPi(),
            Agreement.brennanPrediger(),
            Agreement.brennanPrediger().weights(Weights.linear()).usedCategories(),
            Agreement.gwetAc1(),
            Agreement.gwetAc1().usedCategories(),
            Agreement.gwetAc2(Weights.ordinal()),
            Agreement.cohenKappa(),
            Agreement.weightedKappa(Weights.quadratic()),
            Agreement.congerKappa(),
            Agreement.congerKappa().weights(Weights.linear()));

    private static final List<AdditiveCoefficient<?>> REAL_NUMBERS = List.of(
            IntraclassCorrelation.oneWay(),
            IntraclassCorrelation.oneWay().average(),
            IntraclassCorrelation.agreement(),
            IntraclassCorrelation.consistency().average(),
            IntraclassCorrelation.agreement().average().completeUnits());

    private static Stream<AdditiveCoefficient<?>> all() {
        return Stream.concat(WHOLE_NUMBERS.stream(), REAL_NUMBERS.stream());
    }

    /** Ratings whose every rater rated something, as a frame's raters have, of at most 60 values, which one pass can tell apart. */
    private static RatingMatrix matrix(double[][] ratings) {
        RatingMatrix all = RatingMatrix.of(Scale.ordinal(), Matrices.map(ratings, v -> v % 60));
        return all.withoutRaters(
                all.raters().stream().filter(r -> all.ratingsBy(r).isEmpty()).toList());
    }

    private static Frame frame(RatingMatrix matrix) {
        return Frame.of(matrix).around(2, Math.max(1, matrix.largestMagnitude()));
    }

    private static <T extends Tally<T>> Estimate whole(AdditiveCoefficient<T> coefficient, RatingMatrix matrix) {
        return coefficient.finish(Folds.each(matrix, coefficient.tally(frame(matrix))));
    }

    /** A last digit of observed or expected agreement counts once over one minus agreement by chance, which is among the parts. */
    private static void close(Estimate actual, Estimate expected) {
        assertThat(actual.counts()).as("%s", expected).isEqualTo(expected.counts());
        assertThat(actual.reason()).isEqualTo(expected.reason());
        if (expected.isDefined()) {
            double size = Math.max(1, Math.abs(expected.value()));
            double digits = 1e-14 * size / expected.expected().orElse(1);
            assertThat(actual.value()).as("%s", expected).isCloseTo(expected.value(), within(1e-12 * size + digits));
        }
    }

    @Property(tries = 200)
    void a_tally_gives_the_figure_of_the_matrix(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = matrix(ratings);
        WHOLE_NUMBERS.forEach(c -> close(whole(c, matrix), c.of(matrix, IntervalMethod.none())));
    }

    @Property(tries = 100)
    void parts_in_any_order_and_in_bytes_give_the_whole_to_the_bit(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll @IntRange(min = 1, max = 5) int parts) {
        RatingMatrix matrix = matrix(ratings);
        WHOLE_NUMBERS.forEach(c -> assertThat(inParts(c, matrix, parts)).isEqualTo(whole(c, matrix)));
    }

    @Property(tries = 50)
    void parts_of_real_numbers_give_the_whole_but_for_rounding(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = matrix(ratings);
        REAL_NUMBERS.forEach(c -> {
            Estimate whole = whole(c, matrix);
            if (whole.isDefined() && Math.abs(whole.value()) < 1e3) {
                close(inParts(c, matrix, 3), whole);
            }
        });
    }

    private static <T extends Tally<T>> Estimate inParts(
            AdditiveCoefficient<T> coefficient, RatingMatrix matrix, int parts) {
        T sum = coefficient.tally(frame(matrix));
        UnitRatings unit = matrix.cursor();
        for (int p = parts - 1; p >= 0; p--) {
            T part = sum.fresh();
            for (int u = p; u < matrix.unitCount(); u += parts) {
                matrix.load(u, unit);
                part.add(unit, 1);
            }
            if (p % 2 == 0) {
                sum.merge(part);
            } else {
                read(sum, bytes(part));
            }
        }
        return coefficient.finish(sum);
    }

    private static byte[] bytes(Tally<?> tally) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            tally.write(new DataOutputStream(out));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static void read(Tally<?> tally, byte[] bytes) {
        try {
            tally.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 100)
    void a_weight_is_as_many_copies(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll @IntRange(min = 0, max = 4) int copies) {
        RatingMatrix matrix = matrix(ratings);
        WHOLE_NUMBERS.forEach(
                c -> assertThat(bytes(weighted(c, matrix, copies))).isEqualTo(bytes(repeated(c, matrix, copies))));
    }

    private static <T extends Tally<T>> T weighted(
            AdditiveCoefficient<T> coefficient, RatingMatrix matrix, int copies) {
        T tally = coefficient.tally(frame(matrix));
        UnitRatings unit = matrix.cursor();
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, unit);
            tally.add(unit, copies);
        }
        return tally;
    }

    /** Nothing added leaves room for the sizes of units all the same, so that bytes can be compared. */
    private static <T extends Tally<T>> T repeated(
            AdditiveCoefficient<T> coefficient, RatingMatrix matrix, int copies) {
        T tally = weighted(coefficient, matrix, 0);
        for (int i = 0; i < copies; i++) {
            tally.merge(weighted(coefficient, matrix, 1));
        }
        return tally;
    }

    @Property(tries = 50)
    void parallel_streams_of_units_and_of_ratings_give_the_figure(
            @ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = matrix(ratings);
        List<Rating> rows = matrix.units().stream()
                .flatMap(u -> matrix.ratingsOf(u).stream())
                .toList();
        for (AdditiveCoefficient<?> c : WHOLE_NUMBERS) {
            Estimate streamed = units(matrix).parallel().collect(c.collector(frame(matrix)));
            assertThat(streamed).isEqualTo(whole(c, matrix));
        }
        RatingMatrix rated = rows.stream().collect(RatingMatrix.collector(Scale.ordinal()));
        assertThat(rows.parallelStream().collect(Agreement.krippendorff().collector(Scale.ordinal())))
                .isEqualTo(Agreement.krippendorff(rated));
    }

    private static Stream<UnitRatings> units(RatingMatrix matrix) {
        return IntStream.range(0, matrix.unitCount()).mapToObj(u -> {
            UnitRatings unit = matrix.cursor();
            matrix.load(u, unit);
            return unit;
        });
    }

    @Property(tries = 100)
    void intraclass_correlations_are_those_of_the_matrix(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = matrix(ratings);
        REAL_NUMBERS.forEach(c -> {
            Estimate local = c.of(matrix, IntervalMethod.none());
            // Where variances nearly cancel, the last digits decide.
            if (local.isDefined() && Math.abs(local.value()) < 1e3) {
                Estimate tallied = whole(c, matrix);
                assertThat(tallied.counts()).isEqualTo(local.counts());
                assertThat(tallied.value())
                        .as("%s", c.name())
                        .isCloseTo(local.value(), within(1e-10 * Math.max(1, Math.abs(local.value()))));
            }
        });
    }

    @Example
    void a_unit_with_many_ratings_is_counted_as_one_with_few() {
        double[][] wide = new double[3][60];
        for (int u = 0; u < wide.length; u++) {
            for (int r = 0; r < wide[u].length; r++) {
                wide[u][r] = 1 + (r * (u + 3) % 7) % 4;
            }
        }
        RatingMatrix matrix = RatingMatrix.of(Scale.ordinal(1, 4), wide);

        all().forEach(c -> close(whole(c, matrix), c.of(matrix, IntervalMethod.none())));
        assertThat(whole(Agreement.krippendorff(), matrix).value())
                .isCloseTo(NaiveAlpha.of(wide, NaiveAlpha.ORDINAL), within(1e-12));
    }

    @Example
    void tallies_that_do_not_belong_together_are_refused() {
        RatingMatrix three = RatingMatrix.of(Scale.ordinal(1, 3), new double[][] {{1, 2, 3}});
        RatingMatrix four = RatingMatrix.of(Scale.ordinal(1, 4), new double[][] {{1, 2, 3}});
        CategoryTally tally = Agreement.congerKappa().tally(Frame.of(three));

        assertThatThrownBy(() -> tally.merge(Agreement.congerKappa().tally(Frame.of(four))))
                .hasMessageContaining("cannot merge tallies of different frames");
        assertThatThrownBy(() -> tally.merge(Agreement.fleissKappa().tally(Frame.of(three))))
                .hasMessageContaining("cannot merge tallies of different frames");
        assertThatThrownBy(() -> tally.read(new DataInputStream(
                        new ByteArrayInputStream(bytes(Agreement.krippendorff().tally(Frame.of(three)))))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("which a CategoryTally cannot add");
        assertThatThrownBy(() -> IntraclassCorrelation.oneWay().tally(Frame.of(Scale.nominal("a", "b"), 2)))
                .hasMessageContaining("names have no mean");
        assertThatThrownBy(() -> Agreement.fleissKappa().tally(Frame.of(Scale.interval(), 2)))
                .hasMessageContaining("too many to be categories");
    }
}

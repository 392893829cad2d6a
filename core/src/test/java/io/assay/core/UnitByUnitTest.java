package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UnitByUnitTest {
    private static final List<String> LABELS = List.of("b", "10", "a", "9.0", "9");

    /** Cells are 0 for a missing rating, else one more than the index of the label. */
    @Property
    void gives_the_matrix_that_the_builder_gives(
            @ForAll @Size(max = 30) List<@Size(min = 1, max = 6) List<@IntRange(max = 5) Integer>> rows) {
        Scale scale = Scale.nominal();
        RatingMatrixBuilder plain = RatingMatrix.builder(scale);
        RatingMatrixBuilder ordered = RatingMatrix.builder(scale);
        for (int r = 0; r < 6; r++) {
            plain.rater("r" + r);
            ordered.rater("r" + r);
        }
        int[] used = rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell > 0)
                .mapToInt(cell -> cell - 1)
                .distinct()
                .toArray();
        double[] encoded = new double[used.length];
        int[] place = new int[LABELS.size()];
        for (int i = 0; i < used.length; i++) {
            encoded[i] = ordered.encode(LABELS.get(used[i]));
            place[used[i]] = i;
        }
        int ratings = (int)
                rows.stream().flatMap(List::stream).filter(cell -> cell > 0).count();
        UnitByUnit units = ordered.unitByUnit(encoded, rows.size(), ratings);
        List<String> ids = new ArrayList<>();
        for (List<Integer> row : rows) {
            String id = "u" + ids.size();
            ids.add(id);
            plain.unit(id);
            units.startUnit();
            for (int r = 0; r < row.size(); r++) {
                if (row.get(r) > 0) {
                    plain.rate(id, "r" + r, LABELS.get(row.get(r) - 1));
                    units.rate(r, place[row.get(r) - 1]);
                }
            }
        }

        RatingMatrix matrix = units.build(ids);

        assertThat(matrix).isEqualTo(plain.build());
        ids.forEach(id -> assertThat(matrix.unitIndex(id)).isEqualTo(ids.indexOf(id)));
    }

    @Test
    void many_raters_with_few_ratings_each_are_stored_by_rating() {
        RatingMatrixBuilder plain = RatingMatrix.builder(Scale.ordinal(1, 5));
        RatingMatrixBuilder ordered = RatingMatrix.builder(Scale.ordinal(1, 5));
        for (int r = 0; r < 1000; r++) {
            plain.rater("r" + r);
            ordered.rater("r" + r);
        }
        double[] encoded = {ordered.encode(5), ordered.encode("1"), ordered.encode(3.0)};
        UnitByUnit units = ordered.unitByUnit(encoded, 500, 999);
        List<String> ids = new ArrayList<>();
        for (int u = 0; u < 500; u++) {
            ids.add("u" + u);
            plain.unit("u" + u);
            units.startUnit();
            for (int i = 0; i < 2 && 2 * u + i < 999; i++) {
                int rater = (u * 7 + i) % 999 + (i == 1 && (u * 7 + i) % 999 == 0 ? 999 : 0);
                plain.rate("u" + u, "r" + rater, List.of(5, 1, 3).get(u % 3));
                units.rate(rater, u % 3);
            }
        }

        RatingMatrix matrix = units.build(ids);

        assertThat(matrix).isEqualTo(plain.build());
        assertThat(matrix.categories()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void what_does_not_fit_the_announcement_is_refused() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        builder.rater("ana").rater("ben");
        UnitByUnit units = builder.unitByUnit(new double[] {builder.encode("x")}, 1, 2);

        assertThatIllegalStateException().isThrownBy(() -> units.rate(0, 0)).withMessage("no unit has begun");
        units.startUnit();
        assertThatIllegalStateException().isThrownBy(units::startUnit).withMessage("more than the 1 units announced");
        units.rate(1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.rate(0, 0))
                .withMessage("raters of a unit must ascend, but 0 follows 1");
        assertThatIllegalStateException()
                .isThrownBy(() -> units.build(List.of("u")))
                .withMessageContaining("1 units and 2 ratings were announced, but 1 and 1 came");
        assertThatIllegalStateException().isThrownBy(() -> builder.rate("u", "ana", "x"));
    }

    @Test
    void only_a_fresh_builder_takes_units_and_only_few_values() {
        RatingMatrixBuilder begun = RatingMatrix.builder(Scale.interval()).rate("u", "ana", 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> begun.unitByUnit(new double[] {1}, 1, 1))
                .withMessageContaining("start a new one");

        double[] many = new double[70_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i;
        }
        RatingMatrixBuilder wide = RatingMatrix.builder(Scale.interval());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wide.unitByUnit(many, 1, 1))
                .withMessageContaining("more than 65535 different values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.interval()).unitByUnit(new double[] {Double.NaN}, 1, 1))
                .withMessageContaining("NaN is not a rating");
    }
}

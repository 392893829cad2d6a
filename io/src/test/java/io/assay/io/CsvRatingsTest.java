package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvRatingsTest {
    private static final String LONG = "unit,rater,value\nu1,ana,1\nu1,ben,2\nu2,ana,3\nu2,ben,3\n";
    private static final RatingMatrix MATRIX = RatingMatrix.builder(Scale.ordinal())
            .rate("u1", "ana", 1)
            .rate("u1", "ben", 2)
            .rate("u2", "ana", 3)
            .rate("u2", "ben", 3)
            .build();

    @Test
    void a_long_table_is_read() {
        RatingTable table = Tables.read(LONG);

        assertThat(table.matrix()).isEqualTo(MATRIX);
        assertThat(table.matrices()).containsOnlyKeys("");
        assertThat(table.report().layout()).isEqualTo(Layout.LONG);
        assertThat(table.report().unitColumn()).isEqualTo("unit");
        assertThat(table.report().raterColumns()).containsExactly("rater");
        assertThat(table.report().valueColumn()).contains("value");
        assertThat(table.report().criterionColumn()).isEmpty();
        assertThat(table.report().rows()).isEqualTo(4);
        assertThat(table.report().ignoredColumns()).isEmpty();
    }

    @Test
    void line_numbers_stand_in_place_of_ratings() {
        RatingTable table = Tables.read(
                CsvRatings.defaults().scale(Scale.nominal("yes", "no")).lineNumbers(),
                "unit,rater,value\nu2,ana,yes\n\nu1,ana,NA\nu1,ben,no\nu2,ben,yes\n");

        assertThat(table.matrix())
                .isEqualTo(RatingMatrix.builder(Scale.interval())
                        .rate("u2", "ana", 2)
                        .unit("u1")
                        .rate("u1", "ben", 5)
                        .rate("u2", "ben", 6)
                        .build());
    }

    @Test
    void a_wide_table_is_read() {
        RatingTable table = Tables.read("item,ana,ben\nu1,1,2\nu2,3,3\n");

        assertThat(table.matrix()).isEqualTo(MATRIX);
        assertThat(table.report().layout()).isEqualTo(Layout.WIDE);
        assertThat(table.report().raterColumns()).containsExactly("ana", "ben");
        assertThat(table.report().valueColumn()).isEmpty();
        assertThat(table.report().rows()).isEqualTo(2);
    }

    @Test
    void missing_ratings_are_counted_by_token_and_their_units_and_raters_stay() {
        RatingTable table = Tables.read(
                "unit,rater,value\nu1,ana,1\nu2,ana,NA\nu3,ben,\nu3,ana, null \nu4,ana,*\nu5,ana,2\nu5,ben,3\n");

        assertThat(table.matrix().units()).containsExactly("u1", "u2", "u3", "u4", "u5");
        assertThat(table.matrix().ratingCount()).isEqualTo(3);
        assertThat(table.report().missing()).isEqualTo(Map.of("NA", 1L, "", 1L, "null", 1L, "*", 1L));
        assertThat(table.report().missingCount()).isEqualTo(4);
    }

    @Test
    void own_missing_tokens_are_added_or_stand_alone() {
        String text = "unit,rater,value\nu1,ana,yes\nu1,ben,-\nu2,ana,NA\n";

        RatingTable added = Tables.read(CsvRatings.defaults().missing("-"), text);
        RatingTable alone = Tables.read(CsvRatings.defaults().missingOnly("-"), text);

        assertThat(added.matrix().categories()).containsExactly("yes");
        assertThat(alone.matrix().categories()).containsExactlyInAnyOrder("yes", "NA");
    }

    @Test
    void a_wide_unit_that_nobody_rated_stays_in_its_place() {
        RatingMatrix matrix =
                Tables.read("item,ana,ben,cyd\nu1,1,,2\nu2,,,\nu3,3,NA,\n").matrix();

        assertThat(matrix.units()).containsExactly("u1", "u2", "u3");
        assertThat(matrix.raters()).containsExactly("ana", "ben", "cyd");
        assertThat(matrix.ratingsOf("u2")).isEmpty();
        assertThat(matrix.ratingCount()).isEqualTo(3);
    }

    @Test
    void blank_lines_and_rows_of_empty_fields_are_skipped_and_counted() {
        RatingTable table = Tables.read("\n" + LONG.replace("u2,ana", "\n,,\n  \nu2,ana"));

        assertThat(table.matrix()).isEqualTo(MATRIX);
        assertThat(table.report().blankLines()).isEqualTo(4);
        assertThat(table.report().rows()).isEqualTo(4);
    }

    @Test
    void other_columns_of_a_long_table_are_named_as_ignored() {
        RatingTable table = Tables.read("id,item,rater,score,comment,\n1,u1,ana,1,fine,\n2,u1,ben,2,\"so, so\",\n");

        assertThat(table.matrix().units()).containsExactly("u1");
        assertThat(table.report().ignoredColumns()).containsExactly("id", "comment", "(column 6)");
        assertThat(table.report().toString()).contains("ignored: \"id\", \"comment\", \"(column 6)\"");
    }

    @Test
    void a_criterion_column_makes_a_matrix_per_criterion() {
        RatingTable table = Tables.read(
                "item,rater,criterion,score\nu1,ana,style,1\nu1,ana,facts,yes\nu2,ana,style,4\nu1,ben,facts,no\nu2,ben,style,2\n");

        assertThat(table.matrices().keySet()).containsExactly("style", "facts");
        assertThat(table.matrices().get("style").units()).containsExactly("u1", "u2");
        assertThat(table.matrices().get("facts").units()).containsExactly("u1");
        assertThat(table.scales().get("style").scale()).isEqualTo(Scale.ordinal());
        assertThat(table.scales().get("facts").scale()).isEqualTo(Scale.nominal());
        assertThatIllegalStateException().isThrownBy(table::matrix).withMessageContaining("[style, facts]");
    }

    @Test
    void a_wide_table_may_have_a_criterion_column() {
        RatingTable table = Tables.read("item,aspect,ana,ben\nu1,style,1,2\nu1,facts,3,\nu2,style,5,4\n");

        assertThat(table.matrices().get("style").ratingCount()).isEqualTo(4);
        assertThat(table.matrices().get("facts").raters()).containsExactly("ana", "ben");
    }

    @Test
    void a_criterion_without_ratings_is_left_out_aloud() {
        RatingTable table = Tables.read("item,rater,criterion,score\nu1,ana,style,NA\nu1,ana,facts,1\n");

        assertThat(table.matrices()).containsOnlyKeys("facts");
        assertThat(table.report().warnings())
                .containsExactly("criterion \"style\" is left out: all its 1 ratings are missing");
    }

    @Test
    void a_scale_can_be_declared_for_all_and_for_one_criterion() {
        RatingTable table = Tables.read(
                CsvRatings.defaults().scale(Scale.interval()).scale("style", Scale.ordinal("poor", "good")),
                "item,rater,criterion,score\nu1,ana,style,good\nu1,ana,facts,1.5\n");

        assertThat(table.scales().get("style").isDeclared()).isTrue();
        assertThat(table.matrices().get("style").scale()).isEqualTo(Scale.ordinal("poor", "good"));
        assertThat(table.matrices().get("facts").scale()).isEqualTo(Scale.interval());
    }

    @Test
    void declared_categories_take_whole_numbers_written_as_decimals() {
        RatingMatrix matrix = Tables.read(
                        CsvRatings.defaults().scale(Scale.nominal("0", "1")), "unit,rater,value\nu1,a,1.0\nu1,b,0\n")
                .matrix();

        assertThat(matrix.categories()).containsExactly("0", "1");
    }

    @Test
    void names_made_of_digits_differ_on_a_declared_nominal_scale() {
        RatingMatrix matrix = Tables.read(
                        CsvRatings.defaults().scale(Scale.nominal()), "unit,rater,value\nu1,a,007\nu1,b,7\n")
                .matrix();

        assertThat(matrix.categories()).containsExactlyInAnyOrder("007", "7");
    }

    @Test
    void one_rater_is_enough_to_read() {
        assertThat(Tables.read("unit,rater,value\nu1,ana,1\nu2,ana,2\n")
                        .matrix()
                        .raterCount())
                .isEqualTo(1);
    }

    @Test
    void values_near_the_largest_number_are_read() {
        RatingMatrix matrix = Tables.read("unit,rater,value\nu1,a,1e308\nu1,b,-1E308\nu2,a,1e-320\n")
                .matrix();

        assertThat(matrix.scale()).isEqualTo(Scale.interval());
        assertThat(matrix.ratingsOf("u1").get(0).value()).isEqualTo(1e308);
    }

    @Test
    void duplicates_follow_the_policy_and_are_counted() {
        String text = "unit,rater,value\nu1,ana,1\nu1,ana,4\nu2,ana,2\n";

        RatingTable last = Tables.read(CsvRatings.defaults().onDuplicate(DuplicatePolicy.LAST), text);
        RatingTable mean = Tables.read(
                CsvRatings.defaults().onDuplicate(DuplicatePolicy.MEAN).scale(Scale.interval()), text);
        RatingTable separate = Tables.read(CsvRatings.defaults().onDuplicate(DuplicatePolicy.SEPARATE_RATER), text);

        assertThat(last.matrix().ratingsOf("u1").get(0).value()).isEqualTo(4);
        assertThat(last.report().duplicates()).isEqualTo(1);
        assertThat(mean.matrix().ratingsOf("u1").get(0).value()).isEqualTo(2.5);
        assertThat(separate.matrix().raters()).containsExactly("ana", "ana#2");
        assertThat(separate.report().duplicates()).isZero();
    }

    @Test
    void unquoted_ids_lose_spaces_around_and_quoted_ones_keep_them() {
        RatingMatrix matrix = Tables.read("unit, rater , value\n u1 , ana , 1 \n\" u1 \",ana,\" 2 \"\n")
                .matrix();

        assertThat(matrix.units()).containsExactly("u1", " u1 ");
        assertThat(matrix.raters()).containsExactly("ana");
    }
}

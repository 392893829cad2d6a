package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.core.DuplicatePolicy;
import io.assay.core.Scale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BadRatingsTest {
    private static final String HEADER = "unit,rater,value\n";
    private static final CsvRatings ONE_TO_FIVE = CsvRatings.defaults().scale(Scale.ordinal(1, 5));

    @Test
    void a_letter_in_a_numeric_scale_is_reported_with_its_line_and_column() {
        DataFormatException failure = Tables.failure(ONE_TO_FIVE, HEADER + "u1,ana,3\nu1,ben,x\nu2,ana,4\n");

        assertThat(failure)
                .hasMessage(
                        "ratings.csv:3:3: \"x\" is not a number, but the scale is ordinal(1..5); correct it, or declare"
                                + " it with missing(\"x\")");
        assertThat(failure.problems()).hasSize(1);
        assertThat(failure.problems().get(0).line()).isEqualTo(3);
        assertThat(failure.problems().get(0).column()).isEqualTo(3);
        assertThat(failure.problems().get(0).header()).isEqualTo("value");
        assertThat(failure.problems().get(0).text()).isEqualTo("x");
        assertThat(failure.count()).isEqualTo(1);
    }

    @Test
    void a_letter_in_a_wide_table_is_reported_in_its_raters_column() {
        assertThat(Tables.failure(ONE_TO_FIVE, "item,ana,ben\nu1,3,x\n")
                        .problems()
                        .get(0)
                        .toString())
                .startsWith("ratings.csv:2:3: \"x\" is not a number");
    }

    @Test
    void a_decimal_comma_is_explained() {
        assertThat(Tables.failure(CsvRatings.defaults().scale(Scale.interval()), "unit;rater;value\nu1;ana;3,5\n"))
                .hasMessage("ratings.csv:2:3: \"3,5\" is not a number; write decimals with a point, 3.5");
    }

    @Test
    void a_level_off_the_scale_is_reported_with_the_scale() {
        assertThat(Tables.failure(ONE_TO_FIVE, HEADER + "u1,ana,6\n"))
                .hasMessage(
                        "ratings.csv:2:3: \"6\" is not in ordinal(1..5); correct it, or declare it with missing(\"6\")");
    }

    @Test
    void an_undeclared_category_is_reported_with_the_declared_ones() {
        assertThat(Tables.failure(CsvRatings.defaults().scale(Scale.nominal("yes", "no")), HEADER + "u1,ana,Yes\n"))
                .hasMessageStartingWith("ratings.csv:2:3: \"Yes\" is not in nominal(yes, no)");
    }

    @Test
    void infinities_are_refused_with_and_without_a_scale() {
        assertThat(Tables.failure(ONE_TO_FIVE, HEADER + "u1,ana,inf\n")).hasMessageContaining("not a finite number");
        assertThat(Tables.failure(HEADER + "u1,ana,-Infinity\nu1,ben,1\nu2,ana,1e999\n"))
                .hasMessageStartingWith("ratings.csv:2:3: \"-Infinity\" is not a finite number")
                .hasMessageContaining("ratings.csv:4:3: \"1e999\" is not a finite number");
    }

    @Test
    void a_duplicate_names_both_lines() {
        assertThat(Tables.failure(HEADER + "u1,ana,1\nu2,ana,NA\nu1,ben,2\nu1,ana,5\n"))
                .hasMessage(
                        "ratings.csv:5:3: \"5\" is a second rating of unit \"u1\" by rater \"ana\", already rated \"1\""
                                + " on line 2; remove one of the two, or say onDuplicate(FIRST, LAST, MEAN or SEPARATE_RATER)");
    }

    @Test
    void a_unit_twice_in_a_wide_table_is_a_duplicate_per_rater() {
        DataFormatException failure = Tables.failure("item,ana,ben\nu1,1,2\nu2,1,2\nu1,3,\n");

        assertThat(failure.count()).isEqualTo(1);
        assertThat(failure).hasMessageStartingWith("ratings.csv:4:2: \"3\" is a second rating of unit \"u1\"");
    }

    @Test
    void the_mean_of_duplicates_on_a_proposed_ordinal_scale_is_refused_with_the_proposal() {
        assertThat(Tables.failure(
                        CsvRatings.defaults().onDuplicate(DuplicatePolicy.MEAN), HEADER + "u1,a,1\nu1,a,2\nu1,b,3\n"))
                .hasMessageContaining("the mean of two ratings is not a rating on the ordinal scale")
                .hasMessageContaining("(proposed ordinal: 3 distinct whole numbers");
    }

    @Test
    void a_separate_rater_whose_name_is_taken_is_refused() {
        assertThat(Tables.failure(
                        CsvRatings.defaults().onDuplicate(DuplicatePolicy.SEPARATE_RATER),
                        HEADER + "u1,a,1\nu1,a,2\nu1,a#2,3\n"))
                .hasMessageContaining("a#2");
    }

    @Test
    void rows_of_the_wrong_length_are_reported() {
        assertThat(Tables.failure(HEADER + "u1,ana\nu1,ben,2\nu2,ana,1,2\n"))
                .hasMessageStartingWith(
                        "ratings.csv:2: has 2 fields, but the header has 3; add the missing ones, leaving a"
                                + " missing rating empty")
                .hasMessageEndingWith("ratings.csv:4: has 4 fields, but the header has 3; put text that contains the"
                        + " delimiter in quotation marks");
    }

    @Test
    void empty_units_raters_and_criteria_are_reported() {
        assertThat(Tables.failure("unit,rater,criterion,value\n,ana,c,1\nu1, ,c,1\nu1,ana,\"\",1\n"))
                .hasMessage("""
                        ratings.csv:2:1: the unit is empty; fill it in, or remove the row
                        ratings.csv:3:2: the rater is empty; fill it in, or remove the row
                        ratings.csv:4:3: the criterion is empty; fill it in, or remove the row""");
    }

    @Test
    void all_kinds_of_problems_are_collected_in_order_of_line() {
        DataFormatException failure =
                Tables.failure(ONE_TO_FIVE, HEADER + "u1,ana,9\nu1\nu2,ana,2\nu2,ana,3\n,ana,1\n");

        assertThat(failure.problems())
                .extracting(DataFormatException.Problem::line)
                .containsExactly(2, 3, 5, 6);
        assertThat(failure.count()).isEqualTo(4);
    }

    @Test
    void the_first_twenty_problems_are_shown_and_all_are_counted() {
        String rows =
                IntStream.range(0, 50_000).mapToObj(i -> "u" + i + ",ana,x" + i).collect(Collectors.joining("\n"));

        DataFormatException failure = Tables.failure(ONE_TO_FIVE, HEADER + rows);

        assertThat(failure.count()).isEqualTo(50_000);
        assertThat(failure.problems()).hasSize(20);
        assertThat(failure.problems().get(19).line()).isEqualTo(21);
        assertThat(failure).hasMessageEndingWith("\n… and 49980 more problems");
    }

    @Test
    void duplicates_beyond_twenty_are_counted() {
        String rows =
                IntStream.range(0, 100).mapToObj(i -> "u" + i + ",ana,1\n").collect(Collectors.joining());

        DataFormatException failure = Tables.failure(HEADER + rows + rows);

        assertThat(failure.count()).isEqualTo(100);
        assertThat(failure.problems()).hasSize(20);
    }

    @Test
    void a_file_where_all_is_missing_is_refused() {
        assertThat(Tables.failure(HEADER + "u1,ana,NA\nu2,ana,\n"))
                .hasMessage(
                        "ratings.csv: no ratings: all 2 values are missing (\"NA\", \"\"); check the value column, or say"
                                + " missingOnly(…) if one of these is a label");
    }

    @Test
    void a_scale_for_a_criterion_that_is_not_there_is_refused() {
        assertThat(Tables.failure(
                        CsvRatings.defaults().scale("styl", Scale.interval()),
                        "unit,rater,criterion,value\nu1,ana,style,1\n"))
                .hasMessage(
                        "ratings.csv: a scale is declared for the criterion \"styl\", but the criteria are \"style\"");
        assertThat(Tables.failure(CsvRatings.defaults().scale("style", Scale.interval()), HEADER + "u1,ana,1\n"))
                .hasMessageEndingWith("but the file has no criterion column");
    }

    @Test
    void long_and_invisible_text_is_shown_short_and_visible() {
        String text = "\"tab\there\nand " + "x".repeat(200) + "\"";

        DataFormatException failure = Tables.failure(ONE_TO_FIVE, HEADER + "u1,ana," + text + "\n");

        assertThat(failure.getMessage()).contains("\"tab\\there\\nand xxx").contains("xx… (213 characters)\"");
        assertThat(failure.getMessage().lines()).hasSize(1);
    }

    @Test
    void line_numbers_stay_right_after_quoted_newlines_of_every_kind() {
        String rows = "\"u\r\n1\",ana,1\r\n\"u\n2\",ana,1\n\"u\r3\",ana,1\r\"a\rb\nc\",ana,1\n\nu,ana,x\n";

        assertThat(Tables.failure(ONE_TO_FIVE, HEADER + rows).problems().get(0).line())
                .isEqualTo(12);
    }

    @Test
    void a_field_below_the_first_line_of_its_record_has_its_own_line() {
        assertThat(Tables.failure(ONE_TO_FIVE, HEADER + "\"a\nb\nc\",ana,x\n")
                        .problems()
                        .get(0)
                        .line())
                .isEqualTo(4);
    }
}

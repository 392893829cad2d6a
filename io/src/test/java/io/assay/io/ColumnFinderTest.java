package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit,rater,value",
                "Item_ID,Annotator,Label",
                "task,worker_id,rating",
                "id,LABELER,score",
                "Example ID,Coder name,answer",
                "document,judge,Judgment"
            })
    void usual_headings_make_a_long_table(String header) {
        RatingTable table = Tables.read(header + "\nu1,ana,3\nu1,ben,4\nu2,ana,5\n");

        assertThat(table.report().layout()).isEqualTo(Layout.LONG);
        assertThat(table.matrix().raters()).containsExactly("ana", "ben");
    }

    @Test
    void columns_may_come_in_any_order() {
        RatingTable table = Tables.read("score,worker,item\n3,ana,u1\n");

        assertThat(table.matrix().units()).containsExactly("u1");
        assertThat(table.matrix().raters()).containsExactly("ana");
    }

    @Test
    void an_id_is_taken_over_the_text_of_the_same_name() {
        RatingTable table = Tables.read("item,item_id,rater,score\nlong text,7,ana,3\n");

        assertThat(table.report().unitColumn()).isEqualTo("item_id");
        assertThat(table.report().ignoredColumns()).containsExactly("item");
    }

    @Test
    void columns_can_be_named() {
        ColumnMapping mapping = ColumnMapping.longForm("Clip", "who", "stars").criterion("what");

        RatingTable table = Tables.read(
                CsvRatings.defaults().columns(mapping), "clip,who,stars,what,label,score\nu1,ana,3,style,x,y\n");

        assertThat(table.matrices()).containsOnlyKeys("style");
        assertThat(table.report().ignoredColumns()).containsExactly("label", "score");
    }

    @Test
    void a_wide_table_can_be_forced_and_its_raters_chosen() {
        String text = "clip,text,ana,ben\nu1,hello,1,2\nu2,world,2,3\n";

        RatingTable chosen = Tables.read(
                CsvRatings.defaults().columns(ColumnMapping.detected().raters("ana", "ben")), text);
        RatingTable all = Tables.read(
                CsvRatings.defaults().columns(ColumnMapping.detected().layout(Layout.WIDE)), text);

        assertThat(chosen.report().ignoredColumns()).containsExactly("text");
        assertThat(chosen.matrix().units()).containsExactly("u1", "u2");
        assertThat(all.matrix().raters()).containsExactly("text", "ana", "ben");
    }

    @Test
    void a_first_column_without_heading_is_the_unit_of_a_wide_table() {
        RatingTable table = Tables.read(",ana,ben\n0,1,2\n1,2,3\n");

        assertThat(table.report().layout()).isEqualTo(Layout.WIDE);
        assertThat(table.report().unitColumn()).isEqualTo("(column 1)");
    }

    @Test
    void a_question_can_be_kept_from_being_the_criterion() {
        String text = "item,rater,question,score\nu1,ana,why?,3\n";

        RatingTable without = Tables.read(
                CsvRatings.defaults().columns(ColumnMapping.detected().withoutCriterion()), text);

        assertThat(Tables.read(text).matrices()).containsOnlyKeys("why?");
        assertThat(without.report().ignoredColumns()).containsExactly("question");
    }

    @Test
    void many_criteria_that_nobody_declared_are_warned_of() {
        StringBuilder text = new StringBuilder("item,rater,question,score\n");
        for (int i = 0; i < 60; i++) {
            text.append("u1,ana,q").append(i).append(",3\n");
        }

        assertThat(Tables.read(text.toString()).report().warnings())
                .containsExactly("the column \"question\" was taken for the criterion and names 60 of them;"
                        + " if it is none, say withoutCriterion()");
    }

    @Test
    void more_than_a_thousand_criteria_are_refused() {
        StringBuilder text = new StringBuilder("item,rater,question,score\n");
        for (int i = 0; i < 1100; i++) {
            text.append("u1,ana,q").append(i).append(",3\n");
        }

        assertThat(Tables.failure(text.toString()))
                .hasMessageStartingWith("ratings.csv:1002: the column \"question\" names more than 1,000 criteria");
    }

    @Test
    void unknown_headings_are_refused_with_what_was_found_and_looked_for() {
        assertThat(Tables.failure("clip,who,stars\nu1,ana,3\n"))
                .hasMessageStartingWith(
                        "ratings.csv:1: cannot tell what the columns mean: \"clip\", \"who\", \"stars\".")
                .hasMessageEndingWith("with unit(…), rater(…) and value(…), or say layout(WIDE)");
    }

    @Test
    void a_missing_heading_is_named_with_those_looked_for() {
        assertThat(Tables.failure("item,rater,stars\nu1,ana,3\n"))
                .hasMessage("ratings.csv:1: no column is called like a value (value, label, rating, score, judgment,"
                        + " judgement, answer, annotation, response, grade, vote); the columns are \"item\", \"rater\","
                        + " \"stars\"; say which it is with value(…)");
    }

    @Test
    void a_named_column_that_is_not_there_is_refused_with_those_that_are() {
        CsvRatings reader =
                CsvRatings.defaults().columns(ColumnMapping.detected().rater("who"));

        assertThat(Tables.failure(reader, "item,rater,score\nu1,ana,3\n"))
                .hasMessage("ratings.csv:1: there is no column \"who\" for the rater; the columns are \"item\","
                        + " \"rater\", \"score\"");
    }

    @Test
    void two_headings_for_one_role_are_refused() {
        assertThat(Tables.failure("item,rater,label,score\nu1,ana,good,3\n"))
                .hasMessage("ratings.csv:1: the columns \"label\", \"score\" could each be the value; say which it is,"
                        + " for example value(\"label\"), or layout(WIDE) if every column but the unit's is a rater");
    }

    @Test
    void one_column_beside_the_unit_is_no_wide_table_unless_said() {
        String text = "item,ana\nu1,3\n";

        assertThat(Tables.failure(text)).hasMessageContaining("\"item\" looks like the unit");
        assertThat(Tables.read(CsvRatings.defaults().columns(ColumnMapping.wideForm("item")), text)
                        .matrix()
                        .raters())
                .containsExactly("ana");
    }

    @Test
    void a_heading_that_is_there_twice_is_refused() {
        assertThat(Tables.failure("item,rater,score,rater\nu1,ana,3,ben\n"))
                .hasMessage(
                        "ratings.csv:1:4: the heading \"rater\" is there twice, in columns 2 and 4; rename one of them");
    }

    @Test
    void a_wide_rater_without_a_name_is_refused() {
        assertThat(Tables.failure("item,ana,,ben\nu1,1,2,3\n"))
                .hasMessage("ratings.csv:1: column 3 has no heading; name its rater, or remove it");
    }

    @Test
    void a_rater_cannot_be_the_unit_too() {
        CsvRatings reader =
                CsvRatings.defaults().columns(ColumnMapping.wideForm("item").raters("item", "ana"));

        assertThat(Tables.failure(reader, "item,ana\nu1,1\n"))
                .hasMessage("ratings.csv:1: \"item\" cannot be a rater twice or something else too");
    }
}

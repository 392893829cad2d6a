package io.assay.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitersTest {
    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void the_most_frequent_one_of_the_first_line_is_found(char delimiter) {
        String head = "item" + delimiter + "rater" + delimiter + "label\n" + ",;\t|".repeat(50);

        assertThat(Delimiters.detect(head)).isEqualTo(delimiter);
    }

    @Test
    void what_stands_in_quotation_marks_or_below_blank_lines_does_not_mislead() {
        assertThat(Delimiters.detect("\"one, two, three\";rater\n")).isEqualTo(';');
        assertThat(Delimiters.detect("\n\nitem|rater\n")).isEqualTo('|');
    }

    @Test
    void a_text_without_any_has_commas() {
        assertThat(Delimiters.detect("item\n")).isEqualTo(',');
        assertThat(Delimiters.detect("")).isEqualTo(',');
    }

    @Test
    void the_ending_of_the_name_goes_before_the_text() {
        assertThat(Delimiters.detect("ratings.TSV.gz", "a,b,c\td\n")).isEqualTo('\t');
        assertThat(Delimiters.detect("ratings.csv", "a,b,c\td\n")).isEqualTo(',');
    }
}

package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.core.Scale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScaleProposalTest {
    @Test
    void five_levels_are_ordinal() {
        assertProposal(
                "proposed ordinal: 5 distinct whole numbers, 1 to 5; declare interval if differences are comparable",
                Scale.ordinal(),
                "1",
                "2",
                "3",
                "4",
                "5.0");
    }

    @Test
    void whole_numbers_0_to_10_are_ordinal() {
        assertThat(proposal(IntStream.rangeClosed(0, 10).mapToObj(Integer::toString))
                        .scale())
                .isEqualTo(Scale.ordinal());
    }

    @Test
    void whole_numbers_0_to_100_are_interval() {
        assertProposal(
                "proposed interval: 3 distinct numbers, 0 to 100; declare ratio if zero means none, or ordinal if only"
                        + " their order counts",
                Scale.interval(),
                "0",
                "50",
                "100");
    }

    @Test
    void fractions_are_interval() {
        assertThat(proposal(Stream.of("1", "2.5", "3")).scale()).isEqualTo(Scale.interval());
    }

    @Test
    void yes_and_no_as_numbers_are_nominal_and_1_and_1_0_are_one() {
        assertProposal("proposed nominal: only two distinct numbers, 0 and 1", Scale.nominal(), "0", "1", "1.0");
        assertThat(Tables.read(table(Stream.of("0", "1", "1.0"))).matrix().categories())
                .containsExactly("0", "1");
    }

    @Test
    void one_number_is_nominal() {
        assertProposal("proposed nominal: all ratings are 3", Scale.nominal(), "3", "3");
    }

    @Test
    void labels_are_nominal() {
        assertProposal(
                "proposed nominal: 2 distinct labels, \"no\", \"yes\"; declare ordinal levels if they have an order",
                Scale.nominal(),
                "yes",
                "no",
                "yes");
    }

    @Test
    void a_few_letters_among_numbers_are_said_aloud() {
        assertProposal(
                "proposed nominal: 1 rating is not a number, such as \"x\", among others that are; if that means a missing"
                        + " rating, declare it with missing(\"x\")",
                Scale.nominal(),
                "1",
                "2",
                "x",
                "3");
    }

    @Test
    void free_text_is_warned_of() {
        RatingTable table = Tables.read(table(IntStream.range(0, 1500).mapToObj(i -> "sentence " + i)));

        assertThat(table.matrix().scale()).isEqualTo(Scale.nominal());
        assertThat(table.report().warnings())
                .containsExactly(
                        "1,500 of 1,500 ratings are different texts; this looks like free text rather than labels");
    }

    @Test
    void a_declared_scale_is_not_questioned() {
        RatingTable table = Tables.read(CsvRatings.defaults().scale(Scale.ratio()), table(Stream.of("0", "1")));

        assertThat(table.scales().get("")).isEqualTo(new ScaleChoice(Scale.ratio(), true, "declared ratio(>= 0)"));
    }

    private static void assertProposal(String reason, Scale scale, String... values) {
        assertThat(proposal(Stream.of(values))).isEqualTo(new ScaleChoice(scale, false, reason));
    }

    private static ScaleChoice proposal(Stream<String> values) {
        ScaleChoice choice = Tables.read(table(values)).scales().get("");
        return Objects.requireNonNull(choice);
    }

    private static String table(Stream<String> values) {
        int[] unit = {0};
        return values.map(value -> "u" + ++unit[0] + ",ana," + value)
                .collect(Collectors.joining("\n", "unit,rater,value\n", "\n"));
    }
}

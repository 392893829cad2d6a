package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureAgreementTest {
    private static final Path SUMMEVAL = Checkout.root().resolve("examples/data/summeval-experts.csv.gz");

    @TempDir
    Path folder;

    // The krippendorff package for Python gives these figures for the same file.
    @ParameterizedTest
    @CsvSource({"coherence, .553687", "consistency, .796396", "fluency, .587799", "relevance, .396696"})
    void ordinal_alpha_of_summeval_is_the_known_one(String criterion, double alpha) {
        Matcher figure = Pattern.compile(criterion + ": alpha (\\S+) \\(ordinal\\), (\\S+) to (\\S+)")
                .matcher(printed(SUMMEVAL));

        assertThat(figure.find()).isTrue();
        assertThat(Double.parseDouble(figure.group(1))).isCloseTo(alpha, within(1e-6));
        assertThat(alpha).isBetween(Double.parseDouble(figure.group(2)), Double.parseDouble(figure.group(3)));
    }

    @Test
    void the_worst_raters_and_units_come_first() {
        assertThat(printed(SUMMEVAL).lines())
                .contains("  without rater e2: alpha 0.673 (+0.119)")
                .filteredOn(line -> line.startsWith("  unit "))
                .hasSize(12);
    }

    @Test
    void ratings_without_variation_give_the_reason() throws Exception {
        Path file = Files.writeString(folder.resolve("same.csv"), "unit,ana,ben\n1,yes,yes\n2,yes,yes\n");

        assertThat(printed(file)).contains("ratings: alpha undefined: all ");
    }

    private static String printed(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MeasureAgreement.measure(file, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package io.assay.rubric.lint;

import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text. */
class LintProperties {
    private static final Linter LINTER = Linter.standard();

    @Provide
    Arbitrary<String> texts() {
        List<String> parts = new ArrayList<>(List.of(
                "Names",
                "the painter",
                "of the altar",
                "and",
                "or",
                ",",
                ";",
                ":",
                ".",
                "\"yes\"",
                "3",
                "that",
                "is",
                "not",
                "to",
                "a",
                "if possible",
                "etc.",
                "several",
                "(",
                ")",
                "{{x}}",
                "at least",
                "more",
                "most",
                "than"));
        for (String list :
                List.of("subjective", "quantities", "escapes", "open-lists", "fillers", "truth", "negations")) {
            parts.addAll(WordLists.english().words(list));
        }
        return Arbitraries.of(parts).list().ofMinSize(1).ofMaxSize(14).map(words -> "Names " + String.join(" ", words));
    }

    private static List<Finding> lint(String text) {
        return LINTER.lint(Rubric.of("r", "1", yesNo("c", text))).findings();
    }

    /** Dropping one word can bring two others together that make a finding of their own, so it is the end that counts. */
    @Property
    void rewriting_over_and_over_ends_with_nothing_left_to_rewrite(@ForAll("texts") String text) {
        String rewritten = text;
        int steps = 0;
        for (Optional<String> next = rewritten(text); next.isPresent(); next = rewritten(rewritten)) {
            assertThat(next.get()).as(text).isNotEqualTo(rewritten);
            rewritten = next.get();
            steps++;
            assertThat(steps)
                    .as("rewriting \"%s\" has come to \"%s\"", text, rewritten)
                    .isLessThan(200);
        }
    }

    private static Optional<String> rewritten(String text) {
        return lint(text).stream()
                .flatMap(finding -> finding.rewritten().stream())
                .filter(rewritten -> !rewritten.isBlank())
                .findFirst();
    }

    @Property
    void findings_lie_within_their_text_and_say_what_to_do(@ForAll("texts") String text) {
        for (Finding finding : lint(text)) {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.suggestion()).isNotBlank();
            if (finding.place().part() == Place.Part.TEXT) {
                assertThat(finding.text()).isEqualTo(text);
                assertThat(finding.excerpt()).isNotEmpty();
            }
        }
    }

    @Property
    void any_text_at_all_can_be_read(@ForAll String text) {
        Assume.that(!text.isBlank());

        LintReport report = LINTER.lint(Rubric.of("r", "1", yesNo("c", text)));

        assertThat(report.toString()).isNotEmpty();
        assertThat(report.toJson()).isNotEmpty();
    }

    @Property
    void words_of_a_text_are_in_order_and_do_not_overlap(@ForAll String text) {
        int end = 0;
        for (Token token : Tokens.of(text)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            assertThat(token.end()).isGreaterThan(token.start());
            end = token.end();
        }
    }
}

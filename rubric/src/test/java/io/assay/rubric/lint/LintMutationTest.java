package io.assay.rubric.lint;

import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes criteria without findings, puts one smell into each, and asks whether it is found where it was put. */
class LintMutationTest {
    private static final Linter LINTER = Linter.standard();

    /** A criterion as base form of its verb and the rest, so that it can be turned. */
    record Clean(String verb, String rest) {
        String text() {
            return verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1) + "s" + rest;
        }

        String inside() {
            return verb + "s" + rest;
        }
    }

    private static final List<Clean> CLEAN = List.of(
            new Clean("name", " the painter of the altar"),
            new Clean("state", " the refund amount in euros"),
            new Clean("quote", " the first sentence of the by-law"),
            new Clean("link", " to the page of the timetable"),
            new Clean("mention", " the recall of the blue kettle"),
            new Clean("give", " the melting point of tin"),
            new Clean("list", " the ingredients of the dough"),
            new Clean("cite", " a paper on soil acidity"),
            new Clean("spell", " the surname of the caller"),
            new Clean("convert", " the distance from miles to kilometres"),
            new Clean("open", " with a greeting in Dutch"),
            new Clean("tell", " the patient to stop the tablets"),
            new Clean("repeat", " the order number of the customer"),
            new Clean("use", " the metric system"),
            new Clean("contain", " a drawing of the valve"),
            new Clean("label", " the axes of the graph"),
            new Clean("rename", " the variable in the loop"),
            new Clean("decline", " the invitation to the wedding"),
            new Clean("offer", " a call on Monday morning"),
            new Clean("translate", " the proverb into Danish"));

    /** A smell: the lint, how it gets into a criterion, and the words it must be found on. */
    record Smell(String lint, Function<Clean, String> injection, Function<Clean, String> words) {
        @Override
        public String toString() {
            return lint + " as in: " + injection.apply(CLEAN.get(0));
        }
    }

    static Stream<Smell> smells() {
        return Stream.of(
                smell("VAG01", clean -> clean.text() + " in an appropriate way", "appropriate"),
                smell("VAG01", clean -> clean.text() + " in a helpful manner", "helpful"),
                smell("VAG02", clean -> clean.text() + " and is accurate", "accurate"),
                smell("VAG03", clean -> clean.text() + " several times", "several"),
                smell("VAG04", clean -> clean.text() + ", if possible", "if possible"),
                smell("VAG05", clean -> clean.text() + ", etc.", "etc"),
                smell("VAG06", clean -> clean.text() + " in a shorter form", "shorter"),
                new Smell(
                        "VAG07", clean -> "How well does it " + clean.verb() + clean.rest() + "?", clean -> "How well"),
                smell("VAG09", clean -> "Successfully " + clean.inside(), "Successfully"),
                smell("VAG10", clean -> "It " + clean.inside(), "It"),
                smell("VAG11", clean -> "Always " + clean.inside(), "Always"),
                smell("STR01", clean -> clean.text() + " and explains the cause of the fault", "and explains"),
                smell("STR03", clean -> clean.text() + ", with no step unnamed", "no step unnamed"),
                smell("JDG01", clean -> clean.text() + " {{context}}", "{{context}}"),
                smell("JDG02", clean -> clean.text() + " according to the house style", "house style"),
                new Smell("SCO01", clean -> "Fails to " + clean.verb() + clean.rest(), clean -> "Fails to"));
    }

    private static Smell smell(String lint, Function<Clean, String> injection, String words) {
        return new Smell(lint, injection, clean -> words);
    }

    private static List<Finding> found(String lint, String text) {
        return LINTER.lint(Rubric.of("r", "1", yesNo("c", text))).findings().stream()
                .filter(finding -> finding.lint().equals(lint))
                .toList();
    }

    @Test
    void the_clean_criteria_are_clean() {
        for (Clean clean : CLEAN) {
            assertThat(LINTER.lint(Rubric.of("r", "1", yesNo("c", clean.text()), yesNo("d", "Adds 2 and 3")))
                            .findings())
                    .as(clean.text())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("smells")
    void a_smell_is_found_where_it_was_put_and_gone_when_taken_out(Smell smell) {
        List<String> missed = new ArrayList<>();
        for (Clean clean : CLEAN) {
            String text = smell.injection().apply(clean);
            boolean hit = found(smell.lint(), text).stream()
                    .anyMatch(finding -> finding.excerpt().equals(smell.words().apply(clean)));
            if (!hit) {
                missed.add(text);
            }
            assertThat(found(smell.lint(), clean.text())).isEmpty();
        }
        assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(CLEAN.size() / 20);
    }

    @Test
    void taking_the_number_away_brings_the_finding_back() {
        for (Clean clean : CLEAN) {
            String anchored = "Is concise, with at most 80 words, when it " + clean.inside();
            String bare = anchored.replace(", with at most 80 words", "");

            assertThat(found("VAG01", anchored)).as(anchored).isEmpty();
            assertThat(found("VAG01", bare))
                    .as(bare)
                    .extracting(Finding::excerpt)
                    .containsExactly("concise");
        }
    }
}

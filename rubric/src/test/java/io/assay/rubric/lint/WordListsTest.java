package io.assay.rubric.lint;

import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.rubric.Rubric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word lists and what users do with them. */
class WordListsTest {
    @TempDir
    Path folder;

    private static List<String> found(WordLists words, String text) {
        return Linter.standard()
                .words(words)
                .lint(Rubric.of("r", "1", yesNo("a", text), yesNo("b", "Names the year")))
                .of("a")
                .stream()
                .map(Finding::excerpt)
                .toList();
    }

    @Test
    void every_list_has_words() {
        for (String name : WordLists.NAMES) {
            assertThat(WordLists.english().words(name)).as(name).isNotEmpty();
        }
        assertThat(WordLists.NAMES).isSorted();
        assertThat(WordLists.english().language()).isEqualTo("en");
    }

    @Test
    void a_directory_adds_and_removes_words() throws IOException {
        Files.writeString(folder.resolve("subjective.txt"), """
                # ours
                on-brand => uses one of our three taglines
                - helpful
                """);
        Files.writeString(folder.resolve("notes.md"), "left alone");
        WordLists words = WordLists.english().extendedBy(folder);

        assertThat(found(words, "The reply is on-brand for readers")).containsExactly("on-brand");
        assertThat(found(words, "The reply is helpful for readers")).isEmpty();
        assertThat(found(WordLists.english(), "The reply is helpful for readers"))
                .containsExactly("helpful");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_word_and_what_is_no_text_is_told() throws IOException {
        Path words = folder.resolve("subjective.txt");
        Files.writeString(words, "\uFEFFsnazzy\n");

        assertThat(WordLists.english().extendedBy(folder).words("subjective")).contains("snazzy");
        Files.writeString(words, "snazzy\nna\u00efve\n", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> WordLists.english().extendedBy(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subjective.txt:2: is not UTF-8 text");
        assertThatThrownBy(() -> Baseline.read(words)).hasMessageContaining("subjective.txt:2: is not UTF-8 text");
    }

    @Test
    void words_can_be_added_and_removed_in_code() {
        WordLists words = WordLists.english().plus("subjective", "on-brand").minus("subjective", "helpful");

        assertThat(found(words, "The reply is on-brand for readers")).containsExactly("on-brand");
        assertThat(found(words, "The reply is helpful for readers")).isEmpty();
    }

    @Test
    void a_language_of_ones_own_begins_empty() {
        WordLists words = WordLists.empty().plus("subjective", "hilfreich");

        assertThat(found(words, "Die Antwort ist hilfreich")).containsExactly("hilfreich");
        assertThat(found(words, "The reply is helpful for readers")).isEmpty();
        assertThat(words.language()).isEmpty();
    }

    @Test
    void unknown_lists_and_languages_are_refused_with_what_there_is() throws IOException {
        Files.writeString(folder.resolve("subjektive.txt"), "gut\n");
        Files.writeString(folder.resolve("subjective.txt"), "good\n=> nothing\n");

        assertThatThrownBy(() -> WordLists.english().extendedBy(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no list \"subjektive\"; there are absolutes")
                .hasMessageContaining("subjective.txt:2: \"=> nothing\" has no words");
        assertThatThrownBy(() -> WordLists.english().plus("nouns2", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Linter.standard().language("xx")).hasMessageContaining("only for en");
        assertThat(Linter.standard().language("en").words()).isSameAs(WordLists.english());
    }

    @Test
    void hits_can_be_asked_for_by_lints_of_users() {
        Lint own = Lint.ofCriterion(
                "OWN01",
                Severity.INFO,
                "own",
                (subject, sink) -> subject.text()
                        .hits("subjective")
                        .forEach(hit -> sink.accept(hit.remark("found " + hit.words()))));

        assertThat(Linter.empty()
                        .with(own)
                        .lint(Rubric.of("r", "1", yesNo("a", "Is helpful, says \"good\"")))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("found helpful");
    }
}

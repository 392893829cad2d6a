package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were changed by hand. */
class StudyEditTest {
    private static final AddOptions ACCEPT = new AddOptions(false, false, true, false, OptionalInt.empty());

    @TempDir
    Path home;

    private Fixture fixture;
    private Study study;

    @BeforeEach
    void measure() {
        fixture = new Fixture(home);
        study = fixture.measured(0.9);
    }

    private void edit(String file, String from, String to) throws Exception {
        Path path = fixture.folder().resolve(file);
        String text = Fixture.text(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "study.yaml",
                "units.csv",
                "rubrics/v1.yaml",
                "rounds/1/assignment.csv",
                "rounds/1/collected/0002-ana.csv",
                "rounds/1/result.json"
            })
    void every_file_of_the_study_is_watched(String file) throws Exception {
        Path path = fixture.folder().resolve(file);
        String hash = Hashes.of(Files.readAllBytes(path));
        Files.writeString(path, Fixture.text(path) + "\n");

        assertThat(study.status().changes()).singleElement().satisfies(change -> {
            assertThat(change.file()).isEqualTo(file);
            assertThat(change.expected()).isEqualTo(hash);
        });
        assertThat(study.status().next()).contains(file);
        assertThat(study.status().command()).isEqualTo("assay study add " + fixture.folder() + " --accept");
        assertThatThrownBy(() -> study.add(List.of(), AddOptions.STRICT))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(file + ": was changed by hand: expected SHA-256 " + hash.substring(0, 12))
                .hasMessageContaining("--accept");
        assertThatThrownBy(study::story).isInstanceOf(StudyException.class).hasMessageContaining(file);
    }

    @Test
    void an_answer_changed_by_hand_is_measured_anew_when_accepted() throws Exception {
        RoundResult before = study.status().rounds().get(0).result().orElseThrow();
        Path answers = fixture.folder().resolve("rounds/1/collected/0002-ana.csv");
        Files.writeString(answers, Fixture.text(answers).replaceAll("(?m),[012]$", ",1"));

        List<String> told = study.add(List.of(), ACCEPT);

        assertThat(told.get(0)).isEqualTo("Accepted as changed: rounds/1/collected/0002-ana.csv.");
        assertThat(study.status().changes()).isEmpty();
        RoundResult after = study.status().rounds().get(0).result().orElseThrow();
        assertThat(after).isNotEqualTo(before);
        assertThat(study.story().rounds().get(0).result()).isEqualTo(after);
    }

    @Test
    void a_new_price_is_taken_when_accepted() throws Exception {
        edit("study.yaml", "price: 0.5", "price: 2");

        study.add(List.of(), ACCEPT);

        assertThat(study.status().cost().spent()).isEqualTo(120);
        assertThat(study.add(List.of(), ACCEPT))
                .containsExactly("No file was changed by hand, so there is nothing to accept.");
    }

    @Test
    void nonsense_is_told_by_line_and_not_accepted() throws Exception {
        edit("study.yaml", "price: 0.5", "price: cheap");

        assertThatThrownBy(() -> study.add(List.of(), ACCEPT))
                .hasMessageEndingWith(
                        fixture.folder().resolve("study.yaml") + ":10:8: price: must be a number, but was \"cheap\"");
    }

    @Test
    void a_file_that_can_no_longer_be_read_is_told_to_be_changed() throws Exception {
        edit("rubrics/v1.yaml", "criteria:", "criterions:");

        assertThatThrownBy(study::status)
                .isInstanceOf(StudyException.class)
                .hasMessageStartingWith(fixture.folder() + "/rubrics/v1.yaml: was changed by hand: expected SHA-256 ");
    }

    @Test
    void a_file_that_is_gone_must_be_restored() throws Exception {
        Files.delete(fixture.folder().resolve("rounds/1/result.json"));

        assertThatThrownBy(() -> study.add(List.of(), ACCEPT))
                .hasMessageContaining("rounds/1/result.json: is gone")
                .hasMessageContaining("a file that is gone cannot be accepted");
    }

    @Test
    void the_journal_cannot_be_edited() throws Exception {
        edit("journal/0002-collected.json", "2026", "2025");

        assertThatThrownBy(study::status)
                .hasMessageStartingWith(
                        fixture.folder().resolve("journal/0002-collected.json") + ": was changed by hand: ");
    }

    @Test
    void an_event_that_is_missing_is_told() throws Exception {
        Files.delete(fixture.folder().resolve("journal/0002-collected.json"));

        assertThatThrownBy(study::status).hasMessageContaining("event 2 is missing before journal/0003-measured.json");
    }

    @Test
    void two_copies_of_a_study_that_were_merged_are_told() throws Exception {
        Files.copy(
                fixture.folder().resolve("journal/0003-measured.json"),
                fixture.folder().resolve("journal/0003-collected.json"));

        assertThatThrownBy(study::status).hasMessageContaining("there are two events 0003");
    }

    @Test
    void a_sheet_may_be_filled_in_where_it_lies() throws Exception {
        study.add(List.of(fixture.write("v2.yaml", Fixture.V2)), AddOptions.STRICT);
        Path sheet = fixture.folder().resolve("rounds/2/sheets/ben.csv");
        Files.writeString(sheet, Fixture.filledIn(Fixture.text(sheet), 2, "ben", 0.1, 3));

        assertThat(study.status().changes()).isEmpty();
        assertThat(study.status().next()).startsWith("The sheet of ben was filled in: hand it in.");
        assertThat(study.status().command()).endsWith("rounds/2/sheets/ben.csv");
        study.add(List.of(sheet), AddOptions.STRICT);
        assertThat(study.status().open()).containsEntry("ben", 17);
    }
}

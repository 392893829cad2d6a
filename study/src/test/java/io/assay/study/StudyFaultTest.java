package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A command is ended before each of its steps in turn: before a directory is made, a temporary file created, half written, forced, renamed,
 * and its directory forced. After each end the study can be read and stands where it stood before or after the event, and the same
 * command, given again, ends with the same files as one that was never ended.
 */
class StudyFaultTest {
    @TempDir
    Path home;

    /** Stands for the end of the process. */
    private static final class Halt extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static StudyFiles.Steps haltAt(int step) {
        int[] taken = {0};
        return name -> {
            if (++taken[0] == step) {
                throw new Halt();
            }
        };
    }

    /** Ends the command at every step, and returns how many there were. */
    private int endEverywhere(Fixture base, Consumer<Study> command) {
        Path done = home.resolve("done");
        Fixture.copy(base.folder(), done);
        command.accept(Study.in(done).clock(Fixture.CLOCK));
        Map<String, String> expected = Fixture.contents(done);
        int before = base.study().journalLength();
        int after = Study.in(done).journalLength();
        for (int step = 1; ; step++) {
            Path folder = home.resolve("step-" + step);
            Fixture.copy(base.folder(), folder);
            Study study = Study.in(folder).clock(Fixture.CLOCK);
            try {
                command.accept(study.steps(haltAt(step)));
                return step - 1;
            } catch (Halt e) {
                assertThat(study.status().changes()).isEmpty();
                assertThat(study.journalLength()).isBetween(before, after);
            }
            goOn(study, command, after);
            assertThat(Fixture.contents(folder)).isEqualTo(expected);
        }
    }

    /** Gives the command again unless it had come to its end; what was done is not done twice. */
    private static void goOn(Study study, Consumer<Study> command, int after) {
        if (study.journalLength() < after) {
            command.accept(study);
        } else {
            study.add(List.of(), AddOptions.STRICT);
        }
    }

    @Test
    void setting_up_may_end_anywhere() {
        Fixture fixture = new Fixture(home);
        Path units = fixture.units(60);
        Path rubric = fixture.write("v1.yaml", Fixture.V1);
        fixture.study().begin(fixture.plan(), units, rubric);
        Map<String, String> expected = Fixture.contents(fixture.folder());
        int steps = 0;
        boolean ended = true;
        while (ended) {
            Path folder = home.resolve("begin-" + ++steps);
            Study study = Study.in(folder).clock(Fixture.CLOCK);
            ended = endsWhileBeginning(study.steps(haltAt(steps)), fixture.plan(), units, rubric);
            if (!Files.exists(folder.resolve("journal/0001-begun.json"))) {
                assertThatThrownBy(study::status)
                        .isInstanceOf(StudyException.class)
                        .hasMessageContaining("holds no study, or one that was not set up to its end");
                study.begin(fixture.plan(), units, rubric);
            }
            study.add(List.of(), AddOptions.STRICT);
            assertThat(Fixture.contents(folder)).isEqualTo(expected);
        }
        assertThat(steps - 1).isEqualTo(6 * 10);
    }

    private static boolean endsWhileBeginning(Study study, StudyPlan plan, Path units, Path rubric) {
        try {
            study.begin(plan, units, rubric);
            return false;
        } catch (Halt e) {
            return true;
        }
    }

    @Test
    void taking_answers_and_measuring_may_end_anywhere() {
        Fixture fixture = new Fixture(home);
        fixture.begun();
        List<Path> sheets = fixture.filled(1, 0.9);

        int steps = endEverywhere(fixture, study -> study.add(sheets, AddOptions.STRICT));

        assertThat(steps)
                .as("3 files of answers, the event, the result, the event")
                .isEqualTo(6 * 6);
    }

    @Test
    void opening_a_round_for_a_revised_rubric_may_end_anywhere() {
        Fixture fixture = new Fixture(home);
        fixture.measured(0.9);
        Path revised = fixture.write("v2.yaml", Fixture.V2);

        int steps = endEverywhere(fixture, study -> study.add(List.of(revised), AddOptions.STRICT));

        assertThat(steps).as("rubric, assignment, 3 sheets, event").isEqualTo(6 * 6);
    }

    @Test
    void choosing_what_to_label_next_may_end_anywhere() {
        Fixture fixture = new Fixture(home);
        fixture.measured(0.05);
        Path logits = fixture.logits(60);

        int steps = endEverywhere(fixture, study -> study.add(List.of(logits), AddOptions.STRICT));

        assertThat(steps).as("choice, assignment, 3 sheets, event").isEqualTo(6 * 6);
    }

    @Test
    void accepting_a_change_may_end_anywhere() throws Exception {
        Fixture fixture = new Fixture(home);
        fixture.measured(0.9);
        Path plan = fixture.folder().resolve("study.yaml");
        Files.writeString(plan, Fixture.text(plan).replace("price: 0.5", "price: 0.75"));
        AddOptions accepting = new AddOptions(false, false, true, false, java.util.OptionalInt.empty());
        int halted = 0;
        for (int step = 1; step <= 6; step++) {
            Path folder = home.resolve("accept-" + step);
            Fixture.copy(fixture.folder(), folder);
            Study study = Study.in(folder).clock(Fixture.CLOCK);
            try {
                study.steps(haltAt(step)).add(List.of(), accepting);
            } catch (Halt e) {
                halted++;
            }
            study.add(List.of(), accepting);
            assertThat(study.status().changes()).isEmpty();
            assertThat(study.journalLength()).isEqualTo(4);
            assertThat(study.status().cost().spent()).isEqualTo(45);
        }
        assertThat(halted).isEqualTo(6);
    }
}

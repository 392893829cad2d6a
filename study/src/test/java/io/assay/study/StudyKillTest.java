package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed in the middle of a command, with the signal that none can catch. */
class StudyKillTest {
    @TempDir
    Path home;

    /** Takes answers, and stops for ever before a step. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            int stop = Integer.parseInt(arguments[1]);
            int[] taken = {0};
            Study study = Study.in(Path.of(arguments[0])).clock(Fixture.CLOCK).steps(step -> {
                if (++taken[0] == stop) {
                    System.out.println("at " + step);
                    sleepForEver();
                }
            });
            study.add(List.of(Path.of(arguments[2]), Path.of(arguments[3]), Path.of(arguments[4])), AddOptions.STRICT);
            System.out.println("done");
        }

        private static void sleepForEver() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void a_killed_command_leaves_a_study_that_goes_on_as_if_nothing_had_happened() throws Exception {
        Fixture fixture = new Fixture(home);
        fixture.begun();
        List<Path> sheets = fixture.filled(1, 0.9);
        Path done = home.resolve("done");
        Fixture.copy(fixture.folder(), done);
        Study.in(done).clock(Fixture.CLOCK).add(sheets, AddOptions.STRICT);
        Map<String, String> expected = Fixture.contents(done);

        for (int stop : new int[] {3, 11, 23, 34}) {
            Path folder = home.resolve("killed-" + stop);
            Fixture.copy(fixture.folder(), folder);
            assertThat(killedAt(folder, stop, sheets)).startsWith("at ");
            Study study = Study.in(folder).clock(Fixture.CLOCK);
            assertThat(study.status().changes()).isEmpty();
            study.add(sheets, AddOptions.STRICT);
            assertThat(Fixture.contents(folder)).isEqualTo(expected);
        }
    }

    @Test
    void a_command_says_so_while_another_process_is_at_work() throws Exception {
        Fixture fixture = new Fixture(home);
        fixture.begun();
        List<Path> sheets = fixture.filled(1, 0.9);
        Process child = start(fixture.folder(), 5, sheets);
        try {
            firstLine(child);
            assertThat(fixture.study().status().open()).hasSize(3);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> fixture.study().add(sheets, AddOptions.STRICT))
                    .hasMessage(fixture.folder()
                            + ": another command is changing this study; wait until it has ended, or let"
                            + " this one wait with --wait");
        } finally {
            child.destroyForcibly().waitFor();
        }
        fixture.study().add(sheets, AddOptions.STRICT);
        assertThat(fixture.study().status().step()).isEqualTo(StudyStep.REVISE);
    }

    private static String killedAt(Path folder, int stop, List<Path> sheets) throws IOException, InterruptedException {
        Process child = start(folder, stop, sheets);
        try {
            return firstLine(child);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static String firstLine(Process child) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    private static Process start(Path folder, int stop, List<Path> sheets) throws IOException {
        return new ProcessBuilder(
                        Paths.get(System.getProperty("java.home"), "bin", "java")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Child.class.getName(),
                        folder.toString(),
                        Integer.toString(stop),
                        sheets.get(0).toString(),
                        sheets.get(1).toString(),
                        sheets.get(2).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Tests may run on the module path, where the class path of this process is not all. */
    private static String classPath() {
        String modules = System.getProperty("jdk.module.path", "");
        String patched = String.valueOf(Paths.get("target", "test-classes").toAbsolutePath());
        String main = String.valueOf(Paths.get("target", "classes").toAbsolutePath());
        return String.join(
                java.io.File.pathSeparator, System.getProperty("java.class.path", ""), modules, main, patched);
    }
}

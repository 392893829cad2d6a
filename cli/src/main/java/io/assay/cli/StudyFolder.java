package io.assay.cli;

import io.assay.study.Study;
import io.assay.study.StudyException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The folder of a study. */
final class StudyFolder {
    /** The folder alone. */
    static final class Argument {
        @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the study.")
        Path folder;

        Study study() {
            return Study.in(folder);
        }
    }

    /** Whether to wait for another command. */
    static final class Wait {
        private static final Duration LONGEST = Duration.ofHours(1);

        @Option(
                names = "--wait",
                description =
                        "Wait while another command changes the study, up to an hour. Default: end with 2 at once.")
        boolean wait;

        Duration duration() {
            return wait ? LONGEST : Duration.ZERO;
        }
    }

    private StudyFolder() {}

    /** Does something with a study; what is wrong with it is the user's to put right. */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (StudyException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}

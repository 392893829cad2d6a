package io.assay.study;

import io.assay.core.Scale;
import io.assay.rubric.Rubric;
import io.assay.rubric.format.RubricFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A study in a folder: (1) a baseline on units drawn at random, (2) a revised rubric, (3) the same units again, compared in pairs, and (4) what to
 * label next; then round again.
 *
 * <p>The folder is plain CSV, YAML and JSON, and lives well in version control. Every file is written whole or not at all, and counts once an
 * event of the journal names it with its SHA-256; the event is written last. So a process that ends at any moment leaves a study that can be read and gone on with:
 * what it had not finished did not happen. One command at a time changes a study, held by a lock that the operating system gives back. Files that were
 * changed by hand are noticed, and refused until {@linkplain AddOptions#accept() accepted}.
 *
 * <p>All draws follow from the seed of the plan: the same files give the same study.
 *
 * <p>Instances hold no state of the study and are immutable and thread-safe; each call reads the folder.
 */
public final class Study {
    private final StudyFiles files;
    private final Duration wait;
    private final InstantSource clock;

    private Study(StudyFiles files, Duration wait, InstantSource clock) {
        this.files = files;
        this.wait = wait;
        this.clock = clock;
    }

    /**
     * {@return the study of a folder, which need not exist yet}
     *
     * @param folder where it is, or will be
     */
    public static Study in(Path folder) {
        return new Study(new StudyFiles(folder, StudyFiles.Steps.NONE), Duration.ZERO, InstantSource.system());
    }

    /**
     * Sets how long to wait while another command changes the study; by default not at all.
     *
     * @param atMost zero or longer
     * @return a study like this one, with that changed
     */
    public Study waiting(Duration atMost) {
        return new Study(files, atMost, clock);
    }

    /**
     * Sets the clock that events are dated by; by default that of the system.
     *
     * @param newClock the clock
     * @return a study like this one, with that changed
     */
    public Study clock(InstantSource newClock) {
        return new Study(files, wait, newClock);
    }

    /** Returns a study that tells each step of writing. */
    Study steps(StudyFiles.Steps steps) {
        return new Study(new StudyFiles(files.folder(), steps), wait, clock);
    }

    /**
     * Sets the study up with a rubric: draws the sample, assigns it to raters and writes their sheets.
     *
     * @param plan how
     * @param units CSV of all units, with a column named unit, item or id; other columns are shown to raters, but for that of strata
     * @param rubric file of the rubric, of any format known
     * @return what was drawn, in a sentence
     * @throws StudyException if the folder holds a study, a file is wrong, or there are fewer units than are to be drawn
     */
    public String begin(StudyPlan plan, Path units, Path rubric) {
        Given given = Given.asked(rubric);
        Rubric read = given.rubric();
        return begin(plan, units, read, StudyHandIn.text(given, read), Map.of("rubric", given));
    }

    /**
     * Sets the study up with a scale, of which a rubric of one criterion, {@code rating}, is made: the rubric to be revised.
     *
     * @param plan how
     * @param units CSV of all units, as in {@link #begin(StudyPlan, Path, Path)}
     * @param scale with named levels or categories
     * @return what was drawn, in a sentence
     * @throws StudyException if the folder holds a study, a file is wrong, or there are fewer units than are to be drawn
     * @throws IllegalArgumentException if the scale does not name its levels or categories
     */
    public String begin(StudyPlan plan, Path units, Scale scale) {
        Rubric rubric = ScaleRubric.of("rating", scale);
        return begin(plan, units, rubric, RubricFiles.toYaml(rubric), Map.of());
    }

    private String begin(StudyPlan plan, Path units, Rubric rubric, String text, Map<String, Given> inputs) {
        Map<String, Given> all = new LinkedHashMap<>(inputs);
        Given read = Given.asked(units);
        all.put("units", read);
        Path folder = files.folder();
        boolean wasBegun = Files.exists(folder.resolve(StudyLock.FILE));
        StudyStart.check(folder, wasBegun);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StudyFiles.cannot("make the folder", folder, e);
        }
        return StudyLock.holding(folder, wait, () -> {
            StudyStart.check(folder, true);
            files.sweep();
            new StudyStart(files, new StudyWriter(files, clock), plan, read).run(rubric, text, all);
            return StudyStart.told(StudyState.read(files));
        });
    }

    /**
     * Takes what is handed in: answers to the round that is open, a revised rubric, or a model's outputs. Without a file it finishes what was
     * left undone.
     *
     * @param handedIn files; their kind is recognised
     * @param options how
     * @return what was done, a sentence each
     * @throws StudyException if something is wrong with a file, or it is not the time for it; it says where and what to do
     */
    public List<String> add(List<Path> handedIn, AddOptions options) {
        requireStudy();
        return StudyLock.holding(files.folder(), wait, () -> {
            files.sweep();
            List<Given> given = handedIn.stream()
                    .map(file -> Given.read(file, this::raters))
                    .toList();
            StudyHandIn handIn = new StudyHandIn(files, new StudyWriter(files, clock), options);
            handIn.run(given);
            return List.copyOf(handIn.told());
        });
    }

    /** Returns the raters, by whom a table is known that has a column for each; what is wrong with the plan is told elsewhere. */
    private List<String> raters() {
        try {
            return PlanFile.read(files.shown(PlanFile.NAME), files.text(PlanFile.NAME))
                    .raters();
        } catch (StudyException e) {
            return List.of();
        }
    }

    private void requireStudy() {
        if (!Files.isDirectory(files.folder())) {
            throw new StudyException(files.folder() + ": there is no such folder; set a study up with assay study init "
                    + files.folder());
        }
    }

    /**
     * {@return where the study stands and the one next thing to do}
     *
     * @throws StudyException if there is no study, or it cannot be read
     */
    public StudyStatus status() {
        requireStudy();
        return status(StudyState.read(files));
    }

    /** Returns the round that was opened last. */
    StudyRound current() {
        return StudyState.read(files).current();
    }

    /** Returns how many events there are. */
    int journalLength() {
        return Journal.read(files).events().size();
    }

    private StudyStatus status(StudyState state) {
        List<StudyChange> changes = StudyState.changes(files, state.journal());
        NextThing next = NextThing.of(files, state, changes);
        return new StudyStatus(
                state.plan().name(),
                next.step(),
                state.current().number(),
                state.current().open(),
                next.text(),
                next.command(),
                next.why(),
                state.rounds(),
                changes,
                state.cost());
    }

    /**
     * {@return all that the study has to tell; every round that was measured is measured anew}
     *
     * @throws StudyException if there is no study, it cannot be read, or a file was changed by hand
     */
    public StudyStory story() {
        requireStudy();
        StudyState state = StudyState.read(files);
        return StudyStory.of(state, unchanged(status(state)));
    }

    private StudyStatus unchanged(StudyStatus status) {
        if (!status.changes().isEmpty()) {
            throw StudyException.of(List.of(
                    files.folder() + "/" + status.changes().get(0),
                    status.next() + (status.command().isEmpty() ? "" : " To accept: " + status.command())));
        }
        return status;
    }

    /**
     * {@return why raters disagree in a round}
     *
     * @param round number of a round that was measured; empty for the last of them
     * @param confidence level of the intervals, in (0, 1)
     * @throws StudyException if there is no study, it cannot be read, a file was changed by hand, or no such round was measured
     * @throws IllegalArgumentException if the confidence is out of range
     * @since 0.1
     */
    public RoundCauses causes(OptionalInt round, double confidence) {
        requireStudy();
        List<StudyRound> measured = unchanged(status(StudyState.read(files))).rounds().stream()
                .filter(StudyRound::isMeasured)
                .toList();
        if (measured.isEmpty()) {
            throw new StudyException(files.folder()
                    + ": no round is measured yet, so nothing tells why raters disagree; hand in answers first");
        }
        int last = measured.get(measured.size() - 1).number();
        return measured.stream()
                .filter(one -> one.number() == round.orElse(last))
                .findFirst()
                .map(one -> RoundAnalysis.causes(one, confidence))
                .orElseThrow(() -> new StudyException(files.folder() + ": round " + round.orElse(last)
                        + " is not one that was measured; those are rounds " + numbers(measured)));
    }

    private static String numbers(List<StudyRound> rounds) {
        return rounds.stream().map(one -> Integer.toString(one.number())).collect(Collectors.joining(", "));
    }

    /** {@return the folder} */
    public Path folder() {
        return files.folder();
    }

    /** {@return the folder's path} */
    @Override
    public String toString() {
        return "study in " + files.folder();
    }
}

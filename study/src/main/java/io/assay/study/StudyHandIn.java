package io.assay.study;

import io.assay.rubric.Rubric;
import io.assay.rubric.RubricDiff;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.format.RubricFiles;
import io.assay.rubric.format.ScoreSheets;
import io.assay.rubric.lint.LintReport;
import io.assay.rubric.lint.Linter;
import io.assay.rubric.lint.Severity;
import io.assay.sampling.Logits;
import io.assay.sampling.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes what is handed in, one event after the other; each says what was done. */
final class StudyHandIn {
    private final StudyFiles files;
    private final StudyWriter writer;
    private final AddOptions options;
    private final List<String> told = new ArrayList<>();

    StudyHandIn(StudyFiles files, StudyWriter writer, AddOptions options) {
        this.files = files;
        this.writer = writer;
        this.options = options;
    }

    List<String> told() {
        return told;
    }

    void run(List<Given> given) {
        settleChanges();
        List<Given> answers = of(given, Given.Kind.ANSWERS);
        List<Given> rubrics = of(given, Given.Kind.RUBRIC);
        List<Given> pools = of(given, Given.Kind.POOL);
        if (rubrics.size() + pools.size() > 1) {
            throw new StudyException("hand in one rubric or one file of a model's outputs at a time, not "
                    + (rubrics.size() + pools.size()) + ": each opens a round");
        }
        Optional<Rubric> rubric = rubrics.stream().findFirst().map(Given::rubric);
        if (!answers.isEmpty()) {
            collect(answers);
        }
        measureIfComplete();
        rubric.ifPresent(revised -> revise(rubrics.get(0), revised));
        pools.forEach(this::choose);
    }

    private static List<Given> of(List<Given> given, Given.Kind kind) {
        return given.stream().filter(one -> one.kind() == kind).toList();
    }

    private void settleChanges() {
        Journal journal = Journal.read(files);
        List<StudyChange> changes = StudyState.changes(files, journal);
        if (changes.isEmpty()) {
            if (options.accept()) {
                told.add("No file was changed by hand, so there is nothing to accept.");
            }
            return;
        }
        boolean gone = changes.stream().anyMatch(change -> change.found().isEmpty());
        if (gone || !options.accept()) {
            List<String> problems = new ArrayList<>();
            changes.forEach(change -> problems.add(files.folder() + "/" + change));
            problems.add(NextThing.settle(files, changes)
                    + (gone ? "" : " To accept: assay study add " + files.folder() + " --accept"));
            throw StudyException.of(problems);
        }
        StudyState state = StudyState.read(files);
        StudyWriter.Draft draft =
                writer.begin(journal, Event.Kind.ACCEPTED, state.current().number());
        Map<String, String> hashes = new LinkedHashMap<>();
        changes.forEach(change -> hashes.put(change.file(), change.found().orElseThrow()));
        draft.written(hashes).commit();
        told.add("Accepted as changed: " + String.join(", ", hashes.keySet()) + ".");
        state.rounds().stream().filter(StudyRound::isMeasured).forEach(this::measureAgain);
    }

    /** What was measured from files that changed is measured anew. */
    private void measureAgain(StudyRound round) {
        StudyState state = StudyState.read(files);
        RoundResult result =
                RoundAnalysis.of(state.plan(), round, state.before(round)).result();
        if (!round.result().equals(Optional.of(result))) {
            record(state, round, result);
        }
    }

    private void collect(List<Given> given) {
        StudyState state = StudyState.read(files);
        StudyRound round = state.current();
        if (round.isMeasured() && !options.replace()) {
            throw new StudyException("round " + round.number()
                    + " was measured, and no other is open, so no answers are collected. "
                    + NextThing.of(files, state, List.of()).text());
        }
        Intake intake = new Intake(
                round,
                state.population().units().keySet(),
                new Intake.Options(options.replace(), options.onlyAssigned()));
        given.forEach(one -> intake.add(AnswerFile.read(one, round, state.population())));
        Map<String, List<ScoreSheet>> taken = intake.taken();
        told.addAll(intake.notes());
        if (taken.isEmpty()) {
            told.add("No new answers for round " + round.number() + ".");
            return;
        }
        StudyWriter.Draft draft = writer.begin(state.journal(), Event.Kind.COLLECTED, round.number());
        given.forEach(draft::input);
        taken.forEach((rater, sheets) -> draft.file(
                String.format(
                        Locale.ROOT,
                        "rounds/%d/collected/%04d-%s.csv",
                        round.number(),
                        state.journal().next(),
                        rater),
                AnswerTimes.with(ScoreSheets.toCsv(round.rubric(), sheets), sheets, intake.times(rater))));
        draft.commit();
        tell(taken, StudyState.read(files).current());
        if (round.isMeasured()) {
            measure(StudyState.read(files), StudyState.read(files).current());
        }
    }

    private void tell(Map<String, List<ScoreSheet>> taken, StudyRound round) {
        taken.forEach((rater, sheets) -> told.add("Round " + round.number() + ": " + rater + " handed in "
                + sheets.size() + (sheets.size() == 1 ? " unit, " : " units, ")
                + round.open().getOrDefault(rater, 0) + " still open."));
    }

    private void measureIfComplete() {
        StudyState state = StudyState.read(files);
        StudyRound round = state.current();
        boolean ready = round.open().isEmpty() || (options.close() && round.collected() > 0);
        if (!round.isMeasured() && ready) {
            measure(state, round);
        } else if (options.close() && !round.isMeasured()) {
            throw new StudyException(
                    "round " + round.number() + " has no answers at all, so there is nothing to measure; hand some in");
        }
    }

    private void measure(StudyState state, StudyRound round) {
        record(
                state,
                round,
                RoundAnalysis.of(state.plan(), round, state.before(round)).result());
    }

    private void record(StudyState state, StudyRound round, RoundResult result) {
        String name = round.isMeasured()
                ? String.format(
                        Locale.ROOT,
                        "rounds/%d/result-%04d.json",
                        round.number(),
                        state.journal().next())
                : "rounds/" + round.number() + "/result.json";
        writer.begin(state.journal(), Event.Kind.MEASURED, round.number())
                .file(name, ResultFile.write(result))
                .commit();
        told.add(
                round.isSampled()
                        ? "Measured round " + round.number() + " on \"" + result.worst() + "\": " + result.text()
                        : chosen(round, result));
        result.changes().forEach(change -> told.add(change.criterion() + ": " + change.text()));
    }

    /** Says of units that were chosen what can be said, which is no verdict. */
    private static String chosen(StudyRound round, RoundResult result) {
        String alpha = result.criteria().stream()
                .filter(one -> one.criterion().equals(result.worst()))
                .map(one -> one.alpha().isPresent()
                        ? String.format(Locale.ROOT, "%.3f", one.alpha().getAsDouble())
                        : "undefined")
                .findFirst()
                .orElseThrow();
        return "Measured round " + round.number() + ": alpha of \"" + result.worst() + "\" is " + alpha
                + " on units that were chosen as hard ones. They are more alike than a random sample, so this is no verdict on"
                + " the labels.";
    }

    private void revise(Given given, Rubric revised) {
        StudyState state = StudyState.read(files);
        StudyRound before = state.current();
        if (!before.isMeasured()) {
            throw new StudyException(given.file() + ": round " + before.number()
                    + " is not measured yet, and a revised rubric begins the next one; hand in the answers first, or measure"
                    + " those there are with --close");
        }
        checkIsNew(given, state, revised);
        int number = state.rounds().size() + 1;
        String file = StudyStart.rubricFile(rubrics(state) + 1);
        Assignment assignment =
                before.assignment().reordered(Seeds.of(state.plan().seed(), Seeds.Purpose.ORDER, number));
        writer.begin(state.journal(), Event.Kind.REVISED, number)
                .input(given)
                .file(file, text(given, revised))
                .file(StudyState.assignmentFile(number), assignment.toCsv())
                .written(new Sheets(state.population(), state.plan().stratify(), revised, number)
                        .write(files, assignment))
                .fact(StudyState.RUBRIC, file)
                .fact(StudyState.COMPARED, Integer.toString(before.number()))
                .fact("stamp", revised.stamp().toString())
                .commit();
        told.add("Kept as " + file + ", and opened round " + number + ": the same "
                + before.units().size() + " units and raters, in a new order.");
        told.addAll(remarks(before.rubric(), revised));
    }

    private static int rubrics(StudyState state) {
        return (int)
                state.rounds().stream().map(StudyRound::rubricFile).distinct().count();
    }

    private static void checkIsNew(Given given, StudyState state, Rubric revised) {
        for (StudyRound round : state.rounds()) {
            if (round.rubric().stamp().hash().equals(revised.stamp().hash())) {
                throw new StudyException(given.file() + ": says the same as " + round.rubricFile()
                        + ", so there is nothing to measure again; rewrite it first");
            }
            if (round.rubric().version().equals(revised.version())) {
                throw new StudyException(given.file() + ": is version " + revised.version() + ", as "
                        + round.rubricFile() + " is; give it a version of its own");
            }
        }
    }

    /** A file of ours is kept as it is, with its comments; one of another format as we write it. */
    static String text(Given given, Rubric rubric) {
        try {
            boolean isOurs = RubricFiles.parse(given.file().toString(), given.text())
                    .stamp()
                    .equals(rubric.stamp());
            return isOurs ? given.text() : RubricFiles.toYaml(rubric);
        } catch (IllegalArgumentException e) {
            return RubricFiles.toYaml(rubric);
        }
    }

    private static List<String> remarks(Rubric before, Rubric revised) {
        List<String> remarks = new ArrayList<>();
        RubricDiff.of(before, revised).changes().forEach(change -> remarks.add("Changed: " + change));
        LintReport lint = Linter.standard().lint(revised);
        lint.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> remarks.add("Lint: " + finding));
        return remarks;
    }

    private void choose(Given given) {
        StudyState state = StudyState.read(files);
        StudyRound before = state.current();
        if (!before.isMeasured()) {
            throw new StudyException(given.file() + ": round " + before.number()
                    + " is not measured yet; hand in its answers first, or measure those there are with --close");
        }
        Logits pool = new PoolFile(given.file())
                .read(options.ids(), state.population().ids());
        Selection selection = new NextUnits(state, given.file().toString(), pool).choose(options.take());
        int number = state.rounds().size() + 1;
        List<String> chosen =
                selection.items().stream().map(Selection.Selected::id).toList();
        StudyStart.Drawn drawn = StudyStart.assign(files, state.plan(), chosen, number);
        writer.begin(state.journal(), Event.Kind.CHOSEN, number)
                .input(given)
                .file("rounds/" + number + "/chosen.csv", NextUnits.toCsv(selection))
                .file(StudyState.assignmentFile(number), drawn.assignment().toCsv())
                .written(new Sheets(state.population(), state.plan().stratify(), before.rubric(), number)
                        .write(files, drawn.assignment()))
                .fact(StudyState.RUBRIC, before.rubricFile())
                .fact(StudyState.STRATEGY, state.plan().strategy())
                .fact("balance", drawn.balance().toString())
                .commit();
        told.add("Opened round " + number + " with the " + chosen.size() + " units that are chosen by "
                + state.plan().strategy() + " of " + selection.considered() + " without labels: "
                + drawn.balance() + ".");
        told.addAll(selection.warnings());
    }
}

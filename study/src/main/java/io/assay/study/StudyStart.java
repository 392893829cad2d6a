package io.assay.study;

import io.assay.rubric.Rubric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sets a study up: draws the sample, assigns it, and writes the sheets of the first round. */
final class StudyStart {
    private final StudyFiles files;
    private final StudyWriter writer;
    private final StudyPlan plan;
    private final Given units;
    private final Population population;

    StudyStart(StudyFiles files, StudyWriter writer, StudyPlan plan, Given units) {
        this.files = files;
        this.writer = writer;
        this.plan = plan;
        this.units = units;
        this.population = Population.parse(units.file().toString(), units.text());
    }

    /** Refuses a folder that holds a study, or files of others that ours would write over. */
    static void check(Path folder, boolean wasBegun) {
        if (Files.exists(folder.resolve("journal/0001-begun.json"))) {
            throw new StudyException(folder + ": holds a study already; see assay study status " + folder
                    + ", or choose another folder");
        }
        for (String name : List.of(PlanFile.NAME, Population.NAME, "rubrics", "rounds")) {
            if (!wasBegun && Files.exists(folder.resolve(name))) {
                throw new StudyException(folder.resolve(name)
                        + ": is there already, and no study wrote it; choose another folder, or move it away");
            }
        }
    }

    void run(Rubric rubric, String rubricText, Map<String, Given> inputs) {
        List<String> sample = sample();
        Drawn drawn = assign(files, plan, sample, 1);
        files.write(".gitignore", StudyLock.FILE + "\n.assay-tmp-*\n");
        files.write(".gitattributes", "* -text\n");
        StudyWriter.Draft draft = writer.begin(Journal.read(files), Event.Kind.BEGUN, 1);
        inputs.values().forEach(draft::input);
        draft.file(PlanFile.NAME, PlanFile.write(plan))
                .file(Population.NAME, units.text())
                .file(rubricFile(1), rubricText)
                .file(StudyState.assignmentFile(1), drawn.assignment().toCsv())
                .written(new Sheets(population, plan.stratify(), rubric, 1).write(files, drawn.assignment()))
                .fact(StudyState.RUBRIC, rubricFile(1))
                .fact("stamp", rubric.stamp().toString())
                .fact("balance", drawn.balance().toString())
                .commit();
    }

    static String rubricFile(int version) {
        return "rubrics/v" + version + ".yaml";
    }

    private List<String> sample() {
        List<String> ids = population.ids();
        int count = plan.sample();
        if (count > ids.size()) {
            throw new StudyException(units.file() + ": has " + ids.size() + " units, but the sample is to have " + count
                    + "; ask for a smaller one with --sample");
        }
        long seed = Seeds.of(plan.seed(), Seeds.Purpose.SAMPLE, 1);
        return plan.stratify()
                .map(column ->
                        SampleDraw.stratified(population.strata(units.file().toString(), column), count, seed))
                .orElseGet(() -> SampleDraw.random(ids, count, io.assay.core.resample.RandomStream.of(seed, 0)));
    }

    /** Units with their raters. */
    record Drawn(Assignment assignment, BlockDesign.Balance balance) {}

    static Drawn assign(StudyFiles files, StudyPlan plan, List<String> sample, int round) {
        BlockDesign design = BlockDesign.of(
                sample.size(),
                plan.raters().size(),
                plan.perUnit(),
                Seeds.of(plan.seed(), Seeds.Purpose.BLOCKS, round));
        Assignment assignment =
                Assignment.of(sample, plan.raters(), design, Seeds.of(plan.seed(), Seeds.Purpose.ORDER, round));
        return new Drawn(assignment, design.balance());
    }

    /** Returns what was drawn, in a sentence. */
    static String told(StudyState state) {
        Event begun = state.journal().events().get(0);
        StudyRound round = state.rounds().get(0);
        String strata = state.plan()
                .stratify()
                .map(column -> " in proportion to " + column + " (" + counts(state, round, column) + ")")
                .orElse(" at random");
        return "Drew " + round.units().size() + " of "
                + state.population().units().size() + " units" + strata + ", seed "
                + state.plan().seed() + ": " + state.plan().perUnit() + " of "
                + state.plan().raters().size()
                + " raters each, " + begun.fact("balance") + ".";
    }

    private static String counts(StudyState state, StudyRound round, String column) {
        return round.units().stream()
                .collect(Collectors.groupingBy(
                        unit -> state.population().value(unit, column), java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}

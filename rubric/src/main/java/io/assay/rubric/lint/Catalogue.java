package io.assay.rubric.lint;

import static io.assay.rubric.lint.Severity.ERROR;
import static io.assay.rubric.lint.Severity.INFO;
import static io.assay.rubric.lint.Severity.WARNING;

import java.util.List;

/** The lints that come with the library, in the order of their ids. */
final class Catalogue {
    /** Reported by the linter itself, which alone knows what was suppressed. */
    static final Lint EMPTY_REASON =
            new Rule("SUP01", WARNING, "a suppression whose reason says nothing", (rubric, sink) -> {});

    static final Lint IDLE_SUPPRESSION =
            new Rule("SUP02", INFO, "a suppression that matches no finding", (rubric, sink) -> {});

    private static final List<Lint> LINTS = List.of(
            Lint.ofCriterion(
                    "JDG01", WARNING, "a placeholder, or an instruction to the judge", JudgeTexts::instructions),
            Lint.ofCriterion("JDG02", INFO, "needs something the rater is not given", JudgeTexts::knowledge),
            Lint.ofCriterion(
                    "SCL01", ERROR, "points of levels that leave a gap, or go up and down", LevelPoints::check),
            Lint.ofCriterion("SCL02", WARNING, "levels without a descriptor", LevelWording::missing),
            Lint.ofCriterion("SCL03", WARNING, "neighbouring levels that differ only in degree", LevelWording::degrees),
            Lint.ofCriterion("SCL04", WARNING, "a level about something else than the others", LevelWording::subjects),
            Lint.ofCriterion("SCL05", INFO, "a subjective word is graded without an example", LevelWording::examples),
            Lint.ofCriterion("SCL06", INFO, "more than seven levels, most without a descriptor", LevelPoints::count),
            Lint.ofCriterion("SCL07", WARNING, "two levels with the same text", LevelWording::repeated),
            Lint.ofCriterion("SCO01", ERROR, "points for a fault, or a penalty for a virtue", Signs::check),
            new Rule("SCO02", WARNING, "more than half, or less than 1 %, of the possible points", PointShares::check),
            Lint.ofCriterion("SCO03", WARNING, "a gate that earns points, or may not apply", Gates::check),
            new Rule("SCO04", ERROR, "a condition never met, or a cap that never lowers a score", Reachability::check),
            Lint.ofCriterion("STR01", WARNING, "two judgements under one answer", DoubleBarrelled::check),
            Lint.ofCriterion("STR02", WARNING, "\"and\" and \"or\" without grouping", MixedConjunctions::check),
            Lint.ofCriterion("STR03", WARNING, "two negations", Negations::check),
            Lint.ofCriterion("STR04", INFO, "more than 45 words or two sentences", Lengths::text),
            new Rule("STR05", WARNING, "two criteria that count the same thing", NearDuplicates::check),
            new Rule("STR06", INFO, "too many criteria, or only one", Lengths::rubric),
            Lint.ofCriterion("STR07", INFO, "a passive that hides who acts", Wording::passive),
            new Rule("STR08", INFO, "an acronym that is explained nowhere", Wording::acronyms),
            EMPTY_REASON,
            IDLE_SUPPRESSION,
            Lint.ofCriterion("VAG01", WARNING, "a subjective word without an observable test", SubjectiveWords::check),
            Lint.ofCriterion("VAG02", WARNING, "truth without a reference", TruthWords::check),
            Lint.ofCriterion("VAG03", WARNING, "a vague amount or frequency", VagueQuantities::check),
            Lint.ofCriterion("VAG04", WARNING, "an escape", Phrasings::escapes),
            Lint.ofCriterion("VAG05", WARNING, "an open list", Phrasings::openLists),
            Lint.ofCriterion("VAG06", WARNING, "a comparison without a baseline", Comparatives::check),
            Lint.ofCriterion("VAG07", INFO, "a degree asked on a yes/no", DegreeQuestions::check),
            Lint.ofCriterion("VAG08", ERROR, "a title or an instruction in place of a condition", Fragments::check),
            Lint.ofCriterion("VAG09", INFO, "a filler adverb", FillerAdverbs::check),
            Lint.ofCriterion("VAG10", INFO, "a pronoun that nothing names", OpenPronouns::check),
            Lint.ofCriterion("VAG11", INFO, "an absolute", Absolutes::check));

    private Catalogue() {}

    static List<Lint> lints() {
        return LINTS;
    }
}

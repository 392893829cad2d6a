package io.assay.study;

import io.assay.agreement.diagnose.Verdict;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The step a study is at, and what to do next.
 *
 * @param step the step
 * @param text a sentence or two
 * @param command the command that does it; empty if there is none
 * @param why why raters disagree, where the rubric is to be revised; empty otherwise
 */
record NextThing(StudyStep step, String text, String command, String why) {
    private static final String ADD = "assay study add ";

    private NextThing(StudyStep step, String text, String command) {
        this(step, text, command, "");
    }

    static NextThing of(StudyFiles files, StudyState state, List<StudyChange> changes) {
        StudyRound round = state.current();
        NextThing next =
                round.isMeasured() ? afterMeasuring(files, state, round) : whileCollecting(files, state, round);
        return changes.isEmpty() ? next : new NextThing(next.step(), settle(files, changes), accept(files, changes));
    }

    /** Says what to do about files that were changed by hand. */
    static String settle(StudyFiles files, List<StudyChange> changes) {
        boolean gone = changes.stream().anyMatch(change -> change.found().isEmpty());
        String which = changes.stream()
                .map(change -> files.shown(change.file()))
                .limit(3)
                .collect(Collectors.joining(" and "));
        return gone
                ? "Restore " + which + ", for example from version control: a file that is gone cannot be accepted."
                : "Restore " + which + ", for example from version control, or accept what was changed.";
    }

    private static String accept(StudyFiles files, List<StudyChange> changes) {
        boolean gone = changes.stream().anyMatch(change -> change.found().isEmpty());
        return gone ? "" : ADD + files.folder() + " --accept";
    }

    private static NextThing whileCollecting(StudyFiles files, StudyState state, StudyRound round) {
        StudyStep step = round.kind() == StudyRound.Kind.REMEASURE ? StudyStep.REMEASURE : StudyStep.BASELINE;
        Map<String, Integer> open = round.open();
        if (open.isEmpty()) {
            return new NextThing(step, "All answers are in: measure them.", ADD + files.folder());
        }
        List<String> filled = state.filledIn(files);
        String rater = filled.isEmpty() ? open.keySet().iterator().next() : filled.get(0);
        String sheet = files.shown(Sheets.file(round.number(), rater));
        String left = open.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return new NextThing(
                step,
                filled.isEmpty()
                        ? "Let the raters fill in their sheets in "
                                + files.shown("rounds/" + round.number() + "/sheets") + ", and hand them in. Open: "
                                + left + "."
                        : "The sheet of " + rater + " was filled in: hand it in. Open: " + left + ".",
                ADD + files.folder() + " " + sheet);
    }

    private static NextThing afterMeasuring(StudyFiles files, StudyState state, StudyRound round) {
        RoundResult result = round.result().orElseThrow();
        boolean isLow = result.verdict() == Verdict.Level.BOTTLENECK || result.verdict() == Verdict.Level.UNDEFINED;
        return isLow && round.isSampled() ? revise(files, round, result) : choose(files, state, round);
    }

    private static NextThing revise(StudyFiles files, StudyRound round, RoundResult result) {
        return new NextThing(
                StudyStep.REVISE,
                "Revise \"" + result.worst() + "\", on which raters agree least: copy "
                        + files.shown(round.rubricFile()) + ", rewrite it under a new version, and hand it in.",
                ADD + files.folder() + " REVISED.yaml",
                why(files, result));
    }

    private static String why(StudyFiles files, RoundResult result) {
        List<CauseResult> causes = result.causes().orElse(List.of());
        if (!causes.isEmpty()) {
            return causes.get(0) + " More: assay study causes " + files.folder();
        }
        return result.causes().isPresent() ? "No cause is beyond chance." : String.join(" ", result.untold());
    }

    private static NextThing choose(StudyFiles files, StudyState state, StudyRound round) {
        int left = state.unlabelled().size();
        OptionalDouble affordable = state.cost().affordable();
        if (left == 0) {
            return new NextThing(StudyStep.DONE, "Nothing: every unit is labelled. Read the report.", report(files));
        }
        if (affordable.isPresent() && affordable.getAsDouble() < state.plan().perUnit()) {
            return new NextThing(
                    StudyStep.DONE,
                    "Nothing: the budget is used up. Raise it in " + files.shown(PlanFile.NAME)
                            + " to go on, or read the report.",
                    report(files));
        }
        return new NextThing(
                StudyStep.CHOOSE,
                (round.isSampled()
                                ? ""
                                : "The units of round " + round.number()
                                        + " were chosen as hard ones, so their alpha is not that of the whole. ")
                        + "Hand in a model's outputs for the " + left
                        + " units without labels, to choose those it is most uncertain about.",
                ADD + files.folder() + " LOGITS.csv");
    }

    private static String report(StudyFiles files) {
        return "assay study report " + files.folder() + " --html report.html";
    }
}

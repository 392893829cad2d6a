package io.assay.study;

import io.assay.rubric.lint.LintReport;
import io.assay.rubric.lint.Linter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that a study has to tell: where it stands, and every round that was measured, in detail.
 *
 * @param plan how the study is made
 * @param status where it stands
 * @param rounds rounds that were measured, in order
 * @param lint what the linter says about the current rubric
 * @param steps what was done, a line per event
 */
public record StudyStory(
        StudyPlan plan, StudyStatus status, List<RoundAnalysis> rounds, LintReport lint, List<Entry> steps) {
    /**
     * Something that was done.
     *
     * @param number from 1
     * @param at when, as ISO 8601 in UTC
     * @param text what
     */
    public record Entry(int number, String at, String text) {}

    /**
     * Copies the lists.
     *
     * @param plan how the study is made
     * @param status where it stands
     * @param rounds in order
     * @param lint of the current rubric
     * @param steps in order
     */
    public StudyStory {
        rounds = List.copyOf(rounds);
        steps = List.copyOf(steps);
    }

    /**
     * {@return the last round that tells about the labels of the whole: one that was measured on units drawn at random; empty if there is none
     * yet}
     */
    public Optional<RoundAnalysis> judged() {
        return rounds.stream().filter(one -> one.round().isSampled()).reduce((earlier, later) -> later);
    }

    /**
     * {@return the round that a round is compared with; empty for a baseline}
     *
     * @param round one of {@link #rounds()}
     * @since 0.1
     */
    public Optional<RoundAnalysis> before(RoundAnalysis round) {
        return rounds.stream()
                .filter(one -> round.round()
                        .comparedWith()
                        .equals(OptionalInt.of(one.round().number())))
                .findFirst();
    }

    static StudyStory of(StudyState state, StudyStatus status) {
        List<RoundAnalysis> analyses = new ArrayList<>();
        for (StudyRound round : state.rounds()) {
            if (round.isMeasured()) {
                analyses.add(RoundAnalysis.of(state.plan(), round, state.before(round)));
            }
        }
        return new StudyStory(
                state.plan(),
                status,
                analyses,
                Linter.standard().lint(state.current().rubric()),
                state.journal().events().stream().map(StudyStory::entry).toList());
    }

    private static Entry entry(Event event) {
        String given = event.inputs().isEmpty()
                ? ""
                : " from " + String.join(", ", event.inputs().keySet());
        String text = switch (event.kind()) {
            case BEGUN -> "Drew and assigned the units of round 1";
            case COLLECTED -> "Took answers of round " + event.round();
            case MEASURED -> "Measured round " + event.round();
            case REVISED -> "Took a revised rubric, and opened round " + event.round() + " on the same units";
            case CHOSEN -> "Chose what to label next, and opened round " + event.round();
            case ACCEPTED -> "Accepted changes made by hand";
        };
        return new Entry(event.number(), event.at(), text + given);
    }
}

package io.assay.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Scores stored sheets of one version of a rubric under a later one, where the later one changes no question: only points, weights, gates and settings, what
 * was taken out, and where criteria stand. Answers to criteria that were taken out are left out, and renamed criteria keep theirs. Immutable.
 */
public final class Rescoring {
    private final Rubric before;
    private final Rubric after;
    private final Matching matching;

    private Rescoring(Rubric before, Rubric after) {
        this.before = before;
        this.after = after;
        this.matching = new Matching(before, after);
    }

    /**
     * {@return the way from one version to another}
     *
     * @param diff of the two versions
     * @throws IllegalArgumentException if stored answers need re-rating, with the changes that make it so
     */
    public static Rescoring of(RubricDiff diff) {
        List<String> blocking = diff.changes().stream()
                .filter(Change::needsReRating)
                .map(change -> "\n  " + change)
                .toList();
        if (!blocking.isEmpty()) {
            throw new IllegalArgumentException("sheets of " + diff.before() + " cannot be re-scored under "
                    + diff.after() + ", as raters were asked something else; have them re-rated:"
                    + String.join("", blocking));
        }
        return new Rescoring(diff.before(), diff.after());
    }

    /**
     * {@return the way from one version to another}
     *
     * @param before the version that sheets were filled in for
     * @param after the version to score them with
     * @throws IllegalArgumentException if stored answers need re-rating, with the changes that make it so
     */
    public static Rescoring of(Rubric before, Rubric after) {
        return of(RubricDiff.of(before, after));
    }

    /**
     * {@return a sheet of the earlier version as one of the later, stamped so}
     *
     * @param sheet stamped with the earlier version
     * @throws SheetException if it does not fit the earlier version, or is not stamped with it
     */
    public ScoreSheet sheet(ScoreSheet sheet) {
        if (sheet.stamp().isEmpty()) {
            throw new SheetException(
                    sheet,
                    List.of(new Problem(
                            "",
                            "does not say which rubric it was filled in for; if it was " + before
                                    + ", say so with stamped(rubric.stamp())")));
        }
        before.score(sheet);
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Answer> answer : sheet.answers().entrySet()) {
            matching.later(answer.getKey())
                    .ifPresent(now -> entries.add(
                            new Entry(now.criterion().id(), translated(answer.getKey(), answer.getValue()))));
        }
        return ScoreSheet.of(sheet.item(), sheet.rater(), entries).stamped(after.stamp());
    }

    private Answer translated(String criterion, Answer answer) {
        return answer instanceof Answer.Answered given
                ? new Answer.Answered(matching.translated(criterion, given.value()), given.because())
                : answer;
    }

    /**
     * {@return the score of a sheet of the earlier version under the later one}
     *
     * @param sheet stamped with the earlier version
     * @throws SheetException if it does not fit the earlier version, or is not stamped with it
     */
    public Scored score(ScoreSheet sheet) {
        return after.score(sheet(sheet));
    }
}

package io.assay.testkit.internal;

import io.assay.core.resample.RandomStream;
import io.assay.rubric.Answer;
import io.assay.rubric.Choice;
import io.assay.rubric.Criterion;
import io.assay.rubric.CriterionScore;
import io.assay.rubric.Entry;
import io.assay.rubric.Graded;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers as numbers: below {@value #OPTIONS} the option that is chosen, the lowest being 0; then answers that are none: not
 * applicable, not to be assessed, failed, missing.
 */
final class Answers {
    static final int OPTIONS = 8;
    private static final int STATES = 4;

    private Answers() {}

    /** Three of four answers are answers. */
    static int draw(RandomStream random) {
        return random.nextInt(4) > 0 ? random.nextInt(OPTIONS) : OPTIONS + random.nextInt(STATES);
    }

    static int drawAnswered(RandomStream random) {
        return random.nextInt(OPTIONS);
    }

    /** The lowest option, the one halfway, the next. */
    static IntStream smaller(int answer) {
        return IntStream.of(0, answer / 2, answer - 1).filter(other -> other >= 0 && other < answer);
    }

    static Answer of(Criterion<?> criterion, int answer) {
        return switch (answer - OPTIONS) {
            case 0 ->
                criterion.mayNotApply()
                        ? new Answer.NotApplicable("the item has nothing of the kind")
                        : new Answer.CannotAssess("the item is cut off");
            case 1 -> new Answer.CannotAssess("the item is cut off");
            case 2 -> new Answer.Failed("the reply could not be read", "");
            case 3 -> Answer.missing();
            default -> new Answer.Answered(value(criterion, answer), "");
        };
    }

    private static Object value(Criterion<?> criterion, int option) {
        if (criterion instanceof Graded graded) {
            return graded.levels()
                    .get(Math.min(option, graded.levels().size() - 1))
                    .points();
        }
        if (criterion instanceof Choice<?> choice) {
            return choice.labels().get(Math.min(option, choice.labels().size() - 1));
        }
        if (criterion instanceof Measure measure) {
            return option == OPTIONS - 1
                    ? measure.most()
                    : measure.least() + (measure.most() - measure.least()) * option / OPTIONS;
        }
        return option > 0;
    }

    /** Returns a sheet that the rubric takes: what conditions rule out is left out. */
    static ScoreSheet sheet(Rubric rubric, String item, String rater, List<Integer> answers) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Criterion<?> criterion = rubric.criteria().get(i).criterion();
            entries.add(new Entry(criterion.id(), of(criterion, answers.get(i))));
        }
        List<CriterionScore> scores =
                rubric.lenient().score(ScoreSheet.of(item, rater, entries)).criteria();
        List<Entry> taken = IntStream.range(0, entries.size())
                .filter(i -> !scores.get(i).skipped())
                .filter(i -> !(entries.get(i).answer() instanceof Answer.Missing))
                .mapToObj(entries::get)
                .toList();
        return ScoreSheet.of(item, rater, taken);
    }
}

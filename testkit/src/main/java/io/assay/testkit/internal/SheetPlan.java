package io.assay.testkit.internal;

import io.assay.core.resample.RandomStream;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers to a given rubric as numbers. Immutable.
 *
 * @param rubric what is answered
 * @param item number of the item, from 1
 * @param rater number of the rater, from 1
 * @param answers one per criterion, as {@link Answers} reads them
 */
public record SheetPlan(Rubric rubric, int item, int rater, List<Integer> answers) {
    private static final int ITEMS = 5;
    private static final int RATERS = 3;

    /**
     * {@return a plan}
     *
     * @param random moved on
     * @param rubric what to answer
     * @param complete whether every criterion is to be answered
     */
    public static SheetPlan draw(RandomStream random, Rubric rubric, boolean complete) {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < rubric.criteria().size(); i++) {
            answers.add(complete ? Answers.drawAnswered(random) : Answers.draw(random));
        }
        return new SheetPlan(rubric, 1 + random.nextInt(ITEMS), 1 + random.nextInt(RATERS), answers);
    }

    /**
     * {@return the sheets with the lowest and with the highest answers, and, unless they are to be complete, without any}
     *
     * @param rubric what to answer
     * @param complete whether every criterion is to be answered
     */
    public static List<SheetPlan> edges(Rubric rubric, boolean complete) {
        IntStream answers = complete
                ? IntStream.of(0, Answers.OPTIONS - 1)
                : IntStream.of(0, Answers.OPTIONS - 1, Answers.OPTIONS + 1, Answers.OPTIONS + 3);
        return answers.mapToObj(answer -> new SheetPlan(
                        rubric,
                        1,
                        1,
                        java.util.Collections.nCopies(rubric.criteria().size(), answer)))
                .toList();
    }

    /** {@return the sheet; what conditions rule out is left out} */
    public ScoreSheet sheet() {
        return Answers.sheet(rubric, Integer.toString(item), "R" + rater, answers);
    }

    /** {@return how far answers are from the lowest, and ids from the first} */
    public long effort() {
        return item + rater + answers.stream().mapToLong(Integer::longValue).sum();
    }

    /** {@return plans with plainer ids and answers} */
    public Stream<SheetPlan> smaller() {
        Stream<SheetPlan> ids = item + rater > 2 ? Stream.of(new SheetPlan(rubric, 1, 1, answers)) : Stream.empty();
        Stream<SheetPlan> plainer = IntStream.range(0, answers.size())
                .boxed()
                .flatMap(i -> Answers.smaller(answers.get(i)).mapToObj(answer -> with(i, answer)));
        return Stream.concat(ids, plainer);
    }

    private SheetPlan with(int index, int answer) {
        List<Integer> changed = new ArrayList<>(answers);
        changed.set(index, answer);
        return new SheetPlan(rubric, item, rater, changed);
    }
}

package io.assay.testkit.internal;

import io.assay.core.resample.RandomStream;
import io.assay.rubric.AbsencePolicy;
import io.assay.rubric.Combiner;
import io.assay.rubric.Criterion;
import io.assay.rubric.Group;
import io.assay.rubric.Item;
import io.assay.rubric.Normalization;
import io.assay.rubric.Rubric;
import io.assay.rubric.RubricException;
import io.assay.rubric.Rubrics;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A generated rubric as numbers, 0 being the plainest throughout, and answers to it. Immutable.
 *
 * @param criteria at least one
 * @param grouped how many of the last criteria are a group
 * @param groupCombiner index of the combiner of the group
 * @param combiner index of the combiner of the rubric
 * @param normalization index of the normalisation
 * @param notApplicable index of the policy
 * @param cannotAssess index of the policy
 */
public record RubricPlan(
        List<CriterionPlan> criteria,
        int grouped,
        int groupCombiner,
        int combiner,
        int normalization,
        int notApplicable,
        int cannotAssess) {
    private static final Combiner[] COMBINERS = {
        Combiner.sum(), Combiner.weightedMean(), Combiner.min(), Combiner.geometric(), Combiner.lexicographic()
    };
    private static final Normalization[] NORMALIZATIONS = {
        Normalization.EARNED_OF_POSSIBLE, Normalization.RANGE, Normalization.NONE
    };
    private static final AbsencePolicy[] WHEN_NOT_APPLICABLE = {
        AbsencePolicy.RESCALE, AbsencePolicy.ZERO, AbsencePolicy.FULL, AbsencePolicy.WORST, AbsencePolicy.UNSCORED
    };
    private static final AbsencePolicy[] WHEN_NOT_ASSESSED = {
        AbsencePolicy.UNSCORED, AbsencePolicy.ZERO, AbsencePolicy.FULL, AbsencePolicy.WORST, AbsencePolicy.RESCALE
    };

    /**
     * {@return a plan whose rubric is allowed}
     *
     * @param random moved on
     * @param min fewest criteria, at least 1
     * @param max most criteria
     */
    public static RubricPlan draw(RandomStream random, int min, int max) {
        int size = min + random.nextInt(max - min + 1);
        for (int attempt = 0; attempt < 20; attempt++) {
            RubricPlan plan = drawn(random, size);
            if (plan.isAllowed()) {
                return plan;
            }
        }
        return plain(size);
    }

    private static RubricPlan drawn(RandomStream random, int size) {
        List<CriterionPlan> criteria = IntStream.rangeClosed(1, size)
                .mapToObj(number -> CriterionPlan.draw(random, number))
                .toList();
        return new RubricPlan(
                criteria,
                random.nextBoolean() ? 0 : random.nextInt(size),
                random.nextInt(COMBINERS.length - 1),
                random.nextBoolean() ? 0 : random.nextInt(COMBINERS.length),
                random.nextInt(NORMALIZATIONS.length),
                random.nextInt(WHEN_NOT_APPLICABLE.length),
                random.nextInt(WHEN_NOT_ASSESSED.length));
    }

    /**
     * {@return a rubric of yes and no, each answered no}
     *
     * @param size number of criteria, at least 1
     */
    public static RubricPlan plain(int size) {
        CriterionPlan yesNo = new CriterionPlan(0, 0, 0, 0, false, false, 0, 0);
        return new RubricPlan(java.util.Collections.nCopies(size, yesNo), 0, 0, 0, 0, 0, 0);
    }

    private boolean isAllowed() {
        try {
            rubric();
            return true;
        } catch (RubricException e) {
            return false;
        }
    }

    /** {@return the rubric} */
    public Rubric rubric() {
        List<Criterion<?>> all = new ArrayList<>();
        for (CriterionPlan plan : criteria) {
            all.add(plan.criterion(all.size() + 1, List.copyOf(all).stream()));
        }
        int alone = all.size() - grouped;
        List<Item> items = new ArrayList<>(all.subList(0, alone));
        if (grouped > 0) {
            Group group = Rubrics.group("group", all.subList(alone, all.size()).toArray(Item[]::new));
            items.add(groupCombiner == 0 ? group : group.combinedBy(COMBINERS[groupCombiner]));
        }
        return Rubric.of("generated", "1.0.0", items)
                .combinedBy(COMBINERS[combiner])
                .normalizedBy(NORMALIZATIONS[normalization])
                .whenNotApplicable(WHEN_NOT_APPLICABLE[notApplicable])
                .whenCannotAssess(WHEN_NOT_ASSESSED[cannotAssess])
                .validated();
    }

    /** {@return a sheet that answers the rubric} */
    public ScoreSheet sheet() {
        return Answers.sheet(
                rubric(),
                "1",
                "R1",
                criteria.stream().map(CriterionPlan::answer).toList());
    }

    /** {@return the sheet's score} */
    public Scored scored() {
        return rubric().score(sheet());
    }

    /** {@return how much there is to the rubric and its answers beyond the number of criteria} */
    public long effort() {
        return criteria.stream().mapToLong(CriterionPlan::effort).sum()
                + grouped
                + groupCombiner
                + combiner
                + normalization
                + notApplicable
                + cannotAssess;
    }

    /**
     * {@return plans that say less and whose rubrics are allowed: fewer criteria, plainer ones, plainer settings}
     *
     * @param min fewest criteria
     */
    public Stream<RubricPlan> smaller(int min) {
        Stream<RubricPlan> fewer =
                criteria.size() > min ? IntStream.range(0, criteria.size()).mapToObj(this::without) : Stream.empty();
        Stream<RubricPlan> plainer = IntStream.range(0, criteria.size())
                .boxed()
                .flatMap(i -> criteria.get(i).smaller().map(plan -> with(i, plan)));
        return Stream.of(fewer, plainer, plainerSettings())
                .<RubricPlan>flatMap(plans -> plans)
                .filter(RubricPlan::isAllowed);
    }

    private RubricPlan without(int index) {
        List<CriterionPlan> kept = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            if (i != index) {
                kept.add(criteria.get(i).without(index + 1));
            }
        }
        return new RubricPlan(
                kept,
                Math.min(grouped, kept.size() - 1),
                groupCombiner,
                combiner,
                normalization,
                notApplicable,
                cannotAssess);
    }

    private RubricPlan with(int index, CriterionPlan plan) {
        List<CriterionPlan> changed = new ArrayList<>(criteria);
        changed.set(index, plan);
        return new RubricPlan(changed, grouped, groupCombiner, combiner, normalization, notApplicable, cannotAssess);
    }

    private Stream<RubricPlan> plainerSettings() {
        int[] now = {grouped, groupCombiner, combiner, normalization, notApplicable, cannotAssess};
        IntFunction<RubricPlan> reset = i -> {
            int[] s = now.clone();
            s[i] = 0;
            return new RubricPlan(criteria, s[0], s[1], s[2], s[3], s[4], s[5]);
        };
        return IntStream.range(0, now.length).filter(i -> now[i] > 0).mapToObj(reset);
    }
}

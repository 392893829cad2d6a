package io.assay.testkit.internal;

import io.assay.core.resample.RandomStream;
import io.assay.rubric.Choice;
import io.assay.rubric.Condition;
import io.assay.rubric.Criterion;
import io.assay.rubric.Graded;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubrics;
import java.util.stream.Stream;

/**
 * A criterion of a generated rubric as numbers, 0 being the plainest throughout, and how it is answered.
 *
 * @param kind 0 yes or no, 1 graded, 2 choice, 3 measure
 * @param options levels or labels beyond the least, or what a measure earns beyond 1
 * @param weight index of a weight
 * @param gate 0 none, 1 must pass, 2 caps its group, 3 caps the rubric
 * @param penalty whether it costs points
 * @param mayNotApply whether a rater may say that it does not apply
 * @param condition 0 none, else the number of an earlier criterion
 * @param answer as {@link Answers} reads it
 */
record CriterionPlan(
        int kind, int options, int weight, int gate, boolean penalty, boolean mayNotApply, int condition, int answer) {
    private static final double[] WEIGHTS = {1, 2, 0.5, 0};

    static CriterionPlan draw(RandomStream random, int number) {
        boolean first = number == 1;
        return new CriterionPlan(
                random.nextInt(4),
                random.nextInt(4),
                first || random.nextBoolean() ? 0 : random.nextInt(WEIGHTS.length),
                first || random.nextInt(4) > 0 ? 0 : random.nextInt(4),
                !first && random.nextInt(5) == 0,
                random.nextInt(3) == 0,
                first || random.nextInt(4) > 0 ? 0 : 1 + random.nextInt(number - 1),
                Answers.draw(random));
    }

    /** Returns the criterion with a condition on another one, if the plan has it. */
    Criterion<?> criterion(int number, Stream<Criterion<?>> earlier) {
        Criterion<?> plain = gated(plain("c" + number, "Criterion " + number + " is met"));
        if (mayNotApply) {
            plain = plain.notApplicableAllowed();
        }
        if (weight > 0) {
            plain = plain.weight(WEIGHTS[weight]);
        }
        return condition == 0
                ? plain
                : plain.onlyIf(met(earlier.skip(condition - 1L).findFirst().orElseThrow()));
    }

    private Criterion<?> plain(String id, String text) {
        return switch (kind) {
            case 0 ->
                penalty
                        ? Rubrics.yesNo(id, text).penalty(1)
                        : Rubrics.yesNo(id, text).points(1);
            case 1 -> penalty ? graded(id, text).penalty(1) : graded(id, text);
            case 2 -> choice(id, text);
            default -> {
                Measure measure = Rubrics.measure(id, text, 0, 10);
                yield penalty ? measure.penalty(1 + options) : measure.points(1 + options);
            }
        };
    }

    private Graded graded(String id, String text) {
        Graded graded = Rubrics.graded(id, text);
        for (int level = 0; level <= 1 + options; level++) {
            graded = graded.level(level, "Level " + level);
        }
        return graded;
    }

    private Choice<String> choice(String id, String text) {
        String[] labels = new String[2 + options];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = "option-" + (i + 1);
        }
        Choice<String> choice = Rubrics.choice(id, text, labels).points(labels[labels.length - 1], 1);
        choice = penalty ? choice.penalty(labels[0], 1) : choice;
        return gate > 0 ? choice.mustBe(labels[labels.length - 1]) : choice;
    }

    private Criterion<?> gated(Criterion<?> plain) {
        return switch (gate) {
            case 0 -> plain;
            case 1 -> plain.mustPass();
            case 2 -> plain.critical(Rubrics.capAt(0.5));
            default -> plain.critical(Rubrics.capAt(0.25)).failsRubric();
        };
    }

    private static Condition met(Criterion<?> criterion) {
        if (criterion instanceof Graded graded) {
            return graded.atLeast(1);
        }
        if (criterion instanceof Measure measure) {
            return measure.atLeast(5);
        }
        Object value = criterion instanceof Choice<?> choice ? choice.labels().get(0) : true;
        return new Condition.Is(criterion.id(), value);
    }

    /** Returns the plan without a criterion before it. */
    CriterionPlan without(int number) {
        int moved = condition == number ? 0 : condition > number ? condition - 1 : condition;
        return new CriterionPlan(kind, options, weight, gate, penalty, mayNotApply, moved, answer);
    }

    Stream<CriterionPlan> smaller() {
        Stream<CriterionPlan> plainer = Stream.of(
                new CriterionPlan(0, 0, 0, 0, false, false, 0, answer),
                new CriterionPlan(0, options, weight, gate, penalty, mayNotApply, condition, answer),
                new CriterionPlan(kind, 0, weight, gate, penalty, mayNotApply, condition, answer),
                new CriterionPlan(kind, options, 0, gate, penalty, mayNotApply, condition, answer),
                new CriterionPlan(kind, options, weight, 0, penalty, mayNotApply, condition, answer),
                new CriterionPlan(kind, options, weight, gate, false, mayNotApply, condition, answer),
                new CriterionPlan(kind, options, weight, gate, penalty, false, condition, answer),
                new CriterionPlan(kind, options, weight, gate, penalty, mayNotApply, 0, answer));
        Stream<CriterionPlan> answers = Answers.smaller(answer)
                .mapToObj(a -> new CriterionPlan(kind, options, weight, gate, penalty, mayNotApply, condition, a));
        return Stream.concat(plainer, answers).filter(plan -> plan.effort() < effort());
    }

    long effort() {
        return kind * 4L
                + options
                + weight
                + gate
                + (penalty ? 1 : 0)
                + (mayNotApply ? 1 : 0)
                + (condition > 0 ? 1 : 0)
                + answer;
    }
}

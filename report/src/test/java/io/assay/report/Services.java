package io.assay.report;

import static io.assay.rubric.Rubrics.choice;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.sheet;
import static io.assay.rubric.Rubrics.yesNo;

import io.assay.agreement.diagnose.AuditPlan;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.rubric.Choice;
import io.assay.rubric.Combiner;
import io.assay.rubric.Graded;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.YesNo;
import io.assay.rubric.diagnose.ComparisonPlan;
import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.RubricComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Rubrics of a customer service, with simulated raters: each sees the truth with some clarity and guesses otherwise. */
final class Services {
    static final AuditPlan PLAN = AuditPlan.defaults().bootstrap(40).disputedUnits(4);
    static final ComparisonPlan COMPARED = ComparisonPlan.defaults().bootstrap(60);

    private static final YesNo ISSUE = yesNo("issue", "Names the issue").notApplicableAllowed();
    private static final Graded FIX =
            graded("fix", "Fits").level(0, "None").level(1, "One").level(2, "All");
    private static final YesNo TONE = yesNo("tone", "Is polite");
    private static final YesNo MANNER = yesNo("manner", "Contains no sarcasm").replaces("tone");
    static final Rubric V1 = Rubric.of("service", "1.0.0", ISSUE, FIX, TONE);
    static final Rubric V2 = Rubric.of("service", "2.0.0", ISSUE, FIX, MANNER);

    private Services() {}

    static List<ScoreSheet> sheets(Rubric rubric, int items, double fix, long seed) {
        Random guess = new Random(seed);
        List<ScoreSheet> sheets = new ArrayList<>();
        String third = rubric.criteria().get(2).criterion().id();
        for (int i = 0; i < items; i++) {
            Random truth = new Random(1_000_003L * i);
            boolean named = truth.nextBoolean();
            int level = truth.nextInt(3);
            boolean polite = truth.nextBoolean();
            for (String rater : List.of("ana", "ben", "cleo")) {
                sheets.add(sheet("reply-" + i, rater)
                        .put("issue", guess.nextDouble() < 0.8 ? named : guess.nextBoolean())
                        .put("fix", guess.nextDouble() < fix ? level : guess.nextInt(3))
                        .put(third, guess.nextDouble() < 0.6 ? polite : guess.nextBoolean()));
            }
        }
        return sheets;
    }

    /** A criterion of each kind, and a sheet with an answer of each state; names and reasons go through a function. */
    static RubricAgreement mixed(UnaryOperator<String> name) {
        Choice<String> kind = choice("kind", "Kind of reply", "answer", "question", "refusal");
        Measure length = measure("length", name.apply("Number of steps"), 0, 20);
        Rubric rubric = Rubric.of("mixed", "1", ISSUE, FIX, kind, length);
        String ana = name.apply("ana");
        String ben = name.apply("ben");
        return RubricAgreement.of(
                rubric,
                List.of(
                        sheet(
                                name.apply("a"),
                                ana,
                                ISSUE.answered(true),
                                FIX.answered(1).because(name.apply("the app cannot drop a connection")),
                                kind.answered("answer"),
                                length.answered(3)),
                        sheet(
                                name.apply("a"),
                                ben,
                                ISSUE.notApplicable("no issue"),
                                FIX.answered(2).because(name.apply("both are worth a try")),
                                kind.answered("answer")),
                        sheet(
                                name.apply("b"),
                                ana,
                                ISSUE.answered(false),
                                FIX.cannotAssess("cut off"),
                                kind.failed("no JSON")),
                        sheet(
                                name.apply("b"),
                                ben,
                                ISSUE.answered(false),
                                FIX.answered(0),
                                kind.answered("refusal"),
                                length.answered(9))),
                PLAN);
    }

    /** Two criteria that make up for each other in part, so that one share is negative. */
    static RubricAgreement negativeShare() {
        Map<String, RatingMatrix> ratings = new LinkedHashMap<>();
        ratings.put("gives", RatingMatrix.of(Scale.interval(), new double[][] {{5, 1}, {1, 4}, {3, 5}}));
        ratings.put("takes", RatingMatrix.of(Scale.interval(), new double[][] {{1, 3}, {4, 2}, {2, 1}}));
        return RubricAgreement.of(ratings, PLAN);
    }

    /** What analyses may look like, degenerate ones included, by name. */
    static Map<String, RubricAgreement> agreements() {
        Map<String, RubricAgreement> agreements = new LinkedHashMap<>();
        agreements.put("experts", RubricAgreement.of(Ratings.summeval(), PLAN));
        agreements.put("a criterion that is constant", RubricAgreement.of(Ratings.hanna(), PLAN));
        agreements.put("a rubric", RubricAgreement.of(V1, sheets(V1, 40, 0.5, 1), PLAN));
        agreements.put("every state", mixed(UnaryOperator.identity()));
        agreements.put("a negative share", negativeShare());
        agreements.put("no sheets", RubricAgreement.of(V1, List.of(), PLAN));
        agreements.put(
                "one criterion",
                RubricAgreement.of(Map.of("only", Ratings.summeval().get("fluency")), PLAN));
        agreements.put("no interval", RubricAgreement.of(V1, sheets(V1, 40, 0.5, 1), PLAN.bootstrap(0)));
        agreements.put(
                "no sum of parts", RubricAgreement.of(V1.combinedBy(Combiner.min()), sheets(V1, 40, 0.5, 1), PLAN));
        agreements.put(
                "12 raters",
                RubricAgreement.of(Map.of("topic", Audits.categories(25, 12, 3, UnaryOperator.identity())), PLAN));
        agreements.put("words", RubricAgreement.of(Audits.criteria(UnaryOperator.identity()), PLAN));
        return agreements;
    }

    /** What comparisons may look like, by name. */
    static Map<String, RubricComparison> comparisons() {
        Map<String, RubricComparison> comparisons = new LinkedHashMap<>();
        List<ScoreSheet> before = sheets(V1, 60, 0.3, 1);
        List<ScoreSheet> after = sheets(V2, 60, 0.95, 2);
        comparisons.put("better", RubricComparison.of(V1, before, V2, after, COMPARED));
        comparisons.put("worse", RubricComparison.of(V2, after, V1, before, COMPARED));
        comparisons.put("not shown", RubricComparison.of(V1, before, V1, sheets(V1, 60, 0.3, 4), COMPARED));
        comparisons.put("the same sheets", RubricComparison.of(V1, before, V1, before, COMPARED));
        Rubric finer = Rubric.of("service", "3.0.0", ISSUE, FIX.level(3, "All, in order"), yesNo("length", "Is short"));
        comparisons.put(
                "another scale, other criteria, other raters and lost items",
                RubricComparison.of(V1, before, finer, withoutBen(sheets(finer, 50, 0.9, 3)), COMPARED));
        comparisons.put("no sheets", RubricComparison.of(V1, List.of(), V2, List.of(), COMPARED));
        comparisons.put(
                "nothing in common",
                RubricComparison.of(
                        Map.of("one", Audits.levels(30, 3)), Map.of("two", Audits.levels(30, 3)), COMPARED));
        comparisons.put(
                "constant after",
                RubricComparison.of(Map.of("spam", Audits.levels(30, 3)), Map.of("spam", same()), COMPARED));
        return comparisons;
    }

    private static List<ScoreSheet> withoutBen(List<ScoreSheet> sheets) {
        return sheets.stream().filter(sheet -> !sheet.rater().equals("ben")).toList();
    }

    /** The units, raters and levels of {@link Audits#levels}, but every rating is the same. */
    private static RatingMatrix same() {
        RatingMatrix levels = Audits.levels(30, 3);
        RatingMatrixBuilder builder = RatingMatrix.builder(levels.scale());
        levels.units().forEach(unit -> levels.raters().forEach(rater -> builder.rate(unit, rater, "fair")));
        return builder.build();
    }
}

package io.assay.rubric.diagnose;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.rubric.Answer;
import io.assay.rubric.Choice;
import io.assay.rubric.Criterion;
import io.assay.rubric.CriterionScore;
import io.assay.rubric.EffectiveWeights;
import io.assay.rubric.Graded;
import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.ScoreSummary;
import io.assay.rubric.Scored;
import io.assay.rubric.YesNo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the sheets of many raters into ratings per criterion. */
final class SheetReader {
    private static final String APPLIES = "applies";
    private static final String NOT = "does not apply";

    private final List<Placed> placed;
    private final EffectiveWeights weights;
    private final List<RatingMatrixBuilder> ratings = new ArrayList<>();
    private final List<RatingMatrixBuilder> applies = new ArrayList<>();
    private final long[][] counts;
    private final Cells.Collector cells = new Cells.Collector();
    private final RatingMatrixBuilder scores = RatingMatrix.builder(Scale.interval());
    private final Map<String, Map<String, Scored>> byItem = new LinkedHashMap<>();
    private final Set<String> raters = new LinkedHashSet<>();

    private SheetReader(Rubric rubric) {
        this.placed = rubric.criteria();
        this.weights = EffectiveWeights.of(rubric);
        this.counts = new long[placed.size()][6];
        for (Placed one : placed) {
            ratings.add(RatingMatrix.builder(scale(one.criterion())));
            applies.add(RatingMatrix.builder(Scale.nominal(APPLIES, NOT)));
        }
    }

    /** The scale that agreement on a criterion is measured on. */
    static Scale scale(Criterion<?> criterion) {
        if (criterion instanceof YesNo) {
            return Scale.nominal("no", "yes");
        }
        if (criterion instanceof Choice<?> choice) {
            return Scale.nominal(choice.labels().toArray(String[]::new));
        }
        return criterion instanceof Graded graded
                ? Scale.ordinal(1, graded.levels().size())
                : Scale.interval();
    }

    private static String described(Criterion<?> criterion) {
        if (criterion instanceof Choice<?> choice) {
            return "a choice of "
                    + String.join(", ", choice.labels().stream().sorted().toList());
        }
        return criterion instanceof Graded graded ? graded.levels().size() + " levels" : criterion.allowed();
    }

    static Judged read(Rubric rubric, Iterable<ScoreSheet> sheets) {
        SheetReader reader = new SheetReader(rubric);
        sheets.forEach(sheet -> reader.add(rubric.score(sheet)));
        return reader.judged();
    }

    static Judged read(ScoreSummary scores) {
        SheetReader reader = new SheetReader(scores.rubric());
        scores.scores().forEach(reader::add);
        return reader.judged();
    }

    private void add(Scored scored) {
        Scored before = byItem.computeIfAbsent(scored.item(), i -> new LinkedHashMap<>())
                .putIfAbsent(scored.rater(), scored);
        if (before != null) {
            throw new IllegalArgumentException("there are two sheets of " + scored.item() + " by " + scored.rater()
                    + "; keep one sheet per item and rater");
        }
        raters.add(scored.rater());
        double[] points = new double[placed.size()];
        for (int k = 0; k < points.length; k++) {
            CriterionScore score = scored.criteria().get(k);
            points[k] = weights.reason().isEmpty() && score.points().isPresent()
                    ? weights.of(score.id()) * score.points().getAsDouble()
                    : Double.NaN;
            add(k, scored, score);
        }
        cells.add(scored.item(), scored.rater(), points);
        scores.unit(scored.item()).rater(scored.rater());
        scored.score().ifPresent(value -> scores.rate(scored.item(), scored.rater(), value));
    }

    private void add(int k, Scored scored, CriterionScore score) {
        ratings.get(k).unit(scored.item()).rater(scored.rater());
        applies.get(k).unit(scored.item()).rater(scored.rater());
        Answer answer = score.answer();
        if (score.skipped()) {
            counts[k][5]++;
        } else if (answer instanceof Answer.Answered given) {
            counts[k][0]++;
            rate(ratings.get(k), placed.get(k).criterion(), scored, given.value());
            applies.get(k).rate(scored.item(), scored.rater(), APPLIES);
        } else if (answer instanceof Answer.NotApplicable) {
            counts[k][1]++;
            applies.get(k).rate(scored.item(), scored.rater(), NOT);
        } else {
            counts[k][answer instanceof Answer.CannotAssess ? 2 : answer instanceof Answer.Missing ? 3 : 4]++;
        }
    }

    private static void rate(RatingMatrixBuilder builder, Criterion<?> criterion, Scored scored, Object value) {
        if (criterion instanceof Graded graded) {
            builder.rate(scored.item(), scored.rater(), graded.rank((Double) value));
        } else if (value instanceof Double number) {
            builder.rate(scored.item(), scored.rater(), number);
        } else {
            builder.rate(scored.item(), scored.rater(), criterion.show(value));
        }
    }

    private Judged judged() {
        List<Judged.Column> columns = new ArrayList<>();
        for (int k = 0; k < placed.size(); k++) {
            Placed one = placed.get(k);
            long[] n = counts[k];
            columns.add(new Judged.Column(
                    one.criterion().id(),
                    one.number(),
                    one.criterion().text(),
                    one.criterion().replaced(),
                    described(one.criterion()),
                    ratings.get(k).build(),
                    new AnswerCounts(n[0], n[1], n[2], n[3], n[4], n[5]),
                    one.criterion().mayNotApply() ? Optional.of(applies.get(k).build()) : Optional.empty()));
        }
        Cells collected = weights.reason().map(Cells::none).orElseGet(cells::cells);
        return new Judged(columns, collected, Optional.of(scores.build()), raters, this::opinions);
    }

    private List<Opinion> opinions(String criterion, String item) {
        return byItem.getOrDefault(item, Map.of()).values().stream()
                .map(scored -> {
                    CriterionScore score = scored.of(criterion);
                    return new Opinion(
                            scored.rater(), score.shown(), score.answer().note());
                })
                .toList();
    }
}

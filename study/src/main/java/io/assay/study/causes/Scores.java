package io.assay.study.causes;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.HashMap;
import java.util.Map;

/** The distance of two values as text, on the scale they are from. */
final class Scores {
    private final boolean isNominal;
    private final Map<String, Double> numbers = new HashMap<>();

    private Scores(boolean isNominal) {
        this.isNominal = isNominal;
    }

    /** Numbers stand for themselves, levels for their middle rank among all ratings. */
    static Scores of(RatingMatrix ratings, RatingMatrix again) {
        String scale = ratings.scale().name();
        Scores scores = new Scores(scale.equals("nominal"));
        if (scale.equals("ordinal")) {
            Map<String, Long> counts = new HashMap<>();
            count(ratings, counts);
            count(again, counts);
            double all = counts.values().stream().mapToLong(Long::longValue).sum();
            double below = 0;
            for (String level : ratings.categories()) {
                long count = counts.getOrDefault(level, 0L);
                scores.numbers.put(level, (below + count / 2.0) / all);
                below += count;
            }
        }
        return scores;
    }

    private static void count(RatingMatrix matrix, Map<String, Long> counts) {
        UnitRatings cursor = matrix.cursor();
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, cursor);
            for (int i = 0; i < cursor.size(); i++) {
                counts.merge(matrix.categories().get(cursor.code(i)), 1L, Long::sum);
            }
        }
    }

    double distance(String one, String other) {
        if (isNominal) {
            return one.equals(other) ? 0 : 1;
        }
        double difference = number(one) - number(other);
        return difference * difference;
    }

    private double number(String value) {
        Double score = numbers.get(value);
        return score == null ? Double.parseDouble(value) : score;
    }
}

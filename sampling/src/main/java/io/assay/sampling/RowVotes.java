package io.assay.sampling;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels that raters gave to rows of a pool, as classes of the pool, with the consensus of each row. */
final class RowVotes {
    /** Names told of those that do not fit. */
    private static final int NAMED = 5;

    private final RatingMatrix ratings;
    private final int[] units;
    private final int[] classOfCode;
    private final int[] consensus;
    private final int[] predicted;

    private RowVotes(RatingMatrix ratings, int[] units, int[] classOfCode, int rows) {
        this.ratings = ratings;
        this.units = units;
        this.classOfCode = classOfCode;
        this.consensus = new int[rows];
        this.predicted = new int[rows];
    }

    static RowVotes of(RatingMatrix ratings, Logits pool, List<String> classes) {
        List<String> problems = new ArrayList<>();
        if (classes.size() != pool.classCount() || classes.stream().distinct().count() != classes.size()) {
            problems.add("classes must be one name per class of the pool, which has " + pool.classCount()
                    + ", but were " + classes);
        }
        int[] classOfCode =
                ratings.categories().stream().mapToInt(classes::indexOf).toArray();
        int[] units = new int[pool.rowCount()];
        Arrays.fill(units, -1);
        List<String> strangers = unitsByRow(ratings, pool, units);
        if (!strangers.isEmpty()) {
            problems.add("units that are no row of the pool: " + named(strangers));
        }
        if (!ratings.isCoded()) {
            problems.add("ratings must be categories, but are numbers of too many values");
        }
        List<String> unknown = ratings.categories().stream()
                .filter(category -> !classes.contains(category))
                .toList();
        if (!unknown.isEmpty()) {
            problems.add("categories that are no class: " + named(unknown) + "; classes are " + classes);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("ratings and pool do not go together: " + String.join("; ", problems));
        }
        RowVotes votes = new RowVotes(ratings, units, classOfCode, pool.rowCount());
        votes.findConsensus(pool);
        return votes;
    }

    /** Fills in the unit of each row, and returns the units that no row has. */
    private static List<String> unitsByRow(RatingMatrix ratings, Logits pool, int[] units) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < pool.rowCount(); row++) {
            rows.put(pool.id(row), row);
        }
        List<String> strangers = new ArrayList<>();
        for (int unit = 0; unit < ratings.unitCount(); unit++) {
            String name = ratings.units().get(unit);
            Integer row = rows.get(name);
            if (row == null) {
                strangers.add(name);
            } else {
                units[row] = unit;
            }
        }
        return strangers;
    }

    private static String named(List<String> names) {
        String first = String.join("\", \"", names.subList(0, Math.min(NAMED, names.size())));
        return "\"" + first + "\"" + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }

    private void findConsensus(Logits pool) {
        UnitRatings cursor = cursor();
        Row row = pool.cursor();
        for (int i = 0; i < consensus.length; i++) {
            pool.load(i, row);
            int size = load(i, cursor);
            int[] counts = new int[pool.classCount()];
            for (int j = 0; j < size; j++) {
                counts[label(cursor, j)]++;
            }
            predicted[i] = row.top();
            consensus[i] = row.top();
            for (int k = 0; k < counts.length; k++) {
                int more = counts[k] - counts[consensus[i]];
                if (more > 0 || (more == 0 && row.logit(k) > row.logit(consensus[i]))) {
                    consensus[i] = k;
                }
            }
        }
    }

    UnitRatings cursor() {
        return ratings.cursor();
    }

    int rowCount() {
        return consensus.length;
    }

    /** Loads the labels of a row, if it has any, and returns how many. */
    int load(int row, UnitRatings cursor) {
        if (units[row] < 0) {
            return 0;
        }
        ratings.load(units[row], cursor);
        return cursor.size();
    }

    /** Returns the class that a loaded label names. */
    int label(UnitRatings cursor, int i) {
        return classOfCode[cursor.code(i)];
    }

    /** Returns the most frequent label of a row; of equally frequent ones, or if there is none, the most probable. */
    int consensus(int row) {
        return consensus[row];
    }

    /** Returns the class that the model finds most probable. */
    int predicted(int row) {
        return predicted[row];
    }
}

package io.assay.cli;

import io.assay.core.RatingMatrix;
import io.assay.io.RatingTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read.
 *
 * @param ratings the ratings by criterion; the key is empty if there is only one without a name
 * @param notes what a reader should know about how they were read, one sentence each
 */
record Inputs(Map<String, RatingMatrix> ratings, List<String> notes) {
    /** The name of standard input. */
    static final String STDIN = "-";

    /** Returns the criteria wanted of a table, all if none is named. */
    static Inputs of(RatingTable table, List<String> wanted) {
        Map<String, RatingMatrix> all = table.matrices();
        Map<String, RatingMatrix> ratings = all;
        if (!wanted.isEmpty()) {
            ratings = new LinkedHashMap<>();
            for (String criterion : wanted) {
                ratings.put(criterion, known(all, criterion));
            }
        }
        return new Inputs(ratings, Notes.of(table, ratings.keySet()));
    }

    private static RatingMatrix known(Map<String, RatingMatrix> all, String criterion) {
        RatingMatrix matrix = all.get(criterion);
        if (matrix != null) {
            return matrix;
        }
        throw new UsageException(
                all.containsKey("")
                        ? "--criterion " + criterion
                                + ": the file has no criterion column; name it with --criterion-column"
                        : "there is no criterion \"" + criterion + "\"; the file has "
                                + String.join(", ", all.keySet()));
    }
}

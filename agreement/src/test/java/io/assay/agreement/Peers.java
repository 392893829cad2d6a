package io.assay.agreement;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data and figures of other packages, in the test resources next to the scripts that printed them. */
final class Peers {
    private Peers() {}

    /** Reads {@code unit,rater,value} rows; an absent row is a missing rating. */
    static RatingMatrix ratings(String file, Scale scale) {
        RatingMatrixBuilder builder = RatingMatrix.builder(scale);
        for (String line : Cases.lines("peers/" + file)) {
            List<String> fields = List.of(line.split(",", -1));
            builder.rate(fields.get(0), fields.get(1), fields.get(2));
        }
        return builder.build();
    }

    /** Reads rows of data, coefficient and numbers: the numbers by {@code data/coefficient}, NaN where empty. */
    static Map<String, double[]> figures(String file) {
        Map<String, double[]> figures = new LinkedHashMap<>();
        for (String line : Cases.lines("peers/" + file)) {
            List<String> fields = List.of(line.split(",", -1));
            figures.put(
                    fields.get(0) + "/" + fields.get(1),
                    fields.stream()
                            .skip(2)
                            .mapToDouble(f -> f.isEmpty() ? Double.NaN : Double.parseDouble(f))
                            .toArray());
        }
        return figures;
    }

    /** Returns units of two raters whose levels, 1, 2, …, are tabled so. */
    static RatingMatrix table(double[][] table) {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.ordinal(1, table.length));
        int unit = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                for (int copy = 0; copy < table[i][j]; copy++) {
                    builder.rate("u" + ++unit, "first", String.valueOf(i + 1));
                    builder.rate("u" + unit, "second", String.valueOf(j + 1));
                }
            }
        }
        return builder.build();
    }

    /** Reads a table of two raters' categories. */
    static RatingMatrix table(String file) {
        return table(Cases.lines("peers/" + file).stream()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new));
    }
}

package io.assay.report;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Real ratings, by criterion. */
final class Ratings {
    private Ratings() {}

    /** Three experts on four criteria of 1,600 summaries. */
    static Map<String, RatingMatrix> summeval() {
        return read("summeval-experts.csv.gz", Scale.ordinal(1, 5));
    }

    /** Three raters on six defects of 100 explanations, of which one never occurs. */
    static Map<String, RatingMatrix> hanna() {
        return read("hanna-checklist.csv.gz", Scale.nominal());
    }

    private static Map<String, RatingMatrix> read(String file, Scale scale) {
        Map<String, RatingMatrixBuilder> builders = new LinkedHashMap<>();
        for (String line : lines(file)) {
            List<String> cells = List.of(line.split(",", -1));
            builders.computeIfAbsent(cells.get(2), criterion -> RatingMatrix.builder(scale))
                    .rate(cells.get(0), cells.get(1), Double.parseDouble(cells.get(3)));
        }
        Map<String, RatingMatrix> ratings = new LinkedHashMap<>();
        builders.forEach((criterion, builder) -> ratings.put(criterion, builder.build()));
        return ratings;
    }

    private static List<String> lines(String file) {
        try (InputStream raw = Objects.requireNonNull(Ratings.class.getResourceAsStream(file), file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

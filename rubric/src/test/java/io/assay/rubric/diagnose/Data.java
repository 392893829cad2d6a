package io.assay.rubric.diagnose;

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

/** Real ratings and reference figures in the test resources. */
final class Data {
    static final String SUMMEVAL = "summeval-experts.csv.gz";
    static final String HANNA = "hanna-checklist.csv.gz";

    private Data() {}

    /** One {@code item,rater,criterion,score} row. */
    record Row(String item, String rater, String criterion, double score) {}

    static List<Row> rows(String file) {
        return lines(file).stream()
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), Double.parseDouble(cells.get(3))))
                .toList();
    }

    static Map<String, RatingMatrix> ratings(String file, Scale scale) {
        Map<String, RatingMatrixBuilder> builders = new LinkedHashMap<>();
        for (Row row : rows(file)) {
            builders.computeIfAbsent(row.criterion(), c -> RatingMatrix.builder(scale))
                    .rate(row.item(), row.rater(), row.score());
        }
        Map<String, RatingMatrix> ratings = new LinkedHashMap<>();
        builders.forEach((criterion, builder) -> ratings.put(criterion, builder.build()));
        return ratings;
    }

    static List<String> lines(String file) {
        try (InputStream raw = Objects.requireNonNull(Data.class.getResourceAsStream(file), file);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

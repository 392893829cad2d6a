package io.assay.agreement;

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
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** Published cases and real data in the test resources. */
final class Cases {
    private Cases() {}

    /** Reads {@code unit,rater,value} rows; an absent row is a missing rating. */
    static RatingMatrix read(String file, Scale scale) {
        RatingMatrixBuilder builder = RatingMatrix.builder(scale);
        for (String line : lines("cases/" + file)) {
            List<String> fields = List.of(line.split(",", -1));
            builder.rate(fields.get(0), fields.get(1), fields.get(2));
        }
        return builder.build();
    }

    /** Reads the SummEval expert ratings: 1,600 summaries, 3 raters, one matrix per criterion. */
    static Map<String, RatingMatrix> summEval(Supplier<Scale> scale) {
        Map<String, RatingMatrixBuilder> builders = new LinkedHashMap<>();
        for (String line : lines("summeval-experts.csv.gz")) {
            List<String> fields = List.of(line.split(",", -1));
            builders.computeIfAbsent(fields.get(2), c -> RatingMatrix.builder(scale.get()))
                    .rate(fields.get(0), fields.get(1), fields.get(3));
        }
        Map<String, RatingMatrix> matrices = new LinkedHashMap<>();
        builders.forEach((criterion, builder) -> matrices.put(criterion, builder.build()));
        return matrices;
    }

    static List<String> lines(String resource) {
        try (InputStream raw = Objects.requireNonNull(Cases.class.getResourceAsStream(resource), resource);
                InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

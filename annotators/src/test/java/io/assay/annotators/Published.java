package io.assay.annotators;

import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Ratings from papers. */
final class Published {
    private Published() {}

    /** Dawid and Skene (1979), table 1: 45 patients, five anaesthetists, the first of whom saw each case three times. */
    static Annotations dawidSkene1979() {
        RatingMatrixBuilder builder =
                RatingMatrix.builder(Scale.nominal("1", "2", "3", "4")).onDuplicate(DuplicatePolicy.SEPARATE_RATER);
        for (String line : lines("dawid-skene-1979.csv")) {
            String[] cells = line.split(",", -1);
            builder.rate(cells[0], cells[1], cells[3]);
        }
        return Annotations.withRepeats(builder.build());
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.assay.io;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Reads tables written in the test itself. */
final class Tables {
    private Tables() {}

    static RatingTable read(String text) {
        return read(CsvRatings.defaults(), text);
    }

    static RatingTable read(CsvRatings reader, String text) {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    static RatingTable read(CsvRatings reader, byte[] bytes) {
        return reader.read(new ByteArrayInputStream(bytes), "ratings.csv");
    }

    static DataFormatException failure(String text) {
        return failure(CsvRatings.defaults(), text);
    }

    static DataFormatException failure(CsvRatings reader, String text) {
        return failure(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    static DataFormatException failure(CsvRatings reader, byte[] bytes) {
        return catchThrowableOfType(DataFormatException.class, () -> read(reader, bytes));
    }
}

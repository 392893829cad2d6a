package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadFilesTest {
    private static final String HEADER = "unit,rater,value\n";

    @TempDir
    Path directory;

    @Test
    void an_empty_file_is_refused() {
        assertThat(Tables.failure(""))
                .hasMessage(
                        "ratings.csv: is empty; the first line must name the columns, for example unit,rater,value");
    }

    @Test
    void a_file_of_blank_lines_is_refused() {
        assertThat(Tables.failure("\n\n ,\n")).hasMessageStartingWith("ratings.csv: has only blank lines;");
    }

    @Test
    void a_header_without_rows_is_refused() {
        assertThat(Tables.failure(HEADER + "\n"))
                .hasMessage("ratings.csv: has a header, but no rows below it; there are no ratings to read");
    }

    @Test
    void an_open_quotation_mark_is_reported_where_it_opens() {
        assertThat(Tables.failure(HEADER + "u1,ana,1\nu2,\"ben,2\nu3,ana,1\n"))
                .hasMessage(
                        "ratings.csv:3: field 2 opens a quotation mark that is not closed; close it, or double a \" that"
                                + " is part of the text (\"\")");
        assertThat(Tables.failure(HEADER + "u1,ana,\"1"))
                .hasMessageStartingWith("ratings.csv:2: field 3 opens a quotation mark");
        assertThat(Tables.failure(HEADER + "\"a\nb\",ana,\"1\n2"))
                .hasMessageStartingWith("ratings.csv:3: field 3 opens a quotation mark");
        assertThat(Tables.failure("unit,\"rater,value\nu1,ana,1\n"))
                .hasMessageStartingWith("ratings.csv:1: field 2 opens a quotation mark");
    }

    @Test
    void an_open_quotation_mark_in_a_large_file_is_reported_where_it_opens() {
        String rows = "u2,ana,1\n".repeat(300_000);

        assertThat(Tables.failure(HEADER + "u1,\"ana,1\n" + rows))
                .hasMessageStartingWith("ratings.csv:2: field 2 opens a quotation mark");
    }

    @Test
    void text_after_a_closing_quotation_mark_is_refused_after_the_problems_before_it() {
        assertThat(Tables.failure(HEADER + "u1\nu1,\"a\"na,1\n"))
                .hasMessageStartingWith("ratings.csv:2: has 1 field, but the header has 3")
                .hasMessageContaining("ratings.csv:3: field 2 goes on after its closing quotation mark");
    }

    @Test
    void malformed_text_is_reported_on_its_line() {
        byte[] bytes = (HEADER + "u1,ana,1\n".repeat(20_000) + "u2,Zoé,1\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Tables.failure(CsvRatings.defaults(), bytes))
                .hasMessage("ratings.csv:20002: the byte E9 is not UTF-8 text; say which charset the file is in"
                        + " (windows-1252, for example)");
    }

    @Test
    void malformed_text_in_the_header_or_at_the_end_is_reported() {
        assertThat(Tables.failure(CsvRatings.defaults(), "é,rater\n".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageStartingWith("ratings.csv:1: the byte E9 is not UTF-8 text");
        byte[] cut = Arrays.copyOf((HEADER + "u1,ana,é").getBytes(StandardCharsets.UTF_8), HEADER.length() + 8);
        assertThat(Tables.failure(CsvRatings.defaults(), cut)).hasMessageStartingWith("ratings.csv:2: the byte C3");
    }

    @Test
    void binary_files_are_refused() {
        assertThat(Tables.failure("unit,rater\0,value\n"))
                .hasMessageStartingWith("ratings.csv: is not a text file (byte 11");
        assertThat(Tables.failure("PK\u0003\u0004…")).hasMessageContaining("a zip archive or a spreadsheet");
        assertThat(Tables.failure("PAR1…")).hasMessageContaining("a Parquet file");
    }

    @Test
    void utf_16_without_a_mark_is_explained() {
        assertThat(Tables.failure(CsvRatings.defaults(), HEADER.getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageEndingWith("if this is UTF-16 text, say charset UTF-16LE or UTF-16BE");
    }

    @Test
    void a_truncated_gzip_is_refused_on_the_line_where_it_ends() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 50_000; i++) {
            text.append('u').append(i).append(",ana,").append(random.nextInt(5)).append('\n');
        }
        byte[] whole = RatingInputTest.gzip(text.toString());

        DataFormatException failure = Tables.failure(CsvRatings.defaults(), Arrays.copyOf(whole, whole.length / 2));

        assertThat(failure.problems().get(0).line()).isBetween(20_000, 30_000);
        assertThat(failure).hasMessageContaining("ends in the middle; it was cut off, so fetch or write it again");
    }

    @Test
    void garbage_behind_a_gzip_mark_is_refused() throws IOException {
        byte[] garbage = new byte[5000];
        new Random(7).nextBytes(garbage);
        garbage[0] = 0x1f;
        garbage[1] = (byte) 0x8b;
        byte[] damaged = RatingInputTest.gzip(HEADER + "u1,ana,1\n");
        damaged[damaged.length - 5] ^= 1;

        assertThat(Tables.failure(CsvRatings.defaults(), garbage)).hasMessageContaining("compressed data are damaged");
        assertThat(Tables.failure(CsvRatings.defaults(), damaged)).hasMessageContaining("compressed data are damaged");
        assertThat(Tables.failure(CsvRatings.defaults(), Arrays.copyOf(damaged, 5)))
                .hasMessageContaining("cut off");
    }

    @Test
    void a_directory_is_refused() {
        assertThat(failure(directory)).hasMessage(directory + ": is a directory; name one of the files in it");
    }

    @Test
    void a_missing_file_is_refused() {
        Path file = directory.resolve("rätings\n1.csv");

        assertThat(failure(file))
                .hasMessage(directory + "/rätings\\n1.csv: there is no such file; check the name and the directory");
    }

    @Test
    void an_unreadable_file_is_explained() {
        // Whoever runs the tests may be allowed to read everything.
        assertThat(RatingInput.cannotOpen(new AccessDeniedException("secret.csv")))
                .isEqualTo("you have no permission to read this file; change its access rights");
        assertThat(RatingInput.cannotOpen(new IOException("too many open files")))
                .isEqualTo("cannot be opened: too many open files");
    }

    @Test
    void a_stream_that_fails_is_refused() {
        InputStream start =
                new ByteArrayInputStream((HEADER + "u,ana,NA\n".repeat(1000)).getBytes(StandardCharsets.US_ASCII));
        InputStream broken = new SequenceInputStream(start, new FailingStream());

        DataFormatException failure = catchThrowableOfType(
                DataFormatException.class, () -> CsvRatings.defaults().read(broken, "stream"));

        assertThat(failure)
                .hasMessage("stream:1002: reading failed: connection reset")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void a_hundred_megabytes_on_one_line_are_refused_early() throws IOException {
        Path file = directory.resolve("line.csv");
        write(file, "x".repeat(1 << 20), 100);

        assertThat(failure(file))
                .hasMessage(file
                        + ":1: field 1 is longer than a million characters; is this a table, with its lines ended by"
                        + " newlines?");
    }

    @Test
    void a_hundred_megabytes_of_columns_are_refused_early() throws IOException {
        Path file = directory.resolve("columns.csv");
        write(file, "1,".repeat(1 << 19), 100);

        assertThat(failure(file)).hasMessageStartingWith(file + ":1: the header has more than 100,000 columns");
    }

    @Test
    void a_hundred_megabytes_in_one_row_are_refused_without_keeping_them() throws IOException {
        Path file = directory.resolve("row.csv");
        Files.writeString(file, HEADER);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.APPEND))) {
            for (int i = 0; i < 100; i++) {
                out.write("1,".repeat(1 << 19).getBytes(StandardCharsets.US_ASCII));
            }
        }

        assertThat(failure(file)).hasMessageContaining(":2: has 52428801 fields, but the header has 3");
    }

    @Test
    void a_small_gzip_of_a_huge_line_is_refused_early() throws IOException {
        Path file = directory.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] piece = "y".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 200; i++) {
                out.write(piece);
            }
        }

        assertThat(failure(file)).hasMessageContaining("field 1 is longer than a million characters");
    }

    private static void write(Path file, String piece, int times) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < times; i++) {
                out.write(piece.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static DataFormatException failure(Path file) {
        return catchThrowableOfType(
                DataFormatException.class, () -> CsvRatings.defaults().read(file));
    }

    /** A connection that breaks. */
    private static final class FailingStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }
}

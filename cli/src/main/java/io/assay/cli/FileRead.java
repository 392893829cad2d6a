package io.assay.cli;

import io.assay.io.CsvRatings;
import io.assay.io.InputFormat;
import io.assay.io.RatingTable;
import io.assay.io.Ratings;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads a file or standard input, showing a person how far it is. */
final class FileRead {
    private FileRead() {}

    static RatingTable read(CsvRatings reader, String file, @Nullable InputFormat asked, Terminal terminal) {
        if (file.equals(Inputs.STDIN)) {
            InputFormat format = asked == null ? InputFormat.CSV : asked;
            return watched(Ratings.with(reader), terminal.in(), file, format, 0, terminal);
        }
        Path path = path(file);
        InputFormat format = asked == null ? InputFormat.of(path) : asked;
        if (format != InputFormat.CSV) {
            return Progress.during(() -> Ratings.with(reader).read(path, format), terminal, "reading", 0, () -> 0);
        }
        return terminal.errIsTerminal() && Files.isRegularFile(path) && Files.isReadable(path)
                ? watched(reader, path, terminal)
                : reader.read(path);
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new UsageException("\"" + file + "\" is not a file name: " + e.getReason(), e);
        }
    }

    private static RatingTable watched(CsvRatings reader, Path path, Terminal terminal) {
        try (InputStream in = Files.newInputStream(path)) {
            return watched(Ratings.with(reader), in, path.toString(), InputFormat.CSV, Files.size(path), terminal);
        } catch (IOException e) {
            throw new UsageException(path + ": reading failed: " + e.getMessage(), e);
        }
    }

    private static RatingTable watched(
            Ratings reader, InputStream in, String name, InputFormat format, long size, Terminal terminal) {
        Counted counted = new Counted(in);
        return Progress.during(() -> reader.read(counted, name, format), terminal, "reading", size, counted.bytes::get);
    }

    /** A stream that knows how much of it is read. */
    private static final class Counted extends FilterInputStream {
        private final AtomicLong bytes = new AtomicLong();

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes.addAndGet(Math.max(0, read));
            return read;
        }
    }
}

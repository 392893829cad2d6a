package io.assay.cli;

import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.format.Imported;
import io.assay.rubric.format.RubricSource;
import io.assay.rubric.format.ScoreSheets;
import io.assay.rubric.golden.GoldenFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rubrics, score sheets and golden answers; what is wrong with a file is the user's to put right. */
final class RubricInput {
    private static final String PIPE = "standard input";

    private final Terminal terminal;

    RubricInput(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Something that reads a file. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads a rubric of any format known. */
    Rubric rubric(Path file) {
        return told(read(file, () -> RubricSource.read(file)), terminal);
    }

    /** Returns a rubric, having said on standard error what was noticed while it was read. */
    static Rubric told(Imported imported, Terminal terminal) {
        imported.warnings().forEach(terminal.err()::println);
        return imported.rubric();
    }

    GoldenFile golden(Path file) {
        return read(file, () -> GoldenFile.read(file));
    }

    /** Reads score sheets, or standard input for {@code -}; there must be at least one. */
    List<ScoreSheet> sheets(Rubric rubric, Path file) {
        boolean isPiped = file.toString().equals(Inputs.STDIN);
        List<ScoreSheet> sheets = read(file, () -> isPiped ? piped(rubric) : ScoreSheets.read(rubric, file));
        if (sheets.isEmpty()) {
            throw UsageException.ofData((isPiped ? PIPE : file) + ": has no sheets; fill in at least one", null);
        }
        return sheets;
    }

    private List<ScoreSheet> piped(Rubric rubric) throws IOException {
        String text = decoded(terminal.in().readAllBytes());
        String begin = text.stripLeading();
        if (begin.startsWith("{")) {
            return ScoreSheets.parseJsonLines(rubric, PIPE, text);
        }
        return begin.startsWith("[")
                ? ScoreSheets.parseJson(rubric, PIPE, text)
                : ScoreSheets.parseCsv(rubric, PIPE, text);
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw UsageException.ofData(PIPE + ": is not UTF-8 text; convert it to UTF-8", e);
        }
    }

    /** Reads; what cannot be read, or is wrong, is told with the file's name. */
    static <T> T read(Path file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw failed("cannot read " + file, file, e);
        } catch (IllegalArgumentException e) {
            throw UsageException.ofData(String.valueOf(e.getMessage()), e);
        }
    }

    /** Refuses to write over a file that is read. */
    static void keep(@Nullable Path target, Path... inputs) {
        for (Path input : inputs) {
            if (target != null && HtmlTarget.isSame(target, input.toString())) {
                throw new UsageException(
                        "cannot write to " + target + ": that is a file to be read; name another file");
            }
        }
    }

    /** Returns what to tell the user of a file that cannot be read or written. */
    static UsageException failed(String what, Path file, IOException e) {
        return new UsageException(what + ": " + why(file, e), e);
    }

    private static String why(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "you may not";
        }
        if (e instanceof NotDirectoryException) {
            return "it is no directory";
        }
        String message = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        if (message == null) {
            return e.getClass().getSimpleName();
        }
        return message.equals(file.toString()) ? "it is no file" : message;
    }
}

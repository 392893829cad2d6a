package io.assay.cli;

import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.format.Imported;
import io.assay.rubric.format.RubricFormat;
import io.assay.rubric.format.RubricSource;
import io.assay.rubric.format.ScoreSheets;
import io.assay.rubric.golden.GoldenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/** Reads rubrics, score sheets and golden answers; what is wrong with a file is the user's to put right. */
final class RubricInput {
    private final Terminal terminal;

    RubricInput(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Something that reads a file. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads a rubric of any format known; what was noticed goes to standard error. */
    Rubric rubric(Path file) {
        return rubric(file, new SourceOptions());
    }

    /** Reads a rubric as the user says. */
    Rubric rubric(Path file, SourceOptions source) {
        Imported imported = read(file, () -> imported(file, source));
        imported.warnings().forEach(warning -> terminal.err().println(file + ": " + warning));
        return imported.rubric();
    }

    private static Imported imported(Path file, SourceOptions source) throws IOException {
        String pick = source.pick;
        if (source.from == null && pick == null) {
            return RubricSource.read(file);
        }
        RubricFormat format = source.from == null ? RubricFormat.HEALTHBENCH : source.from;
        return RubricSource.read(file, format, pick == null ? "" : pick);
    }

    GoldenFile golden(Path file) {
        return read(file, () -> GoldenFile.read(file));
    }

    /** Reads score sheets, or standard input for {@code -}. */
    List<ScoreSheet> sheets(Rubric rubric, Path file) {
        return read(file, () -> file.toString().equals(Inputs.STDIN) ? piped(rubric) : ScoreSheets.read(rubric, file));
    }

    private List<ScoreSheet> piped(Rubric rubric) throws IOException {
        String text = new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("{")
                ? ScoreSheets.parseJsonLines(rubric, "standard input", text)
                : ScoreSheets.parseCsv(rubric, "standard input", text);
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

    /** Returns what to tell the user of a file that cannot be read or written. */
    static UsageException failed(String what, Path file, IOException e) {
        String why = e instanceof NoSuchFileException
                ? "there is no such file or directory"
                : e instanceof AccessDeniedException
                        ? "you may not"
                        : e instanceof NotDirectoryException || e.getMessage() == null
                                ? e.getClass().getSimpleName()
                                : e.getMessage().equals(file.toString()) ? "it is no file" : e.getMessage();
        return new UsageException(what + ": " + why, e);
    }
}

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
import java.nio.file.Path;
import java.util.List;

/** Reads rubrics, score sheets and golden answers; what is wrong with a file is the user's to put right. */
final class RubricInput {
    private static final String PIPE = "standard input";

    private final Terminal terminal;

    RubricInput(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Reads a rubric of any format known. */
    Rubric rubric(Path file) {
        return told(FileAccess.read(file, () -> RubricSource.read(file)), terminal);
    }

    /** Returns a rubric, having said on standard error what was noticed while it was read. */
    static Rubric told(Imported imported, Terminal terminal) {
        imported.warnings().forEach(terminal.err()::println);
        return imported.rubric();
    }

    GoldenFile golden(Path file) {
        return FileAccess.read(file, () -> GoldenFile.read(file));
    }

    /** Reads score sheets, or standard input for {@code -}; there must be at least one. */
    List<ScoreSheet> sheets(Rubric rubric, Path file) {
        boolean isPiped = file.toString().equals(Inputs.STDIN);
        List<ScoreSheet> sheets = FileAccess.read(file, () -> isPiped ? piped(rubric) : ScoreSheets.read(rubric, file));
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
}

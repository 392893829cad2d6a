package io.assay.rubric.format;

import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Score sheets as files.
 *
 * <p>A <b>wide</b> table has a line per sheet, with the columns {@code item}, {@code rater}, one per criterion, headed by its id, and where
 * wanted {@code <id>.because}; columns whose heading begins with an underscore are passed over. A <b>long</b> table has a line per answer: {@code
 * item,rater,criterion,answer} and where wanted {@code because}. Both may have a column {@code rubric} with id, version and hash of the rubric
 * that was answered; sheets of another one are refused. Tables are CSV with commas or semicolons, or tab-separated.
 *
 * <p>An answer is {@code yes} or {@code no} (or {@code true}, {@code false}, {@code 1}, {@code 0}), a number, or a label. An absent one is {@code n/a:
 * reason}, {@code cannot assess: reason} or {@code failed: cause}; the reason may stand in the {@code because} column instead, where the raw
 * reply of a failed judge stands too. An empty cell is missing. A label that looks like one of these is written {@code answer: label}.
 *
 * <p><b>JSON lines</b> have a sheet per line, <b>JSON</b> has a list of them:
 *
 * <pre>{@code
 * {"item": "reply-1", "rater": "ana", "answers": {"issue": true, "fix": {"answer": 1, "because": "…"}, "tone": {"notApplicable": "…"}}}
 * }</pre>
 */
public final class ScoreSheets {
    private ScoreSheets() {}

    /**
     * Reads a file.
     *
     * @param rubric which the sheets must fit
     * @param file ends in {@code .csv}, {@code .tsv}, {@code .json}, {@code .jsonl} or {@code .ndjson}, and {@code .gz} after it if compressed; in
     *     UTF-8
     * @return the sheets, in the order of the file
     * @throws IOException if it cannot be read
     * @throws RubricFileException with all that is wrong with it, by line, column and criterion
     */
    public static List<ScoreSheet> read(Rubric rubric, Path file) throws IOException {
        List<ScoreSheet> sheets = new ArrayList<>();
        read(rubric, file, sheets::add);
        return sheets;
    }

    /**
     * Reads a file sheet by sheet. Wide tables and JSON lines are not held in memory; of long tables, whose lines may come in any order, the
     * answers are.
     *
     * @param rubric which the sheets must fit
     * @param file as in {@link #read(Rubric, Path)}
     * @param sheets is handed each sheet that fits, even if others do not
     * @throws IOException if it cannot be read
     * @throws RubricFileException after the last sheet, with all that is wrong with the file
     */
    public static void read(Rubric rubric, Path file, Consumer<ScoreSheet> sheets) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
        boolean isTable = name.endsWith(".csv") || name.endsWith(".tsv");
        if (!isTable && !name.endsWith(".json") && !name.endsWith(".jsonl") && !name.endsWith(".ndjson")) {
            throw new IllegalArgumentException(
                    "score sheets are read from files that end in .csv, .tsv, .json, .jsonl or .ndjson, not from "
                            + file);
        }
        SheetSink sink = new SheetSink(rubric, file.toString(), sheets);
        try (SheetText text = SheetText.open(file)) {
            if (isTable) {
                new SheetTableReader(sink).read(text);
            } else if (name.endsWith(".json")) {
                new SheetJsonReader(sink).readList(text);
            } else {
                new SheetJsonReader(sink).readLines(text);
            }
        }
        sink.finish();
    }

    /**
     * {@return the sheets of a table, wide or long}
     *
     * @param rubric which the sheets must fit
     * @param source what messages call the text
     * @param text CSV
     * @throws RubricFileException with all that is wrong with it, by line, column and criterion
     */
    public static List<ScoreSheet> parseCsv(Rubric rubric, String source, String text) {
        List<ScoreSheet> sheets = new ArrayList<>();
        SheetSink sink = new SheetSink(rubric, source, sheets::add);
        new SheetTableReader(sink).read(SheetText.of(new StringReader(text)));
        sink.finish();
        return sheets;
    }

    /**
     * {@return the sheets of a JSON list, or the one of an object}
     *
     * @param rubric which the sheets must fit
     * @param source what messages call the text
     * @param text JSON, at most 20 MB
     * @throws RubricFileException with all that is wrong with it, by line, column and criterion
     */
    public static List<ScoreSheet> parseJson(Rubric rubric, String source, String text) {
        List<ScoreSheet> sheets = new ArrayList<>();
        SheetSink sink = new SheetSink(rubric, source, sheets::add);
        try {
            new SheetJsonReader(sink).readList(SheetText.of(new StringReader(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sink.finish();
        return sheets;
    }

    /**
     * {@return the sheets of JSON lines}
     *
     * @param rubric which the sheets must fit
     * @param source what messages call the text
     * @param text a JSON object per line
     * @throws RubricFileException with all that is wrong with it, by line, column and criterion
     */
    public static List<ScoreSheet> parseJsonLines(Rubric rubric, String source, String text) {
        List<ScoreSheet> sheets = new ArrayList<>();
        SheetSink sink = new SheetSink(rubric, source, sheets::add);
        new SheetJsonReader(sink).readLines(SheetText.of(new StringReader(text)));
        sink.finish();
        return sheets;
    }

    /**
     * {@return sheets as a wide table}
     *
     * @param rubric whose criteria are the columns
     * @param sheets of this rubric
     * @throws IllegalArgumentException if a sheet is of another rubric, or an id of a criterion is that of another column
     */
    public static String toCsv(Rubric rubric, List<ScoreSheet> sheets) {
        StringWriter text = new StringWriter();
        SheetTableWriter.wide(rubric, sheets, text);
        return text.toString();
    }

    /**
     * {@return sheets as a long table}
     *
     * @param rubric whose criteria are answered
     * @param sheets of this rubric; those without any answer leave no line
     * @throws IllegalArgumentException if a sheet is of another rubric
     */
    public static String toLongCsv(Rubric rubric, List<ScoreSheet> sheets) {
        StringWriter text = new StringWriter();
        SheetTableWriter.narrow(rubric, sheets, text);
        return text.toString();
    }

    /**
     * {@return sheets as JSON lines}
     *
     * @param rubric whose criteria are answered
     * @param sheets of this rubric
     * @throws IllegalArgumentException if a sheet is of another rubric
     */
    public static String toJsonLines(Rubric rubric, List<ScoreSheet> sheets) {
        StringBuilder text = new StringBuilder();
        sheets.forEach(sheet -> text.append(SheetTree.line(rubric, sheet)).append('\n'));
        return text.toString();
    }

    /**
     * Writes a file, over what was there.
     *
     * @param rubric whose criteria are answered
     * @param sheets of this rubric
     * @param file ends in {@code .csv} for a wide table, in {@code .jsonl} or {@code .ndjson} for JSON lines
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the file ends otherwise, or the sheets cannot be written so
     */
    public static void write(Rubric rubric, List<ScoreSheet> sheets, Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".csv")) {
            // All is checked before the file is touched.
            List<String> header = SheetTableWriter.header(rubric, sheets);
            try (Writer out = Files.newBufferedWriter(file)) {
                SheetTableWriter.wide(rubric, sheets, header, out);
            }
        } else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            sheets.forEach(sheet -> SheetTree.check(rubric, sheet));
            try (Writer out = Files.newBufferedWriter(file)) {
                for (ScoreSheet sheet : sheets) {
                    out.append(SheetTree.line(rubric, sheet)).append('\n');
                }
            }
        } else {
            throw new IllegalArgumentException(
                    "score sheets are written to files that end in .csv, .jsonl or .ndjson, not to " + name);
        }
    }
}

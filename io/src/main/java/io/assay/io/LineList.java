package io.assay.io;

import io.assay.io.Problems.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one value per line, such as the ids or the labels of rows, in the order of the rows. Blank lines do not count. Every problem of a file is
 * collected and thrown as one {@link DataFormatException}.
 */
public final class LineList {
    private LineList() {}

    /**
     * {@return the lines of a file, without spaces around}
     *
     * @param file path of the file, compressed or not
     * @throws DataFormatException if the file cannot be read, or has no line
     */
    public static List<String> texts(Path file) {
        return read(file).stream().map(line -> line.fields().get(0)).toList();
    }

    /**
     * {@return the classes of rows: whole numbers from 0} A first line that is no number is taken for a heading.
     *
     * @param file path of the file, compressed or not
     * @throws DataFormatException if the file cannot be read, has no line, or a line is no class
     */
    public static int[] labels(Path file) {
        Problems problems = new Problems(file.toString());
        List<CsvLines.Line> lines = new ArrayList<>(read(file));
        if (lines.get(0).fields().get(0).matches("[^0-9+-].*")) {
            lines.remove(0);
        }
        int[] labels = new int[lines.size()];
        for (int i = 0; i < labels.length; i++) {
            String text = lines.get(i).fields().get(0);
            if (text.matches("[0-9]{1,9}")) {
                labels[i] = Integer.parseInt(text);
            } else if (problems.wants(lines.get(i).number())) {
                problems.field(
                        new Place(lines.get(i).number(), 1, ""),
                        text,
                        Shown.quoted(text) + " is no class; classes are whole numbers from 0");
            }
        }
        if (labels.length == 0) {
            problems.file("has a heading, but no labels below it");
        }
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        return labels;
    }

    private static List<CsvLines.Line> read(Path file) {
        String name = file.toString();
        Problems problems = new Problems(name);
        List<CsvLines.Line> lines = new ArrayList<>();
        try (InputStream in = RatingInput.open(file, problems);
                CsvLines source = CsvLines.single(in, problems)) {
            for (CsvLines.Line line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + name + " failed", e);
        }
        if (lines.isEmpty()) {
            throw problems.stoppedBy(0, "is empty; it needs a line per row", null);
        }
        return lines;
    }
}

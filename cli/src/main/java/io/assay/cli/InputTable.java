package io.assay.cli;

import io.assay.io.InputFormat;
import io.assay.io.TableReader;
import io.assay.io.TextTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a table with headings; everything wrong with it is told at once, with file and line. */
final class InputTable {
    private final String name;
    private final List<String> titles;
    private final List<TextTable.Row> rows;
    private final List<String> problems = new ArrayList<>();

    private InputTable(TextTable table) {
        this.name = table.name();
        this.titles = table.headings().stream()
                .map(title -> title.toLowerCase(Locale.ROOT))
                .toList();
        this.rows = table.rows();
    }

    /** Reads a file by the ending of its name, or standard input as CSV. */
    static InputTable read(Path file, Terminal terminal) {
        return read(file, null, terminal);
    }

    /** Reads a file, or standard input, of the format asked for. */
    static InputTable read(Path file, @Nullable InputFormat asked, Terminal terminal) {
        if (file.toString().equals(Inputs.STDIN)) {
            InputFormat format = asked == null ? InputFormat.CSV : asked;
            return of(TableReader.read(terminal.in(), "standard input", format));
        }
        return of(TableReader.read(file, asked == null ? InputFormat.of(file) : asked));
    }

    static InputTable of(TextTable table) {
        return new InputTable(table);
    }

    List<TextTable.Row> rows() {
        return rows;
    }

    /** Returns the headings, in lower case. */
    List<String> titles() {
        return titles;
    }

    /** Returns the place of the first heading that is there. */
    Optional<Integer> find(String... headings) {
        for (String heading : headings) {
            if (titles.contains(heading)) {
                return Optional.of(titles.indexOf(heading));
            }
        }
        return Optional.empty();
    }

    /** Returns the place of a heading that must be there. */
    int column(String what, String... headings) {
        return find(headings)
                .orElseThrow(() -> new UsageException(name + ":1: no column holds " + what + "; it may be called "
                        + String.join(", ", headings) + "; the file has " + String.join(", ", titles)));
    }

    void problem(TextTable.Row row, String problem) {
        problems.add(name + ":" + row.place() + ": " + problem);
    }

    /** Throws if there were problems. */
    void end() {
        if (!problems.isEmpty()) {
            String text = Wording.listed(problems);
            throw UsageException.ofData(text, new IllegalArgumentException(text));
        }
    }
}

package io.assay.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of a small table with headings; everything wrong with it is told at once, with file and line. */
final class CsvRows {
    private final String name;
    private final List<String> titles;
    private final List<CsvRecord> rows;
    private final List<String> problems = new ArrayList<>();

    private CsvRows(String name, List<CsvRecord> records) {
        this.name = name;
        this.titles = records.isEmpty()
                ? List.of()
                : records.get(0).getFields().stream()
                        .map(title -> title.strip().toLowerCase(Locale.ROOT))
                        .toList();
        this.rows = records.isEmpty() ? List.of() : records.subList(1, records.size());
        for (CsvRecord row : rows) {
            if (row.getFieldCount() != titles.size()) {
                problem(row, "has " + row.getFieldCount() + " cells, but there are " + titles.size() + " columns");
            }
        }
        end();
    }

    static CsvRows read(Path file, Terminal terminal) {
        boolean piped = file.toString().equals(Inputs.STDIN);
        String name = piped ? "standard input" : file.toString();
        try {
            String text = piped
                    ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file, StandardCharsets.UTF_8);
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new CsvRows(
                    name,
                    CsvReader.builder()
                            .allowUnclosedQuote(false)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .ofCsvRecord(plain)
                            .stream()
                            .toList());
        } catch (CharacterCodingException e) {
            throw UsageException.ofData(name + ": is not UTF-8; save it in that encoding", e);
        } catch (IOException e) {
            throw FileAccess.failed("cannot read " + file, file, e);
        } catch (CsvParseException e) {
            throw UsageException.ofData(name + ": is no CSV: " + e.getMessage(), e);
        }
    }

    List<CsvRecord> rows() {
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
                        + String.join(", ", headings) + "; the file has "
                        + (titles.isEmpty() ? "no columns" : String.join(", ", titles))));
    }

    void problem(CsvRecord row, String problem) {
        problems.add(name + ":" + row.getStartingLineNumber() + ": " + problem);
    }

    /** Throws if there were problems. */
    void end() {
        if (!problems.isEmpty()) {
            String text = Wording.listed(problems);
            throw UsageException.ofData(text, new IllegalArgumentException(text));
        }
    }
}

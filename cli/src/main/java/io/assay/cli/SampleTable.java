package io.assay.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes CSV with line feeds, to a file or a writer. */
final class SampleTable {
    private SampleTable() {}

    static void write(Path file, Consumer<CsvWriter> rows) {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            rows.accept(csv);
        } catch (IOException e) {
            throw FileAccess.failed("cannot write to " + file, file, e);
        }
    }

    static void write(Writer writer, Consumer<CsvWriter> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)) {
            rows.accept(csv);
        }
    }
}

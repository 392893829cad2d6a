package io.assay.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;

/** Writes CSV with line feeds. */
final class SampleTable {
    private SampleTable() {}

    static void write(Writer writer, Consumer<CsvWriter> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)) {
            rows.accept(csv);
        }
    }
}

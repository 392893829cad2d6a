package io.assay.cli;

import io.assay.report.FigureTables;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Writes tables of figures as asked. */
final class FigureOutput {
    @Mixin
    HtmlTarget html;

    @Mixin
    OutputOptions output;

    void write(Terminal terminal, FigureTables tables, String file) throws IOException {
        if (output.isJson()) {
            tables.json().file(file).write(terminal.out());
        } else {
            tables.text().layout(output.layout(terminal, file, List.of())).write(terminal.out());
        }
        html.write(tables.html().source(file));
        terminal.out().flush();
    }
}

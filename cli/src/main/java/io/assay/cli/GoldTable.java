package io.assay.cli;

import io.assay.annotators.Gold;
import io.assay.io.TextTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Known labels: a unit and its label in each row. */
final class GoldTable {
    private GoldTable() {}

    static Gold read(Path file, Terminal terminal) {
        InputTable table = InputTable.read(file, terminal);
        int unit = table.column("the units", "unit", "item", "id");
        int label = table.column("the known labels", "label", "gold", "truth", "value");
        Map<String, String> known = new LinkedHashMap<>();
        for (TextTable.Row row : table.rows()) {
            String id = row.cell(unit);
            String text = row.cell(label);
            String before = known.get(id);
            if (id.isEmpty() || text.isEmpty()) {
                table.problem(
                        row, id.isEmpty() ? "there is no unit" : "unit \"" + id + "\" has no label; leave it out");
            } else if (before != null && !before.equals(text)) {
                table.problem(row, "unit \"" + id + "\" is " + text + " here, but " + before + " above");
            } else {
                known.put(id, text);
            }
        }
        table.end();
        return Gold.of(known);
    }
}

package io.assay.report;

import io.assay.core.Estimate;
import io.assay.report.FigureTables.Table;
import java.io.IOException;
import java.util.List;

/** Tables of figures as the fields of a JSON document: an array per table, an object per row. */
final class JsonTables {
    private final JsonOut json;

    JsonTables(JsonOut json) {
        this.json = json;
    }

    void write(FigureTables.Content content) throws IOException {
        json.field("kind", content.kind());
        json.field("subject", content.subject());
        json.texts("findings", content.findings());
        json.array(
                "settings",
                content.settings().entrySet(),
                setting -> json.object(() -> {
                    json.field("name", setting.getKey());
                    json.field("value", setting.getValue());
                }));
        for (Table table : content.tables()) {
            json.array(table.key(), table.rows(), row -> json.object(() -> row(table, row)));
        }
    }

    private void row(Table table, List<Object> row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            String key = table.columns().get(i).key();
            Object cell = row.get(i);
            if (cell instanceof Long count) {
                json.field(key, count);
            } else if (cell instanceof Double figure) {
                json.figure(key, figure);
            } else if (cell instanceof Estimate estimate) {
                JsonSampling.estimate(json, key, estimate);
            } else {
                json.field(key, String.valueOf(cell));
            }
        }
    }
}

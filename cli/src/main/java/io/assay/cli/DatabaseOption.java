package io.assay.cli;

import io.assay.io.TableColumn;
import io.assay.io.TableRows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A table of results and the database it is in. */
final class DatabaseOption {
    @Option(
            names = "--database",
            paramLabel = "DATABASE",
            description =
                    "Where --out-table is: a DuckDB file, or an address such as jdbc:postgresql://host/name?user=me.")
    @Nullable String database;

    @Mixin
    TableTarget target;

    boolean isAsked() {
        return target.isAsked();
    }

    void check() {
        target.check(database);
        if (database != null && !target.isAsked()) {
            throw new UsageException("--database is where --out-table is made; name a table");
        }
    }

    void write(List<TableColumn> columns, TableRows rows) {
        target.write(database, columns, rows);
    }
}

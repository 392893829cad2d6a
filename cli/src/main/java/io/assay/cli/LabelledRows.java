package io.assay.cli;

import io.assay.sampling.loop.Queries;
import io.assay.sampling.loop.Query;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rows whose right labels are known, for simulations that label them. */
final class LabelledRows {
    @Parameters(
            index = "0",
            paramLabel = "FEATURES",
            description = "A row of numbers per item, as .npy, CSV or Parquet; scale features to about the same size.")
    Path features;

    @Parameters(index = "1", paramLabel = "LABELS", description = "The right class of each row, one per line, from 0.")
    Path labels;

    @Option(
            names = "--held-out",
            required = true,
            paramLabel = "N",
            description = "How many rows at the end are held out; the order of rows must be random.")
    int heldOut;

    HeldOutRows read() {
        return HeldOutRows.read(features, labels, heldOut);
    }

    /** Returns ways to choose rows by their names, in that order. */
    static Map<String, Query> queries(List<String> names) {
        Map<String, Query> all = Queries.all();
        Map<String, Query> asked = new LinkedHashMap<>();
        for (String name : names) {
            if (!all.containsKey(name)) {
                throw new UsageException(
                        "--queries: \"" + name + "\" is not known; write " + String.join(", ", all.keySet()));
            }
            asked.put(name, Objects.requireNonNull(all.get(name)));
        }
        return asked;
    }
}

package io.assay.study;

import io.assay.io.CsvLogits;
import io.assay.io.LineList;
import io.assay.io.NumberTable;
import io.assay.io.ParquetLogits;
import io.assay.sampling.Logits;
import io.assay.sampling.NpyFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file of a model's outputs; its ids are those of units. */
final class PoolFile {
    private final Path file;

    PoolFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the outputs. A file without ids needs one of them, a line each, or a row for every unit, in their order.
     *
     * @param ids file of ids
     * @param units ids of all units, in the order of their file
     */
    Logits read(Optional<Path> ids, List<String> units) {
        try {
            return Given.told(() -> named(ids, units));
        } catch (NpyFormatException e) {
            throw new StudyException(folder() + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new StudyException(file + ": " + e.getMessage(), e);
        }
    }

    private String folder() {
        return file.getParent() == null ? "" : file.getParent() + "/";
    }

    private Logits named(Optional<Path> ids, List<String> units) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy")) {
            Logits pool = Logits.npy(file);
            return pool.ids(ids.isPresent() ? lines(ids.get()) : ofAll(pool.rowCount(), units));
        }
        boolean isParquet = name.endsWith(".parquet") || name.endsWith(".pq");
        NumberTable table = isParquet
                ? ParquetLogits.defaults().read(file)
                : CsvLogits.defaults().read(file);
        Logits pool =
                Logits.of(table.values(), table.rowCount(), table.columns().size());
        if (ids.isPresent()) {
            return pool.ids(lines(ids.get()));
        }
        return pool.ids(table.ids()
                .orElseThrow(() -> new StudyException(
                        file + ": no column holds the ids of units; name one id, or give their file with --ids")));
    }

    private static List<String> lines(Path ids) {
        if (!Files.exists(ids)) {
            throw new StudyException(ids + ": there is no such file; check the name and the directory");
        }
        return LineList.texts(ids);
    }

    private List<String> ofAll(int rows, List<String> units) {
        if (rows == units.size()) {
            return units;
        }
        throw new StudyException(file + ": has " + rows + " rows and no ids, and the study has " + units.size()
                + " units. Without ids it needs a row for every unit, in the order of " + Population.NAME
                + "; or give the ids of its rows, one per line, with --ids");
    }
}

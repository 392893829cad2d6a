package io.assay.cli;

import io.assay.io.CsvLogits;
import io.assay.io.LineList;
import io.assay.io.NumberBlocks;
import io.assay.io.NumberTable;
import io.assay.io.ParquetLogits;
import io.assay.sampling.Embeddings;
import io.assay.sampling.Logits;
import io.assay.sampling.LogitsSource;
import io.assay.sampling.NpyFormatException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A pool of model outputs, and how to read it. */
final class PoolOptions {
    @Parameters(
            index = "0",
            paramLabel = "LOGITS",
            description =
                    "The model's outputs, a row per item: a .npy file of NumPy (float32 or float64, little-endian, C order), or CSV or Parquet"
                            + " with a column per class and, at will, one named id; in Parquet also one column of lists.")
    Path logits;

    @Option(
            names = "--ids",
            paramLabel = "FILE",
            description = "Ids of the rows, one per line. Default: those of the file, or the numbers of the rows.")
    @Nullable Path ids;

    @Option(names = "--probabilities", description = "The numbers are probabilities, not logits.")
    boolean probabilities;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "What logits are divided by, as 'assay calibrate' tells. Default: ${DEFAULT-VALUE}.")
    double temperature = 1;

    /** Reads the pool. */
    Logits read() {
        checkTemperature();
        return kind(named(numbers()));
    }

    private Logits numbers() {
        if (isNpy(logits)) {
            return checked(logits, () -> Logits.npy(logits));
        }
        return of(
                isParquet(logits)
                        ? ParquetLogits.defaults().read(logits)
                        : CsvLogits.defaults().read(logits));
    }

    private Logits of(NumberTable table) {
        Logits pool = checked(
                logits,
                () -> Logits.of(
                        table.values(), table.rowCount(), table.columns().size()));
        Optional<List<String>> own = table.ids();
        return own.isPresent() ? pool.ids(own.get()) : pool;
    }

    /** Returns whether the pool can be read block by block: ids of their own file belong to the whole. */
    boolean isStream() {
        return isParquet(logits) && ids == null;
    }

    /** Opens the pool to be read block by block. */
    NumberBlocks open() {
        checkTemperature();
        return ParquetLogits.defaults().open(logits);
    }

    /** Returns the blocks as what strategies read. */
    LogitsSource source(NumberBlocks blocks) {
        return () -> blocks.next().map(table -> kind(of(table)));
    }

    private Logits kind(Logits pool) {
        return checked(logits, () -> (probabilities ? pool.asProbabilities() : pool).temperature(temperature));
    }

    private void checkTemperature() {
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new UsageException("--temperature must be positive and finite, but was " + temperature);
        }
    }

    private Logits named(Logits pool) {
        Path file = ids;
        return file == null ? pool : checked(file, () -> pool.ids(LineList.texts(file)));
    }

    /** Reads features, for a learner. */
    static Embeddings features(Path file) {
        return checked(
                file,
                () -> isNpy(file)
                        ? Embeddings.npy(file)
                        : Embeddings.of((isParquet(file)
                                        ? ParquetLogits.defaults().read(file)
                                        : CsvLogits.defaults().read(file))
                                .rows()));
    }

    static boolean isParquet(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".parquet") || name.endsWith(".pq");
    }

    static boolean isNpy(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".npy");
    }

    /** Returns what was read; what is wrong with the numbers is told with the name of the file. */
    static <T> T checked(Path file, Supplier<T> reading) {
        if (!Files.exists(file)) {
            throw UsageException.ofData(
                    file + ": there is no such file; check the name and the directory",
                    new NoSuchFileException(file.toString()));
        }
        try {
            return reading.get();
        } catch (NpyFormatException e) {
            String parent = file.getParent() == null ? "" : file.getParent() + "/";
            throw UsageException.ofData(parent + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw UsageException.ofData(file + ": " + e.getMessage(), e);
        }
    }
}

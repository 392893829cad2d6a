package io.assay.sampling;

import io.assay.sampling.internal.Checks;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pool: a model's outputs, one row per item and one column per class, stored as numbers of four bytes.
 *
 * <p>Logits are any numbers; minus infinity masks a class out of a row. {@link #asProbabilities} declares that the numbers are probabilities
 * instead. NaN, plus infinity and rows of only masked classes are refused where the pool is made, with row and column, both counted
 * from 0. Numbers of eight bytes are rounded to four.
 *
 * <p>Immutable. Options and parts are views: they copy no numbers.
 */
public final class Logits {
    private final Cells cells;
    private final int first;
    private final int rows;
    private final int classes;
    private final int origin;
    private final boolean probabilities;
    private final double temperature;
    private final @Nullable List<String> ids;

    private Logits(
            Cells cells,
            int first,
            int rows,
            int classes,
            int origin,
            boolean probabilities,
            double temperature,
            @Nullable List<String> ids) {
        this.cells = cells;
        this.first = first;
        this.rows = rows;
        this.classes = classes;
        this.origin = origin;
        this.probabilities = probabilities;
        this.temperature = temperature;
        this.ids = ids;
    }

    /**
     * {@return a pool of logits}
     *
     * @param rows one array per item, all of the same length; copied
     * @throws IllegalArgumentException if there is no row or no class, rows differ in length, or a number is not allowed
     */
    public static Logits of(float[][] rows) {
        return owning(Cells.flat(rows), rows.length, rows.length == 0 ? 0 : rows[0].length);
    }

    /**
     * {@return a pool of logits}
     *
     * @param values row after row; copied
     * @param rows number of rows
     * @param classes number of classes
     * @throws IllegalArgumentException if there is no row or no class, the size is another, or a number is not allowed
     */
    public static Logits of(float[] values, int rows, int classes) {
        return owning(values.clone(), rows, classes);
    }

    private static Logits owning(float[] values, int rows, int classes) {
        checkShape(rows, classes);
        if ((long) rows * classes != values.length) {
            throw new IllegalArgumentException(rows + " rows of " + classes + " classes need " + (long) rows * classes
                    + " values, but there are " + values.length);
        }
        return checked(new Cells.Heap(values), rows, classes);
    }

    /**
     * {@return a pool of logits read from a buffer in place} Its values must not be changed afterwards.
     *
     * @param values numbers of four bytes in the buffer's byte order, row after row, from its position on; its position stays
     * @param rows number of rows
     * @param classes number of classes
     * @throws IllegalArgumentException if there is no row or no class, the size is another, or a number is not allowed
     */
    public static Logits of(ByteBuffer values, int rows, int classes) {
        checkShape(rows, classes);
        long cells = (long) rows * classes;
        if (values.remaining() != cells * Float.BYTES) {
            throw new IllegalArgumentException(rows + " rows of " + classes + " classes need " + cells * Float.BYTES
                    + " bytes, but the buffer has " + values.remaining());
        }
        ByteBuffer view = values.slice().order(values.order());
        return checked(new Cells.Floats(List.of(view.asFloatBuffer()), cells), rows, classes);
    }

    /**
     * {@return a pool of logits from a file of NumPy, mapped into memory} The file may be larger than the heap. It holds a matrix of float32 or
     * float64, little-endian, in C order; it must not be changed while the pool is used.
     *
     * @param file a file as {@code numpy.save} writes it
     * @throws NpyFormatException if the file cannot be read, is no such file or ends early
     * @throws IllegalArgumentException if a number is not allowed
     */
    public static Logits npy(Path file) {
        Npy npy = Npy.open(file);
        return checked(npy.cells(), npy.rows(), npy.columns());
    }

    private static Logits checked(Cells cells, int rows, int classes) {
        Logits logits = new Logits(cells, 0, rows, classes, 0, false, 1, null);
        CellCheck.logits(logits);
        return logits;
    }

    private static void checkShape(int rows, int classes) {
        if (rows < 1) {
            throw new IllegalArgumentException("the pool is empty: it needs at least one row, but has " + rows);
        }
        Checks.atLeast(classes, 1, "number of classes");
    }

    /**
     * {@return the same numbers, declared as probabilities} Each must be in [0, 1], and the sum of a row must differ from 1 by at
     * most 0.0001, which leaves room for the rounding of half-precision models; they are rescaled to sum to 1.
     *
     * @throws IllegalArgumentException if a row is no such distribution, naming it; or if a temperature was set before
     */
    public Logits asProbabilities() {
        if (temperature != 1) {
            throw new IllegalArgumentException("declare probabilities before the temperature is set, not after");
        }
        Logits declared = new Logits(cells, first, rows, classes, origin, true, 1, ids);
        CellCheck.probabilities(declared);
        return declared;
    }

    /**
     * {@return the same rows with ids}
     *
     * @param ids one per row, all different
     * @throws IllegalArgumentException if there are more or fewer ids than rows, or an id comes twice
     */
    public Logits ids(List<String> ids) {
        List<String> copy = List.copyOf(ids);
        Checks.onePerRow(copy.size(), rows, "ids");
        Map<String, Integer> seen = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            Integer before = seen.putIfAbsent(copy.get(row), row);
            if (before != null) {
                throw new IllegalArgumentException("id \"" + copy.get(row) + "\" is that of row " + before
                        + " and of row " + row + "; ids must differ");
            }
        }
        return new Logits(cells, first, rows, classes, origin, probabilities, temperature, copy);
    }

    /**
     * {@return the same rows at a temperature} Logits are divided by it: above 1 probabilities become more even, below 1 more
     * extreme. Temperatures multiply. On probabilities it acts on their logarithms.
     *
     * @param temperature positive
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public Logits temperature(double temperature) {
        double product = Checks.positive(Checks.positive(temperature, "temperature") * this.temperature, "temperature");
        return new Logits(cells, first, rows, classes, origin, probabilities, product, ids);
    }

    /**
     * {@return some of the rows, with the ids and numbers they have here} A {@link Strategy} numbers the rows of the pool it is given from
     * 0, slice or not.
     *
     * @param from first row
     * @param to row after the last, more than {@code from}
     * @throws IllegalArgumentException if there is no row between them
     */
    public Logits slice(int from, int to) {
        Objects.checkFromToIndex(from, to, rows);
        checkShape(to - from, classes);
        return new Logits(
                cells,
                first + from,
                to - from,
                classes,
                origin + from,
                probabilities,
                temperature,
                ids == null ? null : ids.subList(from, to));
    }

    /**
     * {@return a pool of some rows in any order, copied, with their ids and the temperature}
     *
     * @param rows numbers of rows of this pool, at least one
     * @throws IllegalArgumentException if there is none
     */
    public Logits rows(int... rows) {
        checkShape(rows.length, classes);
        float[] values = Cells.copy(this, rows);
        List<String> names =
                ids == null ? null : Arrays.stream(rows).mapToObj(ids::get).toList();
        return new Logits(new Cells.Heap(values), 0, rows.length, classes, 0, probabilities, temperature, names);
    }

    /** Returns the same rows, numbered from another number on. */
    Logits numberedFrom(int number) {
        return new Logits(cells, first, rows, classes, number, probabilities, temperature, ids);
    }

    /** {@return the number of rows} */
    public int rowCount() {
        return rows;
    }

    /** {@return the number of classes} */
    public int classCount() {
        return classes;
    }

    /** {@return whether the numbers were declared as probabilities} */
    public boolean isProbabilities() {
        return probabilities;
    }

    /** {@return what logits are divided by} */
    public double temperature() {
        return temperature;
    }

    /**
     * {@return the number of a row in the whole pool: the row itself, unless this is a slice or a block of a source}
     *
     * @param row row of this pool
     */
    public int number(int row) {
        return origin + Objects.checkIndex(row, rows);
    }

    /** {@return whether ids were given} */
    public boolean hasIds() {
        return ids != null;
    }

    /**
     * {@return the id of a row; its number if no ids were given}
     *
     * @param row row of this pool
     */
    public String id(int row) {
        return ids == null ? Integer.toString(number(row)) : ids.get(row);
    }

    /**
     * {@return a number as it was given, temperature not applied}
     *
     * @param row row of this pool
     * @param k class
     */
    public float value(int row, int k) {
        Objects.checkIndex(row, rows);
        Objects.checkIndex(k, classes);
        float[] scratch = new float[1];
        int at = cells.locate((long) (first + row) * classes + k, 1, scratch);
        return cells.values(scratch)[at];
    }

    /** {@return a cursor for the rows of this pool, of all its slices and of all pools with as many classes} */
    public Row cursor() {
        return new Row(classes);
    }

    /**
     * Fills a cursor with a row.
     *
     * @param row row of this pool
     * @param into from {@link #cursor()}; overwritten
     */
    public void load(int row, Row into) {
        Objects.checkIndex(row, rows);
        float[] scratch = cells.isCopied() ? new float[classes] : new float[0];
        int at = cells.locate((long) (first + row) * classes, classes, scratch);
        float[] values = cells.values(scratch);
        double[] logits = into.logits();
        for (int k = 0; k < classes; k++) {
            double x = probabilities ? Math.log(values[at + k]) : values[at + k];
            logits[k] = x / temperature;
        }
        into.moved(origin + row, probabilities);
    }

    /**
     * {@return the rows as a stream of blocks}
     *
     * @param rows rows per block, at least 1
     */
    public LogitsSource blocks(int rows) {
        Checks.atLeast(rows, 1, "rows per block");
        return LogitsSource.of(Blocks.of(this, rows).iterator());
    }

    /** Where the numbers are. */
    Cells cells() {
        return cells;
    }

    /** Position of a row's first number among the {@link #cells}. */
    long position(int row) {
        return (long) (first + row) * classes;
    }

    @Override
    public String toString() {
        return rows + " x " + classes + (probabilities ? " probabilities" : " logits")
                + (temperature == 1 ? "" : " at temperature " + temperature);
    }
}

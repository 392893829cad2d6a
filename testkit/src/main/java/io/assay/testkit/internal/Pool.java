package io.assay.testkit.internal;

import io.assay.sampling.Logits;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers of a pool of logits before they become one. Immutable. */
public final class Pool {
    private final PoolSpec spec;
    private final float[][] rows;

    Pool(PoolSpec spec, float[][] rows) {
        this.spec = spec;
        this.rows = rows;
    }

    /** {@return the pool; of probabilities if those are asked for} */
    public Logits logits() {
        return spec.probabilities() ? Logits.of(shares()).asProbabilities() : Logits.of(rows);
    }

    /** {@return the number of rows} */
    public int rowCount() {
        return rows.length;
    }

    /** {@return the number of classes} */
    public int classCount() {
        return rows[0].length;
    }

    /** {@return the number of masked classes} */
    public long masked() {
        return cells().filter(cell -> cell == Float.NEGATIVE_INFINITY).count();
    }

    /** {@return how far numbers are from 0 and from whole ones, added up} */
    public long effort() {
        return cells().filter(cell -> cell != Float.NEGATIVE_INFINITY)
                .mapToLong(Pool::effort)
                .sum();
    }

    private Stream<Float> cells() {
        return Arrays.stream(rows).flatMap(row -> IntStream.range(0, row.length).mapToObj(k -> row[k]));
    }

    /** Sixteenths up to where they no longer matter, and more if negative or not whole. */
    private static long effort(float cell) {
        double sixteenths = Math.min(1L << 40, Math.ceil(Math.abs(cell) * 16.0));
        int beside = (cell < 0 ? 1 : 0) + (cell == Math.rint(cell) ? 0 : 2);
        return 4 * (long) sixteenths + beside;
    }

    private float[][] shares() {
        return Arrays.stream(rows).map(Pool::softmax).toArray(float[][]::new);
    }

    private static float[] softmax(float[] row) {
        double most =
                IntStream.range(0, row.length).mapToDouble(k -> row[k]).max().orElse(0);
        double sum = IntStream.range(0, row.length)
                .mapToDouble(k -> Math.exp(row[k] - most))
                .sum();
        float[] shares = new float[row.length];
        for (int k = 0; k < row.length; k++) {
            shares[k] = (float) (Math.exp(row[k] - most) / sum);
        }
        return shares;
    }

    /** {@return pools that say less: fewer rows, fewer classes, fewer masks, numbers nearer to 0 and whole; the boldest first} */
    public Stream<Pool> smaller() {
        return Stream.of(fewerRows(), fewerClasses(), plainer()).flatMap(Function.identity());
    }

    private Stream<Pool> fewerRows() {
        return SmallerTables.shorter(rows.length, spec.minRows())
                .map(kept -> new Pool(spec, kept.stream().map(i -> rows[i]).toArray(float[][]::new)));
    }

    /** A row of which only masked classes would be left is no row of a pool. */
    private Stream<Pool> fewerClasses() {
        return SmallerTables.shorter(classCount(), spec.minClasses())
                .map(kept -> new Pool(
                        spec, Arrays.stream(rows).map(row -> columns(row, kept)).toArray(float[][]::new)))
                .filter(Pool::isAllowed);
    }

    private static float[] columns(float[] row, List<Integer> kept) {
        float[] some = new float[kept.size()];
        for (int k = 0; k < some.length; k++) {
            some[k] = row[kept.get(k)];
        }
        return some;
    }

    boolean isAllowed() {
        return Arrays.stream(rows)
                .allMatch(row -> IntStream.range(0, row.length).anyMatch(k -> row[k] != Float.NEGATIVE_INFINITY));
    }

    private Stream<Pool> plainer() {
        return IntStream.range(0, rows.length)
                .boxed()
                .flatMap(i -> IntStream.range(0, classCount())
                        .boxed()
                        .flatMap(k -> plainer(rows[i][k]).map(cell -> with(i, k, cell))));
    }

    private static Stream<Float> plainer(float cell) {
        if (cell == Float.NEGATIVE_INFINITY) {
            return Stream.of(0f);
        }
        return Stream.of(0f, -cell, (float) Math.rint(cell / 2), (float) Math.rint(cell), cell - Math.signum(cell))
                .filter(other -> effort(other) < effort(cell))
                .distinct();
    }

    private Pool with(int row, int k, float cell) {
        float[][] changed = rows.clone();
        changed[row] = rows[row].clone();
        changed[row][k] = cell;
        return new Pool(spec, changed);
    }

    /** {@return the numbers, a line per row} */
    @Override
    public String toString() {
        return logits()
                + Arrays.stream(spec.probabilities() ? shares() : rows)
                        .map(row -> "\n  " + Arrays.toString(row))
                        .collect(Collectors.joining());
    }
}

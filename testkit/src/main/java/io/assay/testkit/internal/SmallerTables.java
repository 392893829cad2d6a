package io.assay.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables that say less than a table: fewer units, fewer raters, fewer gaps, plainer ratings; the boldest first. */
final class SmallerTables {
    private final Table table;
    private final TableSpec spec;

    SmallerTables(Table table, TableSpec spec) {
        this.table = table;
        this.spec = spec;
    }

    Stream<Table> all() {
        return Stream.of(fewerUnits(), fewerRaters(), fewerGaps(), plainerRatings())
                .flatMap(Function.identity());
    }

    private Stream<Table> fewerUnits() {
        return shorter(table.units(), spec.minUnits()).map(table::units);
    }

    private Stream<Table> fewerRaters() {
        return shorter(table.raters(), spec.minRaters()).map(table::raters);
    }

    /** Either half, then all but one. */
    static Stream<List<Integer>> shorter(int size, int least) {
        if (size <= least) {
            return Stream.empty();
        }
        int half = Math.max(least, size / 2);
        Stream<List<Integer>> halves =
                half < size - 1 ? Stream.of(range(0, half), range(size - half, size)) : Stream.empty();
        return Stream.concat(halves, IntStream.range(0, size).mapToObj(left -> without(size, left)));
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static List<Integer> without(int size, int left) {
        List<Integer> kept = new ArrayList<>(range(0, size));
        kept.remove(left);
        return kept;
    }

    /** A gap is filled only where ratings need not be missing. */
    private Stream<Table> fewerGaps() {
        if (spec.minMissing() > 0) {
            return Stream.empty();
        }
        return cells((unit, rater) -> table.code(unit, rater) == Table.MISSING
                ? Stream.of(table.with(unit, rater, table.book().plainest()))
                : Stream.empty());
    }

    private Stream<Table> plainerRatings() {
        return cells((unit, rater) -> {
            int code = table.code(unit, rater);
            return code == Table.MISSING
                    ? Stream.empty()
                    : plainer(code).mapToObj(plain -> table.with(unit, rater, plain));
        });
    }

    /** The plainest code, that on the upper side as far off, the one halfway, the next. */
    private IntStream plainer(int code) {
        int plainest = table.book().plainest();
        int steps = code - plainest;
        int mirrored = plainest - steps;
        return IntStream.of(plainest, mirrored, plainest + steps / 2, code - Integer.signum(steps))
                .filter(other -> other >= 0 && other < table.book().size())
                .filter(other -> table.book().effort(other) < table.book().effort(code))
                .distinct();
    }

    /** Tables by cell. */
    private interface ByCell {
        Stream<Table> of(int unit, int rater);
    }

    private Stream<Table> cells(ByCell change) {
        return IntStream.range(0, table.units())
                .boxed()
                .flatMap(u -> IntStream.range(0, table.raters()).boxed().flatMap(r -> change.of(u, r)));
    }
}

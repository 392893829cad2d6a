package io.assay.spark;

import io.assay.core.UnitRatings;
import io.assay.core.resample.PoissonWeights;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gathers ratings sorted by group, unit and rater into units, one at a time: a unit of any size costs the memory of its own ratings.
 */
final class UnitIterator implements Iterator<Row> {
    private final Iterator<Row> ratings;
    private final Codebook book;
    private final UnitBytes bytes = new UnitBytes();
    private @Nullable Row next;

    UnitIterator(Iterator<Row> ratings, Codebook book) {
        this.ratings = ratings;
        this.book = book;
        this.next = ratings.hasNext() ? ratings.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        Row first = next;
        if (first == null) {
            throw new NoSuchElementException("there are no more units");
        }
        int number = first.getInt(0);
        String id = first.getString(1);
        Codebook.Group group = book.group(number);
        UnitRatings unit = group.frame().cursor().begin(-1);
        int before = -1;
        Row row = first;
        while (row != null && row.getInt(0) == number && row.getString(1).equals(id)) {
            int rater = row.getInt(2);
            if (rater == before) {
                throw repeated(group, unit, id, rater, row.getDouble(3));
            }
            before = rater;
            rate(unit, rater, row.getDouble(3));
            row = ratings.hasNext() ? ratings.next() : null;
        }
        next = row;
        return RowFactory.create(number, PoissonWeights.key(id), id, bytes.of(unit));
    }

    private static void rate(UnitRatings unit, int rater, double value) {
        if (unit.isCoded()) {
            unit.rateCode(rater, (int) value);
        } else {
            unit.rateValue(rater, value);
        }
    }

    private static IllegalArgumentException repeated(
            Codebook.Group group, UnitRatings unit, String id, int rater, double second) {
        int last = unit.size() - 1;
        String first = unit.isCoded() ? group.frame().label(unit.code(last)) : Double.toString(unit.value(last));
        String again = unit.isCoded() ? group.frame().label((int) second) : Double.toString(second);
        String where = group.key().isEmpty() ? "" : "group " + group.key() + ", ";
        return new IllegalArgumentException(where + "unit \"" + id + "\": rater \""
                + group.raters().get(rater) + "\" rated twice, " + first + " and " + again
                + "; remove one, or choose a policy with onDuplicate(FIRST, LAST, MEAN or SEPARATE_RATER)");
    }
}

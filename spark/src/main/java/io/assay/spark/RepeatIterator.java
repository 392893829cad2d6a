package io.assay.spark;

import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Settles repeated ratings in rows sorted by group, unit, rater, order and rating, rater by rater. */
final class RepeatIterator implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final RatingColumns columns;
    private final DuplicatePolicy policy;
    private final List<String> order;
    /** Where the rating is in a row; columns of the order come after it. */
    private final int value;

    private final ArrayDeque<Row> ready = new ArrayDeque<>();
    private final RatingMatrixBuilder numbers = RatingMatrix.builder(Scale.interval());
    private @Nullable Row next;

    RepeatIterator(Iterator<Row> rows, RatingColumns columns, DuplicatePolicy policy, List<String> order) {
        this.rows = rows;
        this.columns = columns;
        this.policy = policy;
        this.order = order;
        this.value = columns.groups().size() + 2;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || next != null;
    }

    @Override
    public Row next() {
        if (ready.isEmpty()) {
            settle(ofOneRater());
        }
        return ready.remove();
    }

    private List<Row> ofOneRater() {
        Row first = next;
        if (first == null) {
            throw new NoSuchElementException("there are no more ratings");
        }
        List<Row> same = new ArrayList<>();
        String unit = columns.unitOf(first);
        String rater = columns.raterOf(first);
        List<Object> group = columns.group(first);
        Row row = first;
        while (row != null
                && columns.unitOf(row).equals(unit)
                && columns.raterOf(row).equals(rater)
                && columns.group(row).equals(group)) {
            same.add(row);
            row = rows.hasNext() ? rows.next() : null;
        }
        next = row;
        return same;
    }

    private void settle(List<Row> ratings) {
        if (ratings.size() > 1 && !order.isEmpty()) {
            checkOrder(ratings);
        }
        int last = ratings.size() - 1;
        switch (policy) {
            case FIRST -> ready.add(plain(ratings.get(0)));
            case LAST -> ready.add(plain(ratings.get(last)));
            case MEAN -> ready.add(last == 0 ? plain(ratings.get(0)) : with(ratings.get(0), value, mean(ratings)));
            default -> {
                for (int i = 0; i <= last; i++) {
                    Row row = ratings.get(i);
                    ready.add(
                            i == 0 ? plain(row) : with(row, value - 1, Repeats.separate(columns.raterOf(row), i + 1)));
                }
            }
        }
    }

    private Row plain(Row row) {
        return with(row, value, columns.valueOf(row));
    }

    /** Returns a row without the order, and with one field replaced. */
    private Row with(Row row, int field, Object replacement) {
        Object[] fields = new Object[value + 1];
        Arrays.setAll(fields, i -> i == field ? replacement : row.get(i));
        return RowFactory.create(fields);
    }

    private void checkOrder(List<Row> ratings) {
        for (int i = 0; i < ratings.size(); i++) {
            Row row = ratings.get(i);
            for (int o = 0; o < order.size(); o++) {
                if (row.isNullAt(value + 1 + o)) {
                    throw new IllegalArgumentException(repeated(row) + ", and column \"" + order.get(o)
                            + "\", which is to tell the order, is null; fill it in");
                }
            }
            if (i > 0 && isTied(ratings.get(i - 1), row)) {
                throw new IllegalArgumentException(repeated(row) + ", " + columns.valueOf(ratings.get(i - 1)) + " and "
                        + columns.valueOf(row) + ", at the same place in the order by " + order
                        + "; name a further column that tells which came first");
            }
        }
    }

    private boolean isTied(Row first, Row second) {
        for (int o = value + 1; o <= value + order.size(); o++) {
            if (!Objects.equals(first.get(o), second.get(o))) {
                return false;
            }
        }
        return !columns.valueOf(first).equals(columns.valueOf(second));
    }

    private String repeated(Row row) {
        return "unit \"" + columns.unitOf(row) + "\": rater \"" + columns.raterOf(row) + "\" rated more than once";
    }

    /** Returns the mean as the column has it, number or text; added up from the last, as on one machine. */
    private Object mean(List<Row> ratings) {
        int size = ratings.size();
        double sum = 0;
        double shares = 0;
        for (int i = size - 1; i >= 0; i--) {
            double number = number(ratings.get(i));
            sum += number;
            shares += number / size;
        }
        double mean = Double.isInfinite(sum) ? shares : sum / size;
        return columns.valueOf(ratings.get(0)) instanceof Double ? (Object) mean : Double.toString(mean);
    }

    private double number(Row row) {
        Object rating = columns.valueOf(row);
        double number = rating instanceof Double plain ? numbers.encode(plain) : numbers.encode((String) rating);
        if (Double.isNaN(number)) {
            Codebook.rate(numbers, columns.unitOf(row), columns.raterOf(row), rating);
        }
        return number;
    }
}

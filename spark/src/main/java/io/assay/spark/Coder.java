package io.assay.spark;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Turns selected rows into numbers: of the group, the rater and the rating; only the unit keeps its name. */
final class Coder implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final RatingColumns columns;
    private final Codebook book;
    /** Of groups without codes: what checks their numbers. */
    private final Map<Integer, RatingMatrixBuilder> checks = new HashMap<>();

    Coder(Iterator<Row> rows, RatingColumns columns, Codebook book) {
        this.rows = rows;
        this.columns = columns;
        this.book = book;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        Row row = rows.next();
        int number = book.numberOf(columns.group(row));
        Codebook.Group group = book.group(number);
        String unit = columns.unitOf(row);
        String rater = columns.raterOf(row);
        Object value = columns.valueOf(row);
        double coded = group.frame().isCoded() ? group.code(value) : number(number, group, value, unit, rater);
        return RowFactory.create(number, unit, group.rater(rater), coded);
    }

    private double number(int number, Codebook.Group group, Object value, String unit, String rater) {
        RatingMatrixBuilder check = checks.computeIfAbsent(
                number, g -> RatingMatrix.builder(group.frame().scale()));
        double encoded = value instanceof Double plain ? check.encode(plain) : check.encode((String) value);
        if (Double.isNaN(encoded)) {
            Codebook.rate(check, unit, Repeats.name(rater), value);
        }
        return encoded;
    }
}

package io.assay.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;

/**
 * Which columns of a data frame are what, checked against it.
 *
 * @param unit column of the ids of units
 * @param rater column of the ids of raters
 * @param value column of the ratings
 * @param groups columns whose values are kept apart; may be none
 */
record RatingColumns(String unit, String rater, String value, List<String> groups) implements Serializable {
    /** What the column of ratings is called once selected. */
    static final String VALUE = "assay_value";

    RatingColumns {
        groups = List.copyOf(groups);
    }

    /** Refuses columns that are not there, are named twice or have types that are no ids or ratings. */
    void check(Dataset<Row> data) {
        Set<String> named = new HashSet<>();
        List<String> all = new ArrayList<>(List.of(unit, rater, value));
        all.addAll(groups);
        Set<String> present = new TreeSet<>(Arrays.asList(data.columns()));
        for (String column : all) {
            checkPresent(present, column);
            if (!named.add(column)) {
                throw new IllegalArgumentException("column \"" + column
                        + "\" is named twice; units, raters, ratings and groups each have a column of their own");
            }
        }
        checkId(data, unit, "ids of units");
        checkId(data, rater, "ids of raters");
        groups.forEach(group -> checkId(data, group, "groups"));
        DataType type = typeOf(data, value);
        if (!(type instanceof NumericType || type instanceof StringType || type instanceof BooleanType)) {
            throw new IllegalArgumentException("column \"" + value + "\" has type " + type.simpleString()
                    + ", but ratings are numbers, strings or booleans; cast it, or take a field of it");
        }
    }

    private static void checkPresent(Set<String> present, String column) {
        if (!present.contains(column)) {
            throw new IllegalArgumentException(
                    "there is no column \"" + column + "\"; the data frame has " + String.join(", ", present));
        }
    }

    /** Refuses columns that cannot tell which rating came first. */
    static void checkOrder(Dataset<Row> data, List<String> order) {
        Set<String> present = new TreeSet<>(Arrays.asList(data.columns()));
        for (String column : order) {
            checkPresent(present, column);
            checkId(data, column, "places in an order");
        }
    }

    private static void checkId(Dataset<Row> data, String column, String what) {
        DataType type = typeOf(data, column);
        boolean simple = !Set.of("array", "map", "struct", "binary", "variant")
                .contains(type.typeName().split("[(<]", 2)[0]);
        if (!simple) {
            throw new IllegalArgumentException("column \"" + column + "\" has type " + type.simpleString() + ", but "
                    + what + " are strings, numbers or dates; cast it, or take a field of it");
        }
    }

    private static DataType typeOf(Dataset<Row> data, String column) {
        return data.schema().apply(column).dataType();
    }

    /** Returns the groups, then unit and rater as text, then the rating as text or double, then other columns, without missing ratings. */
    Dataset<Row> select(Dataset<Row> data, List<String> others) {
        boolean number = typeOf(data, value) instanceof NumericType;
        List<Column> columns = new ArrayList<>();
        groups.forEach(group -> columns.add(quoted(data, group)));
        columns.add(quoted(data, unit).cast(DataTypes.StringType).as("assay_unit"));
        columns.add(quoted(data, rater).cast(DataTypes.StringType).as("assay_rater"));
        columns.add(quoted(data, value)
                .cast(number ? DataTypes.DoubleType : DataTypes.StringType)
                .as(VALUE));
        for (int i = 0; i < others.size(); i++) {
            columns.add(quoted(data, others.get(i)).as("assay_order_" + i));
        }
        return data.select(columns.toArray(Column[]::new))
                .where(functions.col(VALUE).isNotNull());
    }

    static Column quoted(Dataset<Row> data, String column) {
        return data.col("`" + column.replace("`", "``") + "`");
    }

    /** Returns the values of the group columns of a selected row. */
    List<Object> group(Row row) {
        Object[] key = new Object[groups.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = row.get(i);
        }
        return Arrays.asList(key);
    }

    String unitOf(Row row) {
        return id(row, groups.size(), unit, "unit");
    }

    String raterOf(Row row) {
        return id(row, groups.size() + 1, rater, "rater");
    }

    Object valueOf(Row row) {
        return row.get(groups.size() + 2);
    }

    private static String id(Row row, int at, String column, String what) {
        if (row.isNullAt(at) || row.getString(at).isEmpty()) {
            throw new IllegalArgumentException("column \"" + column + "\" is " + (row.isNullAt(at) ? "null" : "empty")
                    + " in a row that has a rating; every rating needs a " + what
                    + ", so fill it in or leave such rows out");
        }
        return row.getString(at);
    }
}

package io.assay.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Takes ratings in the order of units and raters: numbers to the spool, ids of units to their file. */
final class SortedRows {
    private final Spool spool;
    private final IdFile.Writer ids;
    private final ValueTable values;
    private final List<String> raters;
    private final Problems problems;
    private String unit = "";
    private int rater = -1;
    private int value = -1;
    private long repeats;

    SortedRows(Spool spool, IdFile.Writer ids, ValueTable values, List<String> raters, Problems problems) {
        this.spool = spool;
        this.ids = ids;
        this.values = values;
        this.raters = raters;
        this.problems = problems;
    }

    /** Takes rows of unit, number of the rater and number of the value, -1 where it is missing. */
    void take(ResultSet rows) throws SQLException {
        try {
            while (rows.next()) {
                take(rows.getString(1), rows.getInt(2), rows.getInt(3));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String nextUnit, int nextRater, int nextValue) throws IOException {
        if (!nextUnit.equals(unit) || ids.size() == 0) {
            ids.add(nextUnit);
            spool.startUnit();
            unit = nextUnit;
            rater = -1;
        }
        // A missing rating beside a rating is no second one; those come last.
        if (nextValue < 0) {
            return;
        }
        if (nextRater == rater) {
            repeat(nextValue);
            return;
        }
        spool.rate(nextRater, nextValue);
        rater = nextRater;
        value = nextValue;
    }

    /** Returns how many ratings a rater had given before. */
    long repeats() {
        return repeats;
    }

    private void repeat(int nextValue) {
        repeats++;
        if (repeats > DataFormatException.SHOWN) {
            problems.more(1);
            return;
        }
        problems.file(
                "unit " + Shown.quoted(unit) + " is rated twice by rater " + Shown.quoted(raters.get(rater)) + ", "
                        + Shown.quoted(values.text(value)) + " and " + Shown.quoted(values.text(nextValue))
                        + "; which came first is not known of so many rows, so remove one of the two, for example by SQL (select distinct"
                        + " on)");
    }
}

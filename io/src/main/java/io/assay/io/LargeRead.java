package io.assay.io;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.UnitByUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/*
 * The texts never come together in memory. DuckDB counts the distinct values and raters, sorts the ratings by unit and rater with the help of
 * the disk, and sends them in that order as numbers; they go to a spool, the ids of units to a file of their own. When the numbers of units
 * and ratings are known, the spool is laid out as the matrix, which is all that is held: one to a few bytes per rating.
 */
/** Reads more ratings than fit into memory as texts, from a table that DuckDB reads. */
final class LargeRead {
    /** What a matrix of codes can hold. */
    private static final int MOST_VALUES = 65_535;

    private final CsvRatings options;
    private final Columns columns;
    private final QueryRows queries;
    private final DuckDb database;
    private final Problems problems;
    private final ReadReport.Leftovers leftovers = new ReadReport.Leftovers();
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private final Map<String, RatingMatrix> matrices = new LinkedHashMap<>();
    private final Map<String, ScaleChoice> scales = new LinkedHashMap<>();

    LargeRead(CsvRatings options, Columns columns, DuckDb database, int fetchSize, Problems problems) {
        this.options = options;
        this.columns = columns;
        this.database = database;
        this.queries = new QueryRows(database.connection(), fetchSize);
        this.problems = problems;
    }

    /** Returns the ratings; units and raters are in the order of their ids. */
    RatingTable read(String source, String name, long rows) throws SQLException {
        database.execute("CREATE TEMPORARY VIEW assay_long AS " + LongView.of(columns, source));
        checkIds();
        List<String> criteria = texts("SELECT DISTINCT c FROM assay_long ORDER BY c");
        for (String criterion : criteria) {
            try {
                add(criterion);
            } catch (IOException e) {
                throw Source.noRoom(problems, e);
            } catch (UncheckedIOException e) {
                throw Source.noRoom(problems, e.getCause() == null ? new IOException(e) : e.getCause());
            }
        }
        if (matrices.isEmpty() && problems.isEmpty()) {
            problems.file("no ratings: all values are missing; check the value column");
        }
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        leftovers.warn(String.format(
                Locale.ROOT,
                "%,d rows are more than are kept as they come: they were sorted on disk, and units and raters stand in the order of"
                        + " their ids",
                rows));
        return new RatingTable(
                matrices,
                scales,
                new ReadReport(columns, ReadReport.Found.table(name, rows, List.of()), missing, leftovers));
    }

    private void checkIds() throws SQLException {
        for (Role role : List.of(Role.UNIT, Role.RATER, Role.CRITERION)) {
            String column = role.name().substring(0, 1).toLowerCase(Locale.ROOT);
            boolean known = role != Role.CRITERION || columns.hasCriterion();
            long empty = known ? number("SELECT count(*) FROM assay_long WHERE " + column + " = ''") : 0;
            if (empty > 0) {
                problems.file(String.format(
                        Locale.ROOT,
                        "the %s is empty in %,d rows; fill it in, or leave the rows out",
                        role.label(),
                        empty));
            }
        }
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
    }

    private void add(String criterion) throws SQLException, IOException {
        String own = " FROM assay_long WHERE c = " + DuckDb.text(criterion);
        Texts texts = new Texts();
        List<Integer> counted = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        queries.each("SELECT v, count(*) AS n" + own + " GROUP BY v ORDER BY v", rows -> {
            while (rows.next()) {
                String text = rows.getString(1);
                long count = rows.getLong(2);
                if (options.missingTokens().contains(text)) {
                    absent.add(text);
                    missing.merge(text, count, Long::sum);
                } else {
                    texts.code(text);
                    counted.add(Math.toIntExact(count));
                }
            }
        });
        if (counted.isEmpty()) {
            leftovers.warn("criterion " + Shown.quoted(criterion) + " is left out: all its ratings are missing");
            return;
        }
        if (counted.size() > MOST_VALUES) {
            throw problems.stoppedBy(
                    0,
                    String.format(
                            Locale.ROOT,
                            "has %,d different values, and so many rows can have %,d at most; read fewer rows, or round the values",
                            counted.size(),
                            MOST_VALUES),
                    null);
        }
        int[] counts = counted.stream().mapToInt(Integer::intValue).toArray();
        ValueTable values = new ValueTable(texts, ValueTable.numbers(texts), counts);
        ScaleChoice choice =
                options.scaleOf(criterion).map(ScaleChoice::declared).orElseGet(() -> ScaleProposal.of(values));
        List<String> raters = texts("SELECT DISTINCT r" + own + " ORDER BY r");
        RatingMatrixBuilder builder = RatingMatrix.builder(choice.scale());
        raters.forEach(builder::raterIndex);
        double[] encoded = encoded(values, choice, builder);
        if (problems.isEmpty()) {
            matrices.put(criterion, sorted(own, values, raters, absent, builder, encoded));
            scales.put(criterion, choice);
        }
    }

    private double[] encoded(ValueTable values, ScaleChoice choice, RatingMatrixBuilder builder) {
        ValueEncoder encoder = new ValueEncoder(choice, values, builder);
        double[] encoded = new double[values.size()];
        for (int code = 0; code < encoded.length; code++) {
            encoded[code] = encoder.encoded(code);
            if (Double.isNaN(encoded[code])) {
                problems.file(
                        String.format(Locale.ROOT, "%s (%,d ratings)", encoder.complaint(code), values.count(code)));
            }
        }
        return encoded;
    }

    private RatingMatrix sorted(
            String own,
            ValueTable values,
            List<String> raters,
            List<String> absent,
            RatingMatrixBuilder builder,
            double[] encoded)
            throws SQLException, IOException {
        // Codes are joined in before the sort, so that it moves numbers in place of texts.
        numberTexts("assay_raters", raters);
        List<String> texts = new ArrayList<>();
        for (int code = 0; code < values.size(); code++) {
            texts.add(values.text(code));
        }
        numberTexts("assay_values", texts);
        for (String token : absent) {
            database.execute("INSERT INTO assay_values VALUES (" + DuckDb.text(token) + ", -1)");
        }
        String sql = "SELECT l.u, a.code, b.code FROM (SELECT u, r, v" + own
                + ") l JOIN assay_raters a ON l.r = a.text JOIN assay_values b ON l.v = b.text ORDER BY l.u, a.code, b.code DESC";
        try (Spool spool = new Spool();
                IdFile.Writer ids = new IdFile.Writer()) {
            SortedRows sorted = new SortedRows(spool, ids, values, raters, problems);
            queries.each(sql, sorted::take);
            if (sorted.repeats() > 0) {
                throw problems.exception();
            }
            UnitByUnit matrix = builder.unitByUnit(encoded, spool.units(), spool.ratings());
            spool.read(new Spool.Reader() {
                @Override
                public void startUnit() {
                    matrix.startUnit();
                }

                @Override
                public void rate(int rater, int value) {
                    matrix.rate(rater, value);
                }
            });
            return matrix.build(ids.finish());
        }
    }

    private void numberTexts(String table, List<String> texts) throws SQLException {
        database.execute("CREATE OR REPLACE TEMPORARY TABLE " + table + " (text VARCHAR, code INTEGER)");
        int batch = 1000;
        for (int from = 0; from < texts.size(); from += batch) {
            StringBuilder rows = new StringBuilder();
            for (int i = from; i < Math.min(texts.size(), from + batch); i++) {
                rows.append(i == from ? "" : ", ")
                        .append('(')
                        .append(DuckDb.text(texts.get(i)))
                        .append(", ")
                        .append(i)
                        .append(')');
            }
            database.execute("INSERT INTO " + table + " VALUES " + rows);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        queries.each(sql, rows -> {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        });
        return texts;
    }

    private long number(String sql) throws SQLException {
        long[] number = new long[1];
        queries.each(sql, rows -> {
            rows.next();
            number[0] = rows.getLong(1);
        });
        return number[0];
    }
}

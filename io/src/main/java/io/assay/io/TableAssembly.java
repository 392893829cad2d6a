package io.assay.io;

import io.assay.core.RatingMatrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Builds the matrices of all criteria once the rows are read. */
final class TableAssembly {
    private static final int MANY_CRITERIA = 50;

    private final CsvRatings options;
    private final Columns columns;
    private final RatingRows rows;
    private final Problems problems;
    private final ReadReport.Leftovers leftovers = new ReadReport.Leftovers();
    private final Map<String, RatingMatrix> matrices = new LinkedHashMap<>();
    private final Map<String, ScaleChoice> scales = new LinkedHashMap<>();

    TableAssembly(CsvRatings options, Columns columns, RatingRows rows, Problems problems) {
        this.options = options;
        this.columns = columns;
        this.rows = rows;
        this.problems = problems;
    }

    /**
     * Returns the table.
     *
     * @throws DataFormatException if anything is wrong with the file
     */
    RatingTable build(ReadReport.Found found) {
        found.warnings().forEach(leftovers::warn);
        List<String> criteria = criteria();
        checkDeclaredCriteria(criteria);
        double[] numbers = ValueTable.numbers(rows.values());
        for (int i = 0; i < rows.sheets().size(); i++) {
            add(criteria.get(i), rows.sheets().get(i), numbers);
        }
        if (matrices.isEmpty() && problems.isEmpty()) {
            problems.file("no ratings: all " + total() + " values are missing ("
                    + Shown.list(List.copyOf(rows.missing().keySet()))
                    + "); check the value column, or say missingOnly(…) if one of these is a label");
        }
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        warnOfCriteria(criteria);
        return new RatingTable(matrices, scales, new ReadReport(columns, found, rows.missing(), leftovers));
    }

    private List<String> criteria() {
        return columns.hasCriterion()
                ? IntStream.range(0, rows.sheets().size())
                        .mapToObj(rows.criteria()::get)
                        .toList()
                : List.of("");
    }

    private void checkDeclaredCriteria(List<String> criteria) {
        for (String declared : options.scales().keySet()) {
            if (!criteria.contains(declared)) {
                problems.file("a scale is declared for the criterion " + Shown.quoted(declared)
                        + (columns.hasCriterion()
                                ? ", but the criteria are " + Shown.list(criteria)
                                : ", but the file has no criterion column"));
            }
        }
    }

    private void add(String criterion, RatingRows.Sheet sheet, double[] numbers) {
        if (sheet.ratings() == 0) {
            leftovers.warn("criterion " + Shown.quoted(criterion) + " is left out: all its " + sheet.size()
                    + " ratings are missing");
            return;
        }
        ValueTable values = ValueTable.of(sheet, rows.values(), numbers);
        ScaleChoice choice =
                options.scaleOf(criterion).map(ScaleChoice::declared).orElseGet(() -> ScaleProposal.of(values));
        ScaleProposal.warning(values, sheet.ratings())
                .map(text -> named(criterion, text))
                .ifPresent(leftovers::warn);
        new MatrixAssembly(columns, rows, sheet, values, choice, problems, options.readsLines())
                .build(options.onDuplicate(), choice)
                .ifPresent(matrix -> keep(criterion, sheet, choice, matrix));
    }

    private void keep(String criterion, RatingRows.Sheet sheet, ScaleChoice choice, RatingMatrix matrix) {
        matrices.put(criterion, matrix);
        scales.put(criterion, choice);
        leftovers.addDuplicates(sheet.ratings() - (long) matrix.ratingCount());
    }

    private String named(String criterion, String text) {
        return columns.hasCriterion() ? "criterion " + Shown.quoted(criterion) + ": " + text : text;
    }

    private long total() {
        return rows.missing().values().stream().mapToLong(Long::longValue).sum();
    }

    private void warnOfCriteria(List<String> criteria) {
        boolean isGuess = options.columns().heading(Role.CRITERION) == null;
        if (isGuess && criteria.size() > MANY_CRITERIA) {
            leftovers.warn("the column " + Shown.quoted(columns.header().name(columns.criterion()))
                    + " was taken for the" + " criterion and names " + criteria.size()
                    + " of them; if it is none, say withoutCriterion()");
        }
    }
}

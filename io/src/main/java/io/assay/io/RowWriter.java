package io.assay.io;

/** Turns the numbers of one row into ratings. */
final class RowWriter {
    /** Code of an empty id. */
    static final int EMPTY = -1;

    private static final int MOST_CRITERIA = 1000;

    private final Columns columns;
    private final RatingRows ratings;
    private final Problems problems;
    private final int[] valueColumns;

    RowWriter(Columns columns, RatingRows ratings, Problems problems) {
        this.columns = columns;
        this.ratings = ratings;
        this.problems = problems;
        this.valueColumns =
                columns.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Adds the ratings of a row.
     *
     * @param codes per column the number of its text, {@link #EMPTY} for an empty id; not modified
     * @param lines per column the line where its field begins; not modified
     */
    void write(int[] codes, int[] lines) {
        // All three are asked, so that each is reported.
        boolean hasUnit = present(Role.UNIT, columns.unit(), codes, lines);
        boolean hasRater = present(Role.RATER, columns.rater(), codes, lines);
        boolean hasCriterion = present(Role.CRITERION, columns.criterion(), codes, lines);
        if (!hasUnit || !hasRater || !hasCriterion) {
            return;
        }
        RatingRows.Sheet sheet = ratings.sheet(columns.hasCriterion() ? criterion(codes, lines) : 0);
        int unit = codes[columns.unit()];
        if (columns.isWide()) {
            writeWide(sheet, unit, codes, lines);
        } else {
            int value = codes[valueColumns[0]];
            int kept = ratings.takesAsMissing(value) ? RatingRows.MISSING : value;
            sheet.add(unit, codes[columns.rater()], kept, lines[valueColumns[0]]);
        }
    }

    private void writeWide(RatingRows.Sheet sheet, int unit, int[] codes, int[] lines) {
        boolean rated = false;
        for (int rater = 0; rater < valueColumns.length; rater++) {
            int column = valueColumns[rater];
            if (!ratings.takesAsMissing(codes[column])) {
                sheet.add(unit, rater, codes[column], lines[column]);
                rated = true;
            }
        }
        if (!rated) {
            sheet.add(unit, RatingRows.NOBODY, RatingRows.MISSING, lines[columns.unit()]);
        }
    }

    private int criterion(int[] codes, int[] lines) {
        int column = columns.criterion();
        if (codes[column] >= MOST_CRITERIA) {
            String name = columns.header().name(column);
            throw problems.stoppedBy(
                    lines[column],
                    "the column " + Shown.quoted(name)
                            + " names more than 1,000 criteria, each of which would be a matrix;"
                            + " if it is no criterion, say withoutCriterion()",
                    null);
        }
        return codes[column];
    }

    private boolean present(Role role, int column, int[] codes, int[] lines) {
        if (column < 0 || codes[column] != EMPTY) {
            return true;
        }
        if (problems.wants(lines[column])) {
            problems.field(
                    columns.at(lines[column], column),
                    "",
                    "the " + role.label() + " is empty; fill it in, or remove the row");
        }
        return false;
    }
}

package io.assay.testkit.internal;

import io.assay.core.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** Tables at the limits of a specification. */
final class TableEdges {
    private static final int SOME = 4;

    private final TableSpec spec;

    TableEdges(TableSpec spec) {
        this.spec = spec;
    }

    List<Table> all() {
        List<Table> edges = new ArrayList<>();
        for (Scale scale : spec.scales()) {
            edges.addAll(on(Codebook.of(scale, spec.lowest(), spec.highest(), 1)));
        }
        return edges;
    }

    private List<Table> on(Codebook book) {
        int units = within(SOME, spec.minUnits(), spec.maxUnits());
        int raters = within(SOME, spec.minRaters(), spec.maxRaters());
        int last = book.size() - 1;
        boolean mayAgree = spec.maxAgreement() == 1;
        boolean mayDisagree = spec.minAgreement() == 0;
        List<Table> tables = new ArrayList<>();
        if (spec.minMissing() == 0) {
            tables.add(table(book, spec.minUnits(), spec.minRaters(), (u, r) -> book.plainest()));
            tables.add(table(book, units, raters, (u, r) -> book.plainest()));
            if (mayAgree) {
                tables.add(table(book, units, raters, (u, r) -> u % 2 == 0 ? 0 : last));
            }
            if (mayDisagree) {
                tables.add(table(book, units, raters, (u, r) -> r % 2 == 0 ? 0 : last));
                tables.add(table(book, units, raters, (u, r) -> u == 0 && r == 0 ? last : 0));
            }
        }
        tables.addAll(withGaps(book, units, raters, mayAgree, mayDisagree));
        return tables;
    }

    private List<Table> withGaps(Codebook book, int units, int raters, boolean mayAgree, boolean mayDisagree) {
        List<Table> tables = new ArrayList<>();
        if (spec.minMissing() == 0 && spec.maxMissing() > 0 && mayAgree) {
            tables.add(table(book, units, raters, (u, r) -> u == 0 && r == 0 ? Table.MISSING : u % 2));
        }
        if (spec.minMissing() < 1 && spec.maxMissing() >= 0.5) {
            tables.add(table(book, units, raters, (u, r) -> r == u % Math.max(1, raters) ? 0 : Table.MISSING));
            if (mayDisagree) {
                int last = book.size() - 1;
                tables.add(table(book, units, raters, (u, r) -> u == 0 ? (r % 2) * last : Table.MISSING));
            }
        }
        if (spec.maxMissing() == 1) {
            tables.add(table(book, units, raters, (u, r) -> Table.MISSING));
        }
        return tables;
    }

    private static int within(int wanted, int least, int most) {
        return Math.max(least, Math.min(most, wanted));
    }

    private static Table table(Codebook book, int units, int raters, IntBinaryOperator code) {
        int[][] rows = new int[units][raters];
        for (int u = 0; u < units; u++) {
            int unit = u;
            Arrays.setAll(rows[u], r -> code.applyAsInt(unit, r));
        }
        return new Table(book, raters, rows);
    }
}

package io.assay.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out what the columns of a table mean, from what the user says and from the headings. */
final class ColumnFinder {
    private static final int NONE = -1;

    private final Header header;
    private final ColumnMapping mapping;
    private final Problems problems;
    private final List<Integer> taken = new ArrayList<>();
    private final Map<Role, Integer> found = new EnumMap<>(Role.class);

    private ColumnFinder(Header header, ColumnMapping mapping, Problems problems) {
        this.header = header;
        this.mapping = mapping;
        this.problems = problems;
    }

    /**
     * Returns the columns.
     *
     * @throws DataFormatException if that cannot be told
     */
    static Columns find(Header header, ColumnMapping mapping, Problems problems) {
        header.checkDistinct(problems);
        ColumnFinder finder = new ColumnFinder(header, mapping, problems);
        finder.takeDeclared();
        finder.stopOnProblems();
        Columns columns = finder.columns();
        finder.stopOnProblems();
        return columns;
    }

    /** Declared columns are no candidates for another role. */
    private void takeDeclared() {
        for (Role role : Role.values()) {
            String heading = mapping.heading(role);
            if (heading != null) {
                taken.add(declared(heading, role.label()));
            }
        }
    }

    private int declared(String heading, String role) {
        int column = header.find(heading);
        if (column < 0) {
            problems.line(
                    header.line(),
                    "there is no column " + Shown.quoted(heading) + " for the " + role + "; the columns are "
                            + Shown.list(header.names()));
        }
        return column;
    }

    private void stopOnProblems() {
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
    }

    private Columns columns() {
        if (mapping.layout().filter(Layout.WIDE::equals).isPresent()) {
            return wide();
        }
        int unit = column(Role.UNIT);
        int rater = column(Role.RATER);
        int value = column(Role.VALUE);
        boolean looksLong = rater >= 0 || value >= 0 || mapping.layout().isPresent();
        int others = header.size() - 1 - (column(Role.CRITERION) >= 0 ? 1 : 0);
        if (!looksLong && unitOfWide(unit) >= 0 && others >= 2) {
            return wide();
        }
        if (unit < 0 || rater < 0 || value < 0) {
            refuse(unit, rater, value);
        }
        return new Columns(header, Layout.LONG, unit, column(Role.CRITERION), rater, List.of(value));
    }

    private Columns wide() {
        int unit = Math.max(0, unitOfWide(column(Role.UNIT)));
        int criterion = column(Role.CRITERION);
        List<Integer> raters = mapping.raters().isEmpty()
                ? IntStream.range(0, header.size())
                        .filter(i -> i != unit && i != criterion)
                        .boxed()
                        .toList()
                : mapping.raters().stream().map(name -> declared(name, "rater")).toList();
        stopOnProblems();
        checkRaters(raters, unit, criterion);
        return new Columns(header, Layout.WIDE, unit, criterion, NONE, raters);
    }

    private void checkRaters(List<Integer> raters, int unit, int criterion) {
        if (raters.isEmpty()) {
            problems.line(
                    header.line(),
                    "a wide table needs a column per rater beside that of the unit, but the columns are "
                            + Shown.list(header.names()));
        }
        for (int column : raters) {
            if (header.name(column).isEmpty()) {
                problems.line(
                        header.line(), "column " + (column + 1) + " has no heading; name its rater, or remove it");
            } else if (column == unit || column == criterion || raters.indexOf(column) != raters.lastIndexOf(column)) {
                problems.line(
                        header.line(),
                        Shown.quoted(header.name(column)) + " cannot be a rater twice or something else too");
            }
        }
    }

    /** Tables written by data frames have the unit in a first column without heading. */
    private int unitOfWide(int unit) {
        return unit < 0 && header.name(0).isEmpty() ? 0 : unit;
    }

    /** Returns the column of a role, declared or found; -1 if there is none. */
    private int column(Role role) {
        return found.computeIfAbsent(role, this::search);
    }

    private int search(Role role) {
        String heading = mapping.heading(role);
        if (heading != null) {
            return header.find(heading);
        }
        if (role == Role.CRITERION && mapping.hasNoCriterion()) {
            return NONE;
        }
        int strong = oneOf(role, role.strong());
        return strong >= 0 ? strong : oneOf(role, role.weak());
    }

    private int oneOf(Role role, List<String> usual) {
        List<Integer> candidates = new ArrayList<>();
        for (String name : usual) {
            int column = best(name);
            if (column >= 0) {
                candidates.add(column);
            }
        }
        if (candidates.size() > 1) {
            reportAmbiguous(role, candidates);
        }
        return candidates.isEmpty() ? NONE : candidates.get(0);
    }

    /** Returns the column with a usual heading; of {@code item} and {@code item_id} the id. */
    private int best(String usual) {
        int[] columns = IntStream.range(0, header.size())
                .filter(i -> !taken.contains(i) && Role.matches(header.name(i), usual))
                .toArray();
        return IntStream.of(columns)
                .filter(i -> Role.isId(header.name(i), usual))
                .findFirst()
                .orElse(columns.length == 0 ? NONE : columns[0]);
    }

    private void reportAmbiguous(Role role, List<Integer> candidates) {
        List<String> names = candidates.stream().map(header::name).toList();
        String message = "the columns " + Shown.list(names) + " could each be the " + role.label()
                + "; say which it is, for example " + role.label() + "(" + Shown.quoted(names.get(0)) + ")"
                + (role == Role.CRITERION ? "" : ", or layout(WIDE) if every column but the unit's is a rater");
        problems.line(header.line(), message);
    }

    private void refuse(int unit, int rater, int value) {
        stopOnProblems();
        int missing = (unit < 0 ? 1 : 0) + (rater < 0 ? 1 : 0) + (value < 0 ? 1 : 0);
        if (missing == 3 || (rater < 0 && value < 0 && mapping.layout().isEmpty())) {
            problems.line(header.line(), unclear(unit));
            return;
        }
        Stream.of(Role.UNIT, Role.RATER, Role.VALUE)
                .filter(role -> column(role) < 0)
                .forEach(role -> problems.line(header.line(), absent(role)));
    }

    private String absent(Role role) {
        List<String> usual =
                Stream.concat(role.strong().stream(), role.weak().stream()).toList();
        return "no column is called like a " + role.label() + " (" + String.join(", ", usual) + "); the columns are "
                + Shown.list(header.names()) + "; say which it is with " + role.label() + "(…)";
    }

    private String unclear(int unit) {
        String known =
                unit < 0 ? "" : String.format(Locale.ROOT, "; %s looks like the unit", Shown.quoted(header.name(unit)));
        return "cannot tell what the columns mean: " + Shown.list(header.names()) + known
                + ". The first line must name a unit, a rater and a value column (one row per rating), or a unit column"
                + " and a column per rater (one row per unit); say which columns they are with unit(…), rater(…) and"
                + " value(…), or say layout(WIDE)";
    }
}

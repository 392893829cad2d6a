package io.assay.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headings of a table. */
final class Header {
    private final int line;
    private final List<String> names;
    private final Map<String, Integer> exact = new HashMap<>();

    Header(int line, List<String> names) {
        this.line = line;
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            exact.putIfAbsent(names.get(i), i);
        }
    }

    int line() {
        return line;
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    String name(int column) {
        return names.get(column);
    }

    /** Returns the heading, or the column's number where it has none. */
    String shown(int column) {
        return names.get(column).isEmpty() ? "(column " + (column + 1) + ")" : names.get(column);
    }

    /** Returns the column of that heading, exact case first; -1 if there is none. */
    int find(String heading) {
        String wanted = heading.strip();
        int found = exact.getOrDefault(wanted, -1);
        for (int i = 0; i < names.size() && found < 0; i++) {
            found = names.get(i).equalsIgnoreCase(wanted) ? i : -1;
        }
        return found;
    }

    /** Reports headings that occur twice. */
    void checkDistinct(Problems problems) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int first = exact.getOrDefault(name, i);
            if (first != i && !name.isEmpty()) {
                problems.field(
                        new Problems.Place(line, i + 1, name),
                        name,
                        "the heading " + Shown.quoted(name) + " is there twice, in columns " + (first + 1) + " and "
                                + (i + 1) + "; rename one of them");
            }
        }
    }

    /** Returns the headings of all columns but some. */
    List<String> namesExcept(List<Integer> columns) {
        boolean[] used = new boolean[names.size()];
        columns.forEach(column -> used[column] = true);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                others.add(shown(i));
            }
        }
        return others;
    }
}

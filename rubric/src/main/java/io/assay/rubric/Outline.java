package io.assay.rubric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The criteria of a rubric in order, numbered, with what is wrong about their structure. */
final class Outline {
    /** Deeper nesting is a mistake or an attack. */
    static final int DEEPEST = 50;

    private final List<Placed> placed;
    private final Map<String, Placed> byId = new HashMap<>();
    private final Map<String, String> pathsById = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Outline(List<Item> items) {
        if (items.isEmpty()) {
            problems.add(new Problem("", "a rubric needs at least one criterion"));
        }
        List<Placed> found = new ArrayList<>();
        add(items, "", "", List.of(), found);
        placed = List.copyOf(found);
    }

    private void add(List<Item> items, String number, String path, List<Group> above, List<Placed> found) {
        int position = 0;
        for (Item item : items) {
            position++;
            String at = path.isEmpty() ? item.id() : path + "/" + item.id();
            String dotted = number.isEmpty() ? String.valueOf(position) : number + "." + position;
            checkId(item, at);
            if (item instanceof Group group) {
                addGroup(group, dotted, at, above, found);
            } else if (item instanceof Criterion<?> criterion) {
                Placed one = new Placed(dotted, at, criterion, above);
                found.add(one);
                byId.putIfAbsent(criterion.id(), one);
            }
        }
    }

    private void addGroup(Group group, String number, String path, List<Group> above, List<Placed> found) {
        if (above.size() >= DEEPEST) {
            problems.add(new Problem(path, "groups are nested deeper than " + DEEPEST + " levels"));
            return;
        }
        if (group.items().isEmpty()) {
            problems.add(new Problem(path, "the group is empty"));
        }
        add(group.items(), number, path, Traits.plus(above, group), found);
    }

    private void checkId(Item item, String path) {
        if (!isId(item.id())) {
            problems.add(new Problem(
                    path,
                    "\"" + item.id() + "\" is no id: use letters, digits, dots, hyphens and underscores, at most 100,"
                            + " beginning with a letter or digit"));
        }
        String before = pathsById.putIfAbsent(item.id(), path);
        if (before != null) {
            problems.add(new Problem(path, "the id \"" + item.id() + "\" is taken already by " + before));
        }
    }

    /** Compares character by character, as ids may be hostile. */
    static boolean isId(String id) {
        if (id.isEmpty() || id.length() > 100 || !Character.isLetterOrDigit(id.charAt(0))) {
            return false;
        }
        return id.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    /** Returns the criteria in order; unmodifiable. */
    List<Placed> placed() {
        return placed;
    }

    Map<String, Placed> byId() {
        return byId;
    }

    List<Problem> problems() {
        return problems;
    }
}

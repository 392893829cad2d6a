package io.assay.rubric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what changed between two rubrics as wholes: settings, groups, and which criteria there are. */
final class Differences {
    private final Rubric before;
    private final Rubric after;
    private final Matching matching;
    private final List<Change> changes = new ArrayList<>();

    Differences(Rubric before, Rubric after) {
        this.before = before;
        this.after = after;
        this.matching = new Matching(before, after);
    }

    List<Change> all() {
        settings(before.settings(), after.settings());
        groups();
        for (Placed now : after.criteria()) {
            matching.earlier(now.criterion().id())
                    .ifPresentOrElse(
                            old -> criterion(old, now),
                            () -> structure(
                                    now.path(), "criterion", "", now.criterion().text(), true));
        }
        for (Placed old : before.criteria()) {
            if (matching.later(old.criterion().id()).isEmpty()) {
                structure(old.path(), "criterion", old.criterion().text(), "", false);
            }
        }
        orders();
        return List.copyOf(changes);
    }

    private void structure(String path, String what, String was, String is, boolean needsReRating) {
        changes.add(new Change(ChangeKind.STRUCTURE, path, what, was, is, needsReRating));
    }

    private void rescored(ChangeKind kind, String path, String what, String was, String is) {
        if (!was.equals(is)) {
            changes.add(new Change(kind, path, what, was, is, false));
        }
    }

    private void settings(Settings was, Settings is) {
        setting("combinedBy", was.combiner().name(), is.combiner().name());
        setting("normalizedBy", was.normalization().name(), is.normalization().name());
        setting(
                "whenNotApplicable",
                was.notApplicable().name(),
                is.notApplicable().name());
        setting("whenCannotAssess", was.cannotAssess().name(), is.cannotAssess().name());
        setting("maxNotApplicable", Numbers.plain(was.mostNotApplicable()), Numbers.plain(is.mostNotApplicable()));
        setting("clippedPerItem", clip(was), clip(is));
        setting("lenient", String.valueOf(!was.strict()), String.valueOf(!is.strict()));
    }

    private void setting(String what, String was, String is) {
        rescored(ChangeKind.SETTINGS, "", what, was, is);
    }

    private static String clip(Settings settings) {
        Clip clip = settings.clip();
        return clip == null ? "" : Numbers.plain(clip.least()) + " to " + Numbers.plain(clip.most());
    }

    /** A group and where it is: the id of the group above it, empty if there is none, and its path. */
    private record At(Group group, String parent, String path) {}

    private void groups() {
        Map<String, At> old = groups(before.items());
        Map<String, At> now = groups(after.items());
        now.forEach((id, at) -> {
            At was = old.get(id);
            if (was == null) {
                structure(at.path(), "group", "", id, false);
            } else {
                group(was, at);
            }
        });
        old.forEach((id, at) -> {
            if (!now.containsKey(id)) {
                structure(at.path(), "group", id, "", false);
            }
        });
    }

    private void group(At was, At is) {
        if (!was.parent().equals(is.parent())) {
            structure(is.path(), "place", was.parent(), is.parent(), false);
        }
        rescored(
                ChangeKind.WEIGHT,
                is.path(),
                "weight",
                Numbers.plain(was.group().weight()),
                Numbers.plain(is.group().weight()));
        rescored(
                ChangeKind.SETTINGS,
                is.path(),
                "combinedBy",
                was.group().combiner().name(),
                is.group().combiner().name());
    }

    private static Map<String, At> groups(List<Item> items) {
        Map<String, At> found = new LinkedHashMap<>();
        collect(items, "", "", found);
        return found;
    }

    private static void collect(List<Item> items, String parent, String above, Map<String, At> found) {
        for (Item item : items) {
            if (item instanceof Group group) {
                String path = above.isEmpty() ? group.id() : above + "/" + group.id();
                found.put(group.id(), new At(group, parent, path));
                collect(group.items(), group.id(), path, found);
            }
        }
    }

    private void criterion(Placed old, Placed now) {
        String id = now.criterion().id();
        if (!old.criterion().id().equals(id)) {
            structure(now.path(), "id", old.criterion().id(), id, false);
        }
        if (!parent(old).equals(parent(now))) {
            structure(now.path(), "place", parent(old), parent(now), false);
        }
        changes.addAll(new CriterionDifferences(old.criterion(), now.criterion(), now.path(), matching).all());
    }

    private static String parent(Placed placed) {
        return placed.groups().isEmpty()
                ? ""
                : placed.groups().get(placed.groups().size() - 1).id();
    }

    /** Compares the order of what both versions have directly under each group. */
    private void orders() {
        Map<String, List<String>> old = new LinkedHashMap<>();
        children(before.items(), "", old);
        old.values().forEach(ids -> ids.replaceAll(matching::renamed));
        Map<String, List<String>> now = new LinkedHashMap<>();
        children(after.items(), "", now);
        Map<String, At> groups = groups(after.items());
        now.forEach((parent, ids) -> {
            List<String> was = new ArrayList<>(old.getOrDefault(parent, List.of()));
            List<String> is = new ArrayList<>(ids);
            was.retainAll(ids);
            is.retainAll(was);
            if (!was.equals(is)) {
                At at = groups.get(parent);
                structure(at == null ? "" : at.path(), "order", String.join(", ", was), String.join(", ", is), false);
            }
        });
    }

    private static void children(List<Item> items, String parent, Map<String, List<String>> found) {
        List<String> ids = new ArrayList<>();
        found.put(parent, ids);
        for (Item item : items) {
            ids.add(item.id());
            if (item instanceof Group group) {
                children(group.items(), group.id(), found);
            }
        }
    }
}

package io.assay.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds what changed about one criterion. */
final class CriterionDifferences {
    private final Criterion<?> before;
    private final Criterion<?> after;
    private final String path;
    private final Matching matching;
    private final List<Change> changes = new ArrayList<>();

    CriterionDifferences(Criterion<?> before, Criterion<?> after, String path, Matching matching) {
        this.before = before;
        this.after = after;
        this.path = path;
        this.matching = matching;
    }

    List<Change> all() {
        reRated(ChangeKind.TEXT, "text", before.text(), after.text());
        reRated(ChangeKind.TEXT, "examples", before.examples(), after.examples());
        reRated(
                ChangeKind.TEXT,
                "evidence",
                before.evidence().orElse(""),
                after.evidence().orElse(""));
        scale();
        if (changes.stream().noneMatch(change -> change.kind() == ChangeKind.SCALE)) {
            points();
        }
        reRated(
                ChangeKind.SCALE,
                "notApplicableAllowed",
                String.valueOf(before.mayNotApply()),
                String.valueOf(after.mayNotApply()));
        rescored(ChangeKind.WEIGHT, "weight", Numbers.plain(before.weight()), Numbers.plain(after.weight()));
        rescored(
                ChangeKind.GATE,
                "gate",
                before.gate().map(Gate::toString).orElse(""),
                after.gate().map(Gate::toString).orElse(""));
        Optional<Condition> was = before.condition().map(matching::translated);
        if (!was.equals(after.condition())) {
            reRated(ChangeKind.STRUCTURE, "onlyIf", shown(was), shown(after.condition()));
        }
        return changes;
    }

    private static String shown(Optional<Condition> condition) {
        return condition.map(Condition::toString).orElse("");
    }

    private void scale() {
        if (!before.kind().equals(after.kind())) {
            reRated(ChangeKind.SCALE, "kind", before.kind(), after.kind());
        } else if (before instanceof Graded was && after instanceof Graded is) {
            levels(was, is);
        } else if (before instanceof Choice<?> was && after instanceof Choice<?> is) {
            List<String> old = was.labels().stream().sorted().toList();
            List<String> now = is.labels().stream().sorted().toList();
            reRated(ChangeKind.SCALE, "labels", old, now);
            if (old.equals(now)) {
                reRated(ChangeKind.TEXT, "order of labels", was.labels(), is.labels());
                passing(was, is);
            }
        } else if (before instanceof Measure) {
            reRated(ChangeKind.SCALE, "range", before.allowed(), after.allowed());
        }
    }

    private void passing(Choice<?> was, Choice<?> is) {
        if (!was.passing().equals(is.passing())) {
            rescored(
                    ChangeKind.GATE,
                    "passing labels",
                    shown(was.passing().stream().sorted().toList()),
                    shown(is.passing().stream().sorted().toList()));
        }
    }

    private void levels(Graded was, Graded is) {
        if (was.levels().size() != is.levels().size()) {
            reRated(ChangeKind.SCALE, "levels", was.allowed(), is.allowed());
            return;
        }
        List<Level> old = Matching.ranked(was);
        List<Level> now = Matching.ranked(is);
        for (int i = 0; i < old.size(); i++) {
            String level = "level " + Numbers.plain(now.get(i).points());
            reRated(
                    ChangeKind.LEVEL_TEXT,
                    level,
                    old.get(i).descriptor(),
                    now.get(i).descriptor());
            reRated(
                    ChangeKind.LEVEL_TEXT,
                    "examples of " + level,
                    old.get(i).examples(),
                    now.get(i).examples());
        }
        reRated(ChangeKind.LEVEL_TEXT, "order of levels", order(was), order(is));
    }

    /** Returns the ranks of levels in the order they are shown. */
    private static String order(Graded graded) {
        return String.join(
                ", ",
                graded.levels().stream()
                        .map(level -> String.valueOf(graded.rank(level.points())))
                        .toList());
    }

    /** Compares what answers earn; a changed scale changes that anyhow. */
    private void points() {
        if (before instanceof YesNo was && after instanceof YesNo is) {
            rescored(ChangeKind.POINTS, "points", Numbers.plain(was.yes()), Numbers.plain(is.yes()));
        } else if (before instanceof Graded was && after instanceof Graded is) {
            rescored(ChangeKind.POINTS, "points of levels", ranked(was), ranked(is));
            rescored(ChangeKind.POINTS, "scaled to", scaled(was.scaledTo()), scaled(is.scaledTo()));
        } else if (before instanceof Choice<?> was && after instanceof Choice<?> is) {
            for (String label : was.labels()) {
                rescored(
                        ChangeKind.POINTS,
                        "points of " + label,
                        Numbers.plain(was.pointsOf(label)),
                        Numbers.plain(is.pointsOf(label)));
            }
        } else if (before instanceof Measure was && after instanceof Measure is) {
            rescored(ChangeKind.POINTS, "scaled to", scaled(was.scaledTo()), scaled(is.scaledTo()));
        }
    }

    private static String ranked(Graded graded) {
        return String.join(
                ", ",
                Matching.ranked(graded).stream()
                        .map(level -> Numbers.plain(level.points()))
                        .toList());
    }

    private static String scaled(OptionalDouble best) {
        return best.isPresent() ? Numbers.plain(best.getAsDouble()) : "";
    }

    private static String shown(List<String> texts) {
        return String.join(" | ", texts);
    }

    private void reRated(ChangeKind kind, String what, List<String> was, List<String> is) {
        if (!was.equals(is)) {
            changes.add(new Change(kind, path, what, shown(was), shown(is), true));
        }
    }

    private void reRated(ChangeKind kind, String what, String was, String is) {
        add(kind, what, was, is, true);
    }

    private void rescored(ChangeKind kind, String what, String was, String is) {
        add(kind, what, was, is, false);
    }

    private void add(ChangeKind kind, String what, String was, String is, boolean needsReRating) {
        if (!was.equals(is)) {
            changes.add(new Change(kind, path, what, was, is, needsReRating));
        }
    }
}

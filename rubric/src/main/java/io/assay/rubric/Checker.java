package io.assay.rubric;

import io.assay.rubric.internal.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with the criteria and conditions of a rubric; what settings can still mend is {@link Ranges}' matter. */
final class Checker {
    private final Outline outline;
    private final List<Problem> problems;

    private Checker(Outline outline) {
        this.outline = outline;
        this.problems = new ArrayList<>(outline.problems());
    }

    static List<Problem> problems(List<Item> items, Outline outline) {
        Checker checker = new Checker(outline);
        checker.weights(items, "");
        outline.placed().forEach(checker::check);
        if (checker.problems.isEmpty()) {
            checker.problems.addAll(ConditionOrder.of(outline).problems());
        }
        return checker.problems;
    }

    private void weights(List<Item> items, String path) {
        double sum = 0;
        for (Item item : items) {
            String at = path.isEmpty() ? item.id() : path + "/" + item.id();
            if (!(item.weight() >= 0 && item.weight() < Double.POSITIVE_INFINITY)) {
                problems.add(new Problem(
                        at, "weight must be at least 0 and finite, but was " + Numbers.plain(item.weight())));
            }
            sum += item.weight();
            if (item instanceof Group group && at.chars().filter(c -> c == '/').count() < Outline.DEEPEST) {
                weights(group.items(), at);
            }
        }
        if (!items.isEmpty() && sum == 0) {
            problems.add(new Problem(path, "all weights are 0, so nothing counts"));
        }
    }

    private void check(Placed placed) {
        Criterion<?> criterion = placed.criterion();
        List<String> own = new ArrayList<>(criterion.traits().slips());
        if (criterion.text().isBlank()) {
            own.add("has no text for a rater to judge by");
        }
        criterion.check(own);
        criterion
                .gate()
                .filter(g -> !Double.isFinite(g.cap()))
                .ifPresent(g -> own.add("the cap of a gate must be finite"));
        for (Suppression suppression : criterion.suppressions()) {
            if (suppression.reason().isBlank()) {
                own.add("suppressing " + suppression.lint() + " needs a reason");
            }
        }
        criterion.condition().ifPresent(condition -> condition.leaves().forEach(leaf -> check(leaf, criterion, own)));
        own.forEach(message -> problems.add(new Problem(placed.path(), message)));
    }

    private void check(Condition leaf, Criterion<?> owner, List<String> own) {
        String id = leaf.criteria().get(0);
        Placed target = outline.byId().get(id);
        if (target == null) {
            own.add("its condition names \"" + id + "\", which is no criterion of the rubric"
                    + Suggestion.among(id, outline.byId().keySet()));
        } else if (id.equals(owner.id())) {
            own.add("its condition names the criterion itself");
        } else if (leaf instanceof Condition.Is is
                && target.criterion().accept(is.value()).isEmpty()) {
            own.add("its condition compares \"" + id + "\" with " + is.value() + ", but it allows "
                    + target.criterion().allowed());
        } else if (leaf instanceof Condition.AtLeast
                && !(target.criterion() instanceof Graded || target.criterion() instanceof Measure)) {
            own.add("its condition asks for at least a value of \"" + id + "\", which is a "
                    + target.criterion().kind() + "; use is(...)");
        }
    }
}

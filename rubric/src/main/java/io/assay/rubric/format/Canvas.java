package io.assay.rubric.format;

import io.assay.rubric.Criterion;
import io.assay.rubric.Graded;
import io.assay.rubric.Item;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.Rubrics;
import io.assay.rubric.internal.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads rubrics of Canvas: criteria with ratings, each with points. */
final class Canvas {
    private final Import context;

    Canvas(Import context) {
        this.context = context;
    }

    Optional<Rubric> rubric(Node root) {
        Node list = Import.field(root, "data")
                .or(() -> Import.field(root, "criteria"))
                .orElse(root);
        List<Item> items = new ArrayList<>();
        for (Node node : context.reader().items(list, "criteria")) {
            items.add(criterion(node, String.valueOf(items.size() + 1)));
        }
        context.stopIfWrong();
        String title = context.text(root, "title").orElse("");
        return Optional.of(context.rubric(Import.wellFormed(title, "canvas"), items));
    }

    private Item criterion(Node node, String number) {
        String name = context.text(node, "id").orElse("");
        String id = context.take(Import.wellFormed(name, "c" + number), number, node);
        Map<Double, String> levels = levels(node, id);
        String text = text(node);
        if (text.isBlank()) {
            context.reader().at(id).problem(node, "has no description, which a rater judges by");
        }
        return flag(node, "criterion_use_range")
                ? scored(node, id, range(id, text, levels))
                : scored(node, id, graded(id, text, levels));
    }

    private boolean flag(Node node, String name) {
        Node value = Import.field(node, name).orElse(null);
        return context.reader().flag(value, name).orElse(false);
    }

    private String text(Node node) {
        String head = context.text(node, "description").orElse("");
        String body = context.text(node, "long_description").orElse("");
        return body.isBlank() ? head : head.isBlank() ? body : head + "\n" + body;
    }

    /** Returns texts by points, the lowest first. Canvas tells ratings of equal points apart, and an answer here could not. */
    private Map<Double, String> levels(Node node, String id) {
        Map<Double, String> levels = new TreeMap<>();
        for (Node rating : context.reader().items(Import.field(node, "ratings").orElse(null), "ratings")) {
            double points = context.number(rating, "points") + 0.0;
            String before = levels.putIfAbsent(points, text(rating));
            if (before != null) {
                context.warn(
                        rating,
                        id + ": two ratings have " + TreeWriter.number(points)
                                + " points; they are one level with both texts");
                levels.put(points, before + "\n" + text(rating));
            }
        }
        Optional<Node> most = Import.field(node, "points");
        if (most.isPresent() && !levels.isEmpty() && !levels.containsKey(context.number(node, "points") + 0.0)) {
            context.warn(most.get(), id + ": no rating has the points of the criterion; those of ratings count");
        }
        return levels;
    }

    private static Graded graded(String id, String text, Map<Double, String> levels) {
        Graded graded = Rubrics.graded(id, text);
        for (Map.Entry<Double, String> level : levels.entrySet()) {
            graded = graded.level(level.getKey(), level.getValue());
        }
        return graded;
    }

    /** Any number of points may be given, and the texts of ratings say what is meant. */
    private static Measure range(String id, String text, Map<Double, String> levels) {
        StringBuilder all = new StringBuilder(text);
        levels.forEach((points, level) ->
                all.append('\n').append(TreeWriter.number(points)).append(": ").append(level));
        double least = levels.keySet().stream().mapToDouble(p -> p).min().orElse(0);
        double most = levels.keySet().stream().mapToDouble(p -> p).max().orElse(0);
        return Rubrics.measure(id, all.toString(), least, most);
    }

    private <C extends Criterion<C>> C scored(Node node, String id, C criterion) {
        if (!flag(node, "ignore_for_scoring")) {
            return criterion;
        }
        context.warn(node, id + ": is ignored for scoring, and has weight 0 here");
        return criterion.weight(0);
    }
}

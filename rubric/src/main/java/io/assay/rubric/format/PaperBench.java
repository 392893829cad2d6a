package io.assay.rubric.format;

import io.assay.rubric.Combiner;
import io.assay.rubric.Item;
import io.assay.rubric.Rubric;
import io.assay.rubric.Rubrics;
import io.assay.rubric.YesNo;
import io.assay.rubric.internal.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rubrics of PaperBench: trees whose leaves are met or not, and whose nodes are the mean of their parts by weight. */
final class PaperBench {
    private final Import context;

    PaperBench(Import context) {
        this.context = context;
    }

    Optional<Rubric> rubric(Node root) {
        List<Node> parts = parts(root);
        List<Item> items = parts.isEmpty() ? List.of(item(root, "1")) : items(parts, "");
        context.stopIfWrong();
        String id = context.text(root, "id")
                .map(name -> Import.wellFormed(name, "rubric"))
                .orElse("rubric");
        return Optional.of(context.rubric("paperbench-" + id, items).combinedBy(Combiner.weightedMean()));
    }

    private List<Node> parts(Node node) {
        return context.reader().items(Import.field(node, "sub_tasks").orElse(null), "sub_tasks");
    }

    private List<Item> items(List<Node> nodes, String above) {
        List<Item> items = new ArrayList<>();
        nodes.forEach(node -> items.add(item(node, above + (items.size() + 1))));
        return items;
    }

    private Item item(Node node, String number) {
        String name = context.text(node, "id").orElse("");
        String id = context.take(Import.wellFormed(name, "n" + number), number, node);
        String text = context.text(node, "requirements").orElse("");
        double weight = context.number(node, "weight");
        List<Node> parts = parts(node);
        if (!parts.isEmpty()) {
            Item[] items = items(parts, number + ".").toArray(Item[]::new);
            return Rubrics.group(id, items).titled(text).weight(weight).combinedBy(Combiner.weightedMean());
        }
        if (text.isBlank()) {
            context.reader().at(id).problem(node, "has no requirements, which a rater judges by");
        }
        YesNo leaf = Rubrics.yesNo(id, text).weight(weight);
        return context.text(node, "task_category").map(leaf::tagged).orElse(leaf);
    }
}

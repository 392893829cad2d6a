package io.assay.rubric.format;

import io.assay.rubric.Criterion;
import io.assay.rubric.Group;
import io.assay.rubric.Item;
import io.assay.rubric.Rubrics;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import io.assay.rubric.internal.Place;
import io.assay.rubric.internal.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads criteria and groups. What has no id, or one that is taken, gets another, so that the rest can still be checked. */
final class ItemReader {
    private static final List<String> GROUP_FIELDS = List.of("id", "title", "weight", "combinedBy", "criteria");

    private final NodeReader reader;
    private final Places places;
    private final Map<String, Place> ids = new HashMap<>();
    private boolean isWhole = true;

    ItemReader(NodeReader reader, Places places) {
        this.reader = reader;
        this.places = places;
    }

    /** Returns whether there was nothing that could not even be taken for an item. */
    boolean isWhole() {
        return isWhole;
    }

    List<Item> items(Node owner, @Nullable Node list) {
        return items(owner, list, "", "");
    }

    private List<Item> items(Node owner, @Nullable Node list, String path, String shown) {
        List<Item> items = new ArrayList<>();
        if (!(list instanceof Node.Sequence sequence)) {
            reader.at(shown).problem(list == null ? owner : list, "needs a list of criteria");
            isWhole = false;
            return items;
        }
        int position = 0;
        for (Node node : sequence.items()) {
            position++;
            if (node instanceof Node.Mapping mapping) {
                items.add(item(mapping, position, path, shown));
            } else {
                reader.at(shown).problem(node, "a criterion must be a mapping with id, text and so on");
                isWhole = false;
            }
        }
        return items;
    }

    private Item item(Node.Mapping node, int position, String above, String shownAbove) {
        Optional<Node> given = node.fields().stream()
                .filter(field -> field.name().equals("id"))
                .map(Node.Field::value)
                .findFirst();
        String prefix = shownAbove.isEmpty() ? "" : shownAbove + "/";
        Optional<String> read =
                given.flatMap(value -> reader.at(prefix + position).text(value, "id"));
        String shown = prefix + read.orElse(String.valueOf(position));
        NodeReader own = reader.at(shown);
        String id = read.map(name -> free(name, given.get(), own)).orElseGet(() -> unnamed(own, node, given));
        String path = above.isEmpty() ? id : above + "/" + id;
        places.put(path, shown, node.place());
        boolean isGroup = node.fields().stream().anyMatch(field -> field.name().equals("criteria"));
        return isGroup ? group(node, id, path, shown) : criterion(node, id, path, own);
    }

    private String unnamed(NodeReader own, Node node, Optional<Node> given) {
        if (given.isEmpty()) {
            own.problem(node, "needs an id, such as id: tone");
        }
        return another(node);
    }

    private String free(String id, Node node, NodeReader own) {
        Place before = ids.putIfAbsent(id, node.place());
        if (before == null) {
            return id;
        }
        own.problem(node, "the id " + Shown.text(id) + " is taken already in line " + before.line());
        return another(node);
    }

    /** Two items do not begin at one place, so this id is free. */
    private static String another(Node node) {
        return "at-" + node.place().line() + "-" + node.place().column();
    }

    private Item group(Node.Mapping node, String id, String path, String shown) {
        NodeReader own = reader.at(shown);
        Map<String, Node> fields = own.fields(node, "a group", GROUP_FIELDS);
        List<Item> items = items(node, fields.get("criteria"), path, shown);
        Group group = Rubrics.group(id, items.toArray(Item[]::new))
                .titled(own.text(fields.get("title"), "title").orElse(""))
                .weight(own.number(fields.get("weight"), "weight").orElse(1));
        return SettingsReader.combiner(own, fields.get("combinedBy"))
                .map(group::combinedBy)
                .orElse(group);
    }

    private Item criterion(Node.Mapping node, String id, String path, NodeReader own) {
        CriterionReader criterion = new CriterionReader(own, node, id);
        Criterion<?> read = criterion.read();
        if (!criterion.isSound()) {
            places.unsound(path);
        }
        return read;
    }
}

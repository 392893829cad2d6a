package io.assay.rubric.format;

import io.assay.rubric.Rubric;
import io.assay.rubric.YesNo;
import io.assay.rubric.internal.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rubrics of autorubric: requirements with weights, which are penalties if below 0. */
final class Autorubric {
    private Autorubric() {}

    static Optional<Rubric> rubric(Import context, Node root) {
        Node list = Import.field(root, "criteria").orElse(root);
        List<YesNo> criteria = new ArrayList<>();
        for (Node node : context.reader().items(list, "criteria")) {
            String number = String.valueOf(criteria.size() + 1);
            String name = context.text(node, "name").orElse("");
            String id = context.take(Import.wellFormed(name, "c" + number), number, node);
            String text = context.text(node, "requirement").orElse("");
            context.statement(id, node, text, context.number(node, "weight")).ifPresent(criteria::add);
            if (Import.field(node, "options").isPresent()) {
                context.warn(node, id + ": its options are not read; it is met or not");
            }
        }
        context.stopIfWrong();
        return Optional.of(context.rubric("autorubric", criteria));
    }
}

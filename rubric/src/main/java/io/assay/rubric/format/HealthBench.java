package io.assay.rubric.format;

import io.assay.rubric.Rubric;
import io.assay.rubric.YesNo;
import io.assay.rubric.internal.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rubrics of HealthBench: statements with points from -10 to 10. */
final class HealthBench {
    private HealthBench() {}

    static Optional<Rubric> rubric(Import context, Node root) {
        Node list = Import.field(root, "rubrics").orElse(root);
        List<YesNo> criteria = new ArrayList<>();
        for (Node node : context.reader().items(list, "rubrics")) {
            String number = String.valueOf(criteria.size() + 1);
            String text = context.text(node, "criterion").orElse("");
            String id = context.take("c" + number, number, node);
            criterion(context, node, id, text).ifPresent(criteria::add);
        }
        context.stopIfWrong();
        String id = context.text(root, "prompt_id")
                .map(name -> Import.wellFormed(name, "rubric"))
                .orElse("rubric");
        return Optional.of(context.rubric("healthbench-" + id, criteria));
    }

    private static Optional<YesNo> criterion(Import context, Node node, String id, String text) {
        Optional<YesNo> bare = context.statement(id, node, text, context.number(node, "points"));
        if (bare.isEmpty()) {
            return bare;
        }
        YesNo criterion = bare.get();
        Node tags = Import.field(node, "tags").orElse(null);
        for (String tag : context.reader().texts(tags, "tags")) {
            criterion = criterion.tagged(tag);
        }
        return Optional.of(criterion);
    }
}

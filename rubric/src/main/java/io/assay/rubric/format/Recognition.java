package io.assay.rubric.format;

import io.assay.rubric.internal.Node;
import java.util.Optional;

/** Tells formats apart by the names of fields. */
final class Recognition {
    private Recognition() {}

    static Optional<RubricFormat> of(Node root) {
        if (root instanceof Node.Sequence list) {
            return list.items().stream().findFirst().flatMap(Recognition::ofCriterion);
        }
        if (has(root, "rubrics")) {
            return Optional.of(RubricFormat.HEALTHBENCH);
        }
        if (has(root, "sub_tasks") || has(root, "requirements")) {
            return Optional.of(RubricFormat.PAPERBENCH);
        }
        if (has(root, "score1_description")) {
            return Optional.of(RubricFormat.PROMETHEUS);
        }
        Optional<RubricFormat> inner =
                first(root, "data").or(() -> first(root, "criteria")).flatMap(Recognition::ofCriterion);
        return inner.or(() -> has(root, "criteria") ? Optional.of(RubricFormat.ASSAY) : Optional.empty());
    }

    private static Optional<RubricFormat> ofCriterion(Node criterion) {
        if (has(criterion, "ratings")) {
            return Optional.of(RubricFormat.CANVAS);
        }
        if (has(criterion, "requirement")) {
            return Optional.of(RubricFormat.AUTORUBRIC);
        }
        return has(criterion, "criterion") && has(criterion, "points")
                ? Optional.of(RubricFormat.HEALTHBENCH)
                : Optional.empty();
    }

    private static boolean has(Node node, String name) {
        return Import.field(node, name).isPresent();
    }

    private static Optional<Node> first(Node node, String name) {
        return Import.field(node, name)
                .flatMap(list -> list instanceof Node.Sequence sequence
                        ? sequence.items().stream().findFirst()
                        : Optional.empty());
    }
}

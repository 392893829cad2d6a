package io.assay.rubric.format;

import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.Place;
import io.assay.rubric.internal.Shown;
import io.assay.rubric.internal.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Picks one of many objects that stand on a line each. */
final class JsonLines {
    private static final int SHOWN = 3;

    private JsonLines() {}

    static Optional<Node> pick(Import context, String text, String pick) {
        List<String> lines = text.lines().toList();
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                filled.add(i);
            }
        }
        if (pick.isEmpty() && filled.size() == 1) {
            return node(context, lines, filled.get(0));
        }
        if (pick.matches("[0-9]{1,9}") && Integer.parseInt(pick) >= 1 && Integer.parseInt(pick) <= filled.size()) {
            return node(context, lines, filled.get(Integer.parseInt(pick) - 1));
        }
        List<String> ids = new ArrayList<>();
        for (int line : filled) {
            Optional<Node> node = node(context, lines, line);
            String id = node.flatMap(n -> context.text(n, "prompt_id")).orElse("");
            if (!pick.isEmpty() && id.equals(pick)) {
                return node;
            }
            ids.add(id);
        }
        String first = String.join(", ", ids.stream().limit(SHOWN).toList());
        context.reader()
                .problem(
                        Place.WHOLE,
                        pick.isEmpty()
                                ? "has " + filled.size() + " rubrics, a line each; say which by its prompt_id (" + first
                                        + ", …) or by its position from 1"
                                : "has no rubric " + Shown.text(pick) + " among " + filled.size() + " lines"
                                        + Suggestion.among(pick, ids));
        return Optional.empty();
    }

    private static Optional<Node> node(Import context, List<String> lines, int line) {
        return context.reader().parse(lines.get(line), line);
    }
}

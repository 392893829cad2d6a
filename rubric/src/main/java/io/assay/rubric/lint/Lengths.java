package io.assay.rubric.lint;

import io.assay.rubric.Criterion;
import io.assay.rubric.Group;
import io.assay.rubric.Item;
import java.util.List;
import java.util.function.Consumer;

/** STR04 and STR06: texts and rubrics that are too long or too short. */
final class Lengths {
    private static final int MOST_WORDS = 45;
    private static final int MOST_SENTENCES = 2;
    private static final int MOST_CRITERIA = 12;

    private Lengths() {}

    static void text(Subject subject, Consumer<Remark> sink) {
        List<Token> tokens = subject.text().tokens();
        int sentences = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).sentence() + 1;
        if (tokens.size() > MOST_WORDS || sentences > MOST_SENTENCES) {
            sink.accept(
                    Remark.on(
                                    subject.text(),
                                    "it has " + tokens.size() + " words in " + sentences
                                            + (sentences == 1 ? " sentence." : " sentences."))
                            .suggest(
                                    "Keep to " + MOST_WORDS + " words and " + MOST_SENTENCES
                                            + " sentences; move examples to example(...), and what is asked besides to a criterion of its own."));
        }
    }

    static void rubric(LintContext rubric, Consumer<Remark> sink) {
        int criteria = rubric.criteria().size();
        if (criteria > MOST_CRITERIA) {
            sink.accept(Remark.onRubric("the rubric has " + criteria + " criteria.")
                    .suggest("Raters keep about " + MOST_CRITERIA
                            + " in mind; split the form, or drop what never differs."));
        }
        if (criteria == 1) {
            sink.accept(Remark.onRubric("the rubric has only one criterion.")
                    .suggest("One score does not tell what raters disagree about; split it."));
        }
        groups(rubric.rubric().items(), "", sink);
    }

    private static void groups(List<Item> items, String path, Consumer<Remark> sink) {
        for (Item item : items) {
            if (item instanceof Group group) {
                String at = path.isEmpty() ? group.id() : path + "/" + group.id();
                boolean gate = group.items().get(0) instanceof Criterion<?> only
                        && only.gate().isPresent();
                if (group.items().size() == 1 && !gate) {
                    sink.accept(Remark.on(group, at, "the group \"" + group.id() + "\" has only one item.")
                            .suggest("Take the item out of the group."));
                }
                groups(group.items(), at, sink);
            }
        }
    }
}

package io.assay.rubric.lint;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A lint that is made of its parts. */
record Rule(String id, Severity severity, String description, BiConsumer<LintContext, Consumer<Remark>> body)
        implements Lint {
    @Override
    public void check(LintContext rubric, Consumer<Remark> sink) {
        body.accept(rubric, sink);
    }
}

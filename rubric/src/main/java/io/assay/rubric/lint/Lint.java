package io.assay.rubric.lint;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One thing to look for in rubrics. Users write their own by implementing this, or with {@link #ofCriterion}, and add it by
 * {@link Linter#with}.
 *
 * <p>Laws: the same rubric gives the same remarks in the same order; a rubric is not an occasion to throw; time grows about in
 * proportion to the text. Implementations are immutable and thread-safe.
 */
public interface Lint {
    /** {@return the id, such as {@code VAG01}: letters, digits and hyphens, unlike that of other lints} */
    String id();

    /** {@return how much its findings matter, unless a remark or the user says otherwise} */
    Severity severity();

    /** {@return what it looks for, in one sentence or phrase} */
    String description();

    /**
     * Looks at a rubric.
     *
     * @param rubric the rubric with its texts and word lists
     * @param sink takes remarks
     */
    void check(LintContext rubric, Consumer<Remark> sink);

    /**
     * {@return a lint that looks at one criterion after another}
     *
     * @param id the id
     * @param severity how much its findings matter
     * @param description what it looks for
     * @param check looks at a criterion and hands remarks over
     */
    static Lint ofCriterion(
            String id, Severity severity, String description, BiConsumer<Subject, Consumer<Remark>> check) {
        return new Rule(
                id, severity, description, (rubric, sink) -> rubric.criteria().forEach(one -> check.accept(one, sink)));
    }
}

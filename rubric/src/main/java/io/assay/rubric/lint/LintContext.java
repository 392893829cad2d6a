package io.assay.rubric.lint;

import io.assay.rubric.Rubric;
import java.util.List;

/** A rubric as lints see it. Immutable and thread-safe. */
public final class LintContext {
    private final Rubric rubric;
    private final WordLists words;
    private final List<Subject> criteria;

    LintContext(Rubric rubric, WordLists words) {
        this.rubric = rubric;
        this.words = words;
        this.criteria = rubric.criteria().stream()
                .map(placed -> new Subject(placed, words))
                .toList();
    }

    /** {@return the rubric} */
    public Rubric rubric() {
        return rubric;
    }

    /** {@return the word lists in use} */
    public WordLists words() {
        return words;
    }

    /** {@return the criteria in order, those of groups included} */
    public List<Subject> criteria() {
        return criteria;
    }
}

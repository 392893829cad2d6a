package io.assay.rubric;

/** What a rubric is made of: criteria, and groups of them. */
public sealed interface Item permits Criterion, Group {
    /** {@return the stable key, unique in the rubric: letters, digits, dots, hyphens and underscores} */
    String id();

    /** {@return how much the item counts beside its siblings, at least 0; 1 by default} */
    double weight();
}

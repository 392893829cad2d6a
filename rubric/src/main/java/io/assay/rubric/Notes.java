package io.assay.rubric;

import java.util.List;
import java.util.Optional;

/** What accompanies a criterion for raters and readers, and has no part in its score. Immutable. */
record Notes(
        List<String> examples,
        Optional<String> evidence,
        Optional<String> replaces,
        List<String> tags,
        List<Suppression> suppressions) {
    static final Notes NONE = new Notes(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

    Notes withExample(String example) {
        return new Notes(Traits.plus(examples, example), evidence, replaces, tags, suppressions);
    }

    Notes withEvidence(String newEvidence) {
        return new Notes(examples, Optional.of(newEvidence), replaces, tags, suppressions);
    }

    Notes withReplaces(String old) {
        return new Notes(examples, evidence, Optional.of(old), tags, suppressions);
    }

    Notes withTag(String tag) {
        return new Notes(examples, evidence, replaces, Traits.plus(tags, tag), suppressions);
    }

    Notes withSuppression(Suppression suppression) {
        return new Notes(examples, evidence, replaces, tags, Traits.plus(suppressions, suppression));
    }
}

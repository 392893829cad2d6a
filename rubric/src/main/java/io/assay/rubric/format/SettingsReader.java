package io.assay.rubric.format;

import io.assay.rubric.AbsencePolicy;
import io.assay.rubric.Clip;
import io.assay.rubric.Combiner;
import io.assay.rubric.Normalization;
import io.assay.rubric.Rubric;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import io.assay.rubric.internal.Shown;
import io.assay.rubric.internal.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads what a rubric says about how points become a score. */
final class SettingsReader {
    private final NodeReader reader;
    private final Optional<Combiner> combiner;
    private final Optional<Normalization> normalization;
    private final Optional<AbsencePolicy> notApplicable;
    private final Optional<AbsencePolicy> cannotAssess;
    private final OptionalDouble most;
    private final Optional<Clip> clip;
    private final boolean isLenient;

    SettingsReader(NodeReader reader, Map<String, Node> fields) {
        this.reader = reader;
        this.combiner = combiner(reader, fields.get("combinedBy"));
        this.normalization = reader.constant(fields.get("normalizedBy"), "normalizedBy", Normalization.class);
        this.notApplicable = policy(fields, "whenNotApplicable");
        this.cannotAssess = policy(fields, "whenCannotAssess");
        this.most = reader.number(fields.get("maxNotApplicable"), "maxNotApplicable");
        this.clip = clip(fields.get("clippedPerItem"));
        this.isLenient = reader.flag(fields.get("lenient"), "lenient").orElse(false);
    }

    private Optional<AbsencePolicy> policy(Map<String, Node> fields, String name) {
        return reader.constant(fields.get(name), name, AbsencePolicy.class);
    }

    /** An end that is not there is infinitely far away. */
    private Optional<Clip> clip(@Nullable Node node) {
        if (node == null) {
            return Optional.empty();
        }
        Map<String, Node> ends = reader.fields(node, "clippedPerItem", List.of("least", "most"));
        return Optional.of(new Clip(
                reader.number(ends.get("least"), "least").orElse(Double.NEGATIVE_INFINITY),
                reader.number(ends.get("most"), "most").orElse(Double.POSITIVE_INFINITY)));
    }

    Rubric applied(Rubric bare) {
        Rubric rubric = combiner.map(bare::combinedBy).orElse(bare);
        rubric = normalization.map(rubric::normalizedBy).orElse(rubric);
        rubric = notApplicable.map(rubric::whenNotApplicable).orElse(rubric);
        rubric = cannotAssess.map(rubric::whenCannotAssess).orElse(rubric);
        rubric = most.isPresent() ? rubric.maxNotApplicable(most.getAsDouble()) : rubric;
        rubric = clip.isPresent()
                ? rubric.clippedPerItem(clip.get().least(), clip.get().most())
                : rubric;
        return isLenient ? rubric.lenient() : rubric;
    }

    static Optional<Combiner> combiner(NodeReader reader, @Nullable Node node) {
        Optional<String> name = reader.text(node, "combinedBy");
        Optional<Combiner> combiner = name.flatMap(Combining::named);
        if (name.isPresent() && combiner.isEmpty()) {
            reader.problem(
                    node,
                    "combinedBy must be one of " + String.join(", ", Combining.names()) + ", but was "
                            + Shown.text(name.get()) + Suggestion.among(name.get(), Combining.names()));
        }
        return combiner;
    }
}

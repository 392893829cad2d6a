package io.assay.rubric.format;

import io.assay.rubric.AbsencePolicy;
import io.assay.rubric.Combiner;
import io.assay.rubric.Item;
import io.assay.rubric.Normalization;
import io.assay.rubric.Problem;
import io.assay.rubric.Rubric;
import io.assay.rubric.RubricException;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import io.assay.rubric.internal.Shown;
import io.assay.rubric.internal.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rubrics, and tells what is wrong with the file and with the rubric it would make, each at its place. */
final class RubricReader {
    private static final List<String> FIELDS = List.of(
            "id",
            "version",
            "combinedBy",
            "normalizedBy",
            "whenNotApplicable",
            "whenCannotAssess",
            "maxNotApplicable",
            "clippedPerItem",
            "lenient",
            "criteria",
            "$schema");

    private final String source;
    private final NodeReader reader;
    private final Places places;

    RubricReader(String source) {
        this.source = source;
        this.reader = NodeReader.of(source);
        this.places = new Places(reader);
    }

    Rubric read(String text) {
        Optional<Rubric> rubric = reader.parse(text).flatMap(this::rubric);
        if (reader.count() > 0 || rubric.isEmpty()) {
            throw new RubricFileException(source, reader.problems());
        }
        return rubric.get();
    }

    private Optional<Rubric> rubric(Node root) {
        Map<String, Node> fields = reader.fields(root, "a rubric", FIELDS);
        if (!(root instanceof Node.Mapping)) {
            return Optional.empty();
        }
        places.root(root);
        String id = needed(root, fields, "id", "such as id: customer-service").orElse("unnamed");
        String version =
                needed(root, fields, "version", "such as version: 1.0.0").orElse("0");
        ItemReader itemReader = new ItemReader(reader, places);
        List<Item> items = itemReader.items(root, fields.get("criteria"));
        int before = reader.count();
        Optional<Rubric> bare = itemReader.isWhole() ? model(() -> Rubric.of(id, version, items)) : Optional.empty();
        // Settings are read even if there is nothing to set, as they may have problems too.
        Settings settings = new Settings(fields);
        boolean isSound = reader.count() == before && places.isSound();
        return bare.map(settings::applied).flatMap(r -> isSound ? model(r::validated) : Optional.of(r));
    }

    private Optional<String> needed(Node root, Map<String, Node> fields, String name, String example) {
        if (!fields.containsKey(name)) {
            reader.problem(root, "the rubric needs a field " + name + ", " + example);
        }
        return reader.text(fields.get(name), name);
    }

    private Optional<Rubric> model(java.util.function.Supplier<Rubric> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RubricException e) {
            for (Problem problem : e.problems()) {
                places.add(problem);
            }
            return Optional.empty();
        }
    }

    /** What a rubric says about how points become a score. */
    private final class Settings {
        private final Optional<Combiner> combiner;
        private final Optional<Normalization> normalization;
        private final Optional<AbsencePolicy> notApplicable;
        private final Optional<AbsencePolicy> cannotAssess;
        private final Optional<Double> most;
        private final Optional<double[]> clip;
        private final boolean lenient;

        Settings(Map<String, Node> fields) {
            combiner = combiner(reader, fields.get("combinedBy"));
            normalization = reader.constant(fields.get("normalizedBy"), "normalizedBy", Normalization.class);
            notApplicable = reader.constant(fields.get("whenNotApplicable"), "whenNotApplicable", AbsencePolicy.class);
            cannotAssess = reader.constant(fields.get("whenCannotAssess"), "whenCannotAssess", AbsencePolicy.class);
            most = reader.number(fields.get("maxNotApplicable"), "maxNotApplicable").stream()
                    .boxed()
                    .findFirst();
            clip = clip(fields.get("clippedPerItem"));
            lenient = reader.flag(fields.get("lenient"), "lenient").orElse(false);
        }

        private Optional<double[]> clip(@Nullable Node node) {
            if (node == null) {
                return Optional.empty();
            }
            Map<String, Node> ends = reader.fields(node, "clippedPerItem", List.of("least", "most"));
            return Optional.of(new double[] {
                reader.number(ends.get("least"), "least").orElse(Double.NEGATIVE_INFINITY),
                reader.number(ends.get("most"), "most").orElse(Double.POSITIVE_INFINITY)
            });
        }

        Rubric applied(Rubric bare) {
            Rubric rubric = combiner.map(bare::combinedBy).orElse(bare);
            rubric = normalization.map(rubric::normalizedBy).orElse(rubric);
            rubric = notApplicable.map(rubric::whenNotApplicable).orElse(rubric);
            rubric = cannotAssess.map(rubric::whenCannotAssess).orElse(rubric);
            rubric = most.map(rubric::maxNotApplicable).orElse(rubric);
            if (clip.isPresent()) {
                rubric = rubric.clippedPerItem(clip.get()[0], clip.get()[1]);
            }
            return lenient ? rubric.lenient() : rubric;
        }
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

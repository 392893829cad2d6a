package io.assay.rubric.format;

import io.assay.rubric.Item;
import io.assay.rubric.Problem;
import io.assay.rubric.Rubric;
import io.assay.rubric.RubricException;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
        SettingsReader settings = new SettingsReader(reader, fields);
        boolean isSound = reader.count() == before && places.isSound();
        return bare.map(settings::applied).flatMap(r -> isSound ? model(r::validated) : Optional.of(r));
    }

    private Optional<String> needed(Node root, Map<String, Node> fields, String name, String example) {
        if (!fields.containsKey(name)) {
            reader.problem(root, "the rubric needs a field " + name + ", " + example);
        }
        return reader.text(fields.get(name), name);
    }

    private Optional<Rubric> model(Supplier<Rubric> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RubricException e) {
            for (Problem problem : e.problems()) {
                places.add(problem);
            }
            return Optional.empty();
        }
    }
}

package io.assay.rubric;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The hash of what bears meaning in a rubric. Each part is written with its length, so that no two rubrics read alike. */
final class ContentHash {
    private final StringBuilder text = new StringBuilder();

    private ContentHash() {}

    static String of(Rubric rubric) {
        ContentHash hash = new ContentHash();
        Settings settings = rubric.settings();
        hash.put(settings.combiner().name());
        hash.put(settings.normalization().name());
        hash.put(settings.notApplicable().name());
        hash.put(settings.cannotAssess().name());
        hash.put(Numbers.plain(settings.mostNotApplicable()));
        hash.put(String.valueOf(settings.clip()));
        hash.put(String.valueOf(settings.strict()));
        hash.putItems(rubric.items());
        return sha256(hash.text.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private void put(String part) {
        text.append(part.length()).append(':').append(part);
    }

    private void put(double number) {
        put(Numbers.plain(number));
    }

    private void putItems(List<Item> items) {
        put(String.valueOf(items.size()));
        for (Item item : items) {
            if (item instanceof Group group) {
                put("group");
                put(group.id());
                put(group.weight());
                put(group.combiner().name());
                putItems(group.items());
            } else if (item instanceof Criterion<?> criterion) {
                putCriterion(criterion);
            }
        }
    }

    private void putCriterion(Criterion<?> criterion) {
        put(criterion.kind());
        put(criterion.id());
        put(criterion.text());
        put(criterion.weight());
        put(criterion.gate().map(Gate::toString).orElse(""));
        put(criterion.condition().map(Condition::toString).orElse(""));
        put(String.valueOf(criterion.mayNotApply()));
        put(criterion.evidence().orElse(""));
        put(String.valueOf(criterion.examples().size()));
        criterion.examples().forEach(this::put);
        putScale(criterion);
    }

    private void putScale(Criterion<?> criterion) {
        if (criterion instanceof YesNo yesNo) {
            put(yesNo.yes());
        } else if (criterion instanceof Graded graded) {
            put(String.valueOf(graded.scaledTo()));
            put(String.valueOf(graded.levels().size()));
            for (Level level : graded.levels()) {
                put(level.points());
                put(level.descriptor());
                put(String.valueOf(level.examples().size()));
                level.examples().forEach(this::put);
            }
        } else if (criterion instanceof Choice<?> choice) {
            put(String.valueOf(choice.labels().size()));
            for (String label : choice.labels()) {
                put(label);
                put(choice.pointsOf(label));
                put(String.valueOf(choice.passing().contains(label)));
            }
        } else if (criterion instanceof Measure measure) {
            put(measure.least());
            put(measure.most());
            put(String.valueOf(measure.scaledTo()));
        }
    }
}

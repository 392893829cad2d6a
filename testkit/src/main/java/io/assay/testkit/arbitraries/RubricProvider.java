package io.assay.testkit.arbitraries;

import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.Scored;
import io.assay.rubric.format.RubricFiles;
import io.assay.testkit.internal.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Makes {@code @ForAll Rubric}, {@code @ForAll ScoreSheet} and {@code @ForAll Scored} work, with {@link OfRubric}. Found by jqwik as a
 * service.
 */
public final class RubricProvider implements ArbitraryProvider {
    /** For jqwik. */
    public RubricProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(Rubric.class)
                || targetType.isOfType(ScoreSheet.class)
                || targetType.isOfType(Scored.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        if (targetType.isOfType(Rubric.class)) {
            return Set.of(AssayArbitraries.rubrics());
        }
        boolean scored = targetType.isOfType(Scored.class);
        Optional<Rubric> rubric = targetType.findAnnotation(OfRubric.class).map(RubricProvider::read);
        if (rubric.isEmpty()) {
            return Set.of(scored ? AssayArbitraries.scores() : AssayArbitraries.sheets());
        }
        SheetArbitrary sheets = AssayArbitraries.sheets(rubric.get());
        return Set.of(scored ? sheets.map(rubric.get()::score) : sheets);
    }

    private static Rubric read(OfRubric annotation) {
        try {
            return InputFile.read(
                    annotation.value(),
                    RubricProvider.class,
                    (in, name) -> RubricFiles.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("@OfRubric(\"" + annotation.value() + "\"): " + e.getMessage(), e);
        }
    }
}

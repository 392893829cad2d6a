package io.assay.testkit.arbitraries;

import io.assay.sampling.Logits;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Makes {@code @ForAll Logits} work, with the annotations of this package. Found by jqwik as a service. */
public final class LogitsProvider implements ArbitraryProvider {
    /** For jqwik. */
    public LogitsProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(Logits.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        LogitsArbitrary all = AssayArbitraries.logits();
        LogitsArbitrary rows = targetType
                .findAnnotation(Rows.class)
                .map(a -> all.rows(a.min(), a.max()))
                .orElse(all);
        LogitsArbitrary classes = targetType
                .findAnnotation(Classes.class)
                .map(a -> rows.classes(a.min(), a.max()))
                .orElse(rows);
        LogitsArbitrary masked = targetType
                .findAnnotation(Masked.class)
                .map(a -> classes.masked(a.max()))
                .orElse(classes);
        return Set.of(targetType.isAnnotated(Probabilities.class) ? masked.probabilities() : masked);
    }
}

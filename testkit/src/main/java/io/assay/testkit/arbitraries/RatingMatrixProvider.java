package io.assay.testkit.arbitraries;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Makes {@code @ForAll RatingMatrix} and {@code @ForAll Scale} work, with the annotations of this package. Found by jqwik as a service. */
public final class RatingMatrixProvider implements ArbitraryProvider {
    /** For jqwik. */
    public RatingMatrixProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(RatingMatrix.class) || targetType.isOfType(Scale.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(targetType.isOfType(Scale.class) ? AssayArbitraries.scales() : ratings(targetType));
    }

    private static RatingArbitrary ratings(TypeUsage type) {
        RatingArbitrary all = AssayArbitraries.ratings();
        RatingArbitrary sized = with(
                type,
                Raters.class,
                with(type, Units.class, all, (r, a) -> r.units(a.min(), a.max())),
                (r, a) -> r.raters(a.min(), a.max()));
        RatingArbitrary missing = with(type, Missing.class, sized, (r, a) -> r.missing(a.min(), a.max()));
        RatingArbitrary agreeing = with(type, AgreementLevel.class, missing, (r, a) -> r.agreement(a.min(), a.max()));
        RatingArbitrary spammed = with(type, Spammers.class, agreeing, (r, a) -> r.spammers(a.min(), a.max()));
        return with(type, OnScale.class, spammed, RatingMatrixProvider::onScale);
    }

    private static <A extends Annotation> RatingArbitrary with(
            TypeUsage type,
            Class<A> annotation,
            RatingArbitrary ratings,
            BiFunction<RatingArbitrary, A, RatingArbitrary> option) {
        return type.findAnnotation(annotation)
                .map(found -> option.apply(ratings, found))
                .orElse(ratings);
    }

    private static RatingArbitrary onScale(RatingArbitrary ratings, OnScale annotation) {
        Scale[] scales = Arrays.stream(annotation.value()).map(Scale::parse).toArray(Scale[]::new);
        if (scales.length == 0) {
            throw new IllegalArgumentException(
                    "@OnScale names no scale; write, for example, @OnScale(\"ordinal:1..5\")");
        }
        return ratings.scale(scales[0], Arrays.copyOfRange(scales, 1, scales.length));
    }
}

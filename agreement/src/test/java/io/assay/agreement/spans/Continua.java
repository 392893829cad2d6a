package io.assay.agreement.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Small continua of whole positions, whose raters follow one truth more or less. */
final class Continua implements ArbitrarySupplier<Continuum> {
    @Override
    public Arbitrary<Continuum> get() {
        return Arbitraries.longs().map(Continua::drawn);
    }

    static Continuum drawn(long seed) {
        Random random = new Random(seed);
        return drawn(random, 2 + random.nextInt(3), 10 + random.nextInt(50), random.nextInt(6), 1 + random.nextInt(3));
    }

    static Continuum drawn(Random random, int raters, int length, int spans, int categories) {
        Continuum.Builder builder = Continuum.builder(random.nextInt(5), 5 + length);
        List<Span> truth = new ArrayList<>();
        int at = 5;
        for (int i = 0; i < spans && at < length; i++) {
            int size = 1 + random.nextInt(Math.max(1, length / 6));
            truth.add(Span.of("truth", at, Math.min(length, at + size), "c" + random.nextInt(categories)));
            at += size + random.nextInt(Math.max(1, length / 5));
        }
        for (int rater = 0; rater < raters; rater++) {
            mark(random, builder.rater("r" + rater), truth, "r" + rater, categories);
        }
        return builder.build();
    }

    private static void mark(Random random, Continuum.Builder builder, List<Span> truth, String rater, int categories) {
        double at = 5;
        for (Span span : truth) {
            double start = Math.max(at, span.start() + (random.nextInt(3) == 0 ? random.nextInt(5) - 2 : 0));
            double end = span.end() + (random.nextInt(3) == 0 ? random.nextInt(5) - 2 : 0);
            if (end > start && random.nextInt(8) > 0) {
                String category = random.nextInt(4) == 0
                        ? "c" + random.nextInt(categories)
                        : span.category().orElseThrow();
                builder.span(rater, start, end, category);
                at = end;
            }
        }
    }

    /** The same continuum with positions multiplied and moved, and raters renamed so that their order is reversed. */
    static Continuum moved(Continuum continuum, double factor, double shift) {
        Continuum.Builder builder =
                Continuum.builder(continuum.from() * factor + shift, continuum.to() * factor + shift);
        continuum.raters().forEach(rater -> builder.rater(renamed(continuum, rater)));
        for (Span span : continuum.spans()) {
            builder.span(new Span(
                    renamed(continuum, span.rater()),
                    span.start() * factor + shift,
                    span.end() * factor + shift,
                    span.category()));
        }
        return builder.build();
    }

    private static String renamed(Continuum continuum, String rater) {
        return "z" + (char) ('z' - continuum.raters().indexOf(rater));
    }

    /** All raters marking what the first one marked. */
    static Continuum unanimous(Continuum continuum) {
        Continuum.Builder builder = Continuum.builder(continuum.from(), continuum.to());
        for (String rater : continuum.raters()) {
            builder.rater(rater);
            for (Span span : continuum.spansOf(continuum.raters().get(0))) {
                builder.span(new Span(rater, span.start(), span.end(), span.category()));
            }
        }
        return builder.build();
    }
}

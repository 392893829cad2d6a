package io.assay.benchmarks;

import io.assay.benchmarks.PlantedStudy.On;
import io.assay.study.causes.CauseKind;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How often the diagnosis of causes names planted causes: studies of 100 units (or another number) and 3 to 5 raters are simulated, each in an order of its own,
 * and diagnosed. Tables in Markdown go to standard output; they stand in {@code docs/why-raters-disagree.md}.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar io.assay.benchmarks.CauseStudy REPETITIONS SEED [none single mixed]
 * [nominal ordinal interval] [UNITS]}.
 * A thousand repetitions of all take some 30 minutes of one core. The seed of the tables in the documentation is 20,261,126; limits
 * were chosen on others.
 */
final class CauseStudy {
    private static final double[] NOISES = {0.7, 1, 2, 4};
    private static final double[] DROPS = {0.1, 0.2};

    private final int repetitions;
    private final long seed;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final int units;
    private final List<On> scales;

    private CauseStudy(int repetitions, long seed, int units, List<On> scales) {
        this.repetitions = repetitions;
        this.seed = seed;
        this.units = units;
        this.scales = scales;
    }

    public static void main(String[] args) {
        List<String> words = Arrays.asList(args).subList(2, args.length);
        List<On> named = Arrays.stream(On.values())
                .filter(scale -> words.contains(scale.title))
                .toList();
        int units = words.stream()
                .filter(CauseStudy::isNumber)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(100);
        CauseStudy study = new CauseStudy(
                Integer.parseInt(args[0]),
                Long.parseLong(args[1]),
                units,
                named.isEmpty() ? List.of(On.values()) : named);
        List<String> parts = words.stream()
                .filter(word ->
                        !isNumber(word) && Arrays.stream(On.values()).noneMatch(scale -> scale.title.equals(word)))
                .toList();
        for (String part : parts.isEmpty() ? List.of("none", "single", "mixed") : parts) {
            switch (part) {
                case "none" -> study.none();
                case "single" -> study.single();
                case "mixed" -> study.mixed();
                default -> throw new IllegalArgumentException(part + " is no part; write none, single or mixed");
            }
        }
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    private CauseCounts run(PlantedStudy study, int times) {
        return CauseCounts.of(study, units, times, seed);
    }

    private void none() {
        line("%n## No cause planted%n");
        line("| scale | units | raters | noise | alpha | a cause claimed, %% | which |");
        line("|---|---|---|---|---|---|---|");
        for (On scale : scales) {
            for (boolean skewed : scale == On.INTERVAL ? new boolean[] {false} : new boolean[] {false, true}) {
                for (int raters = 3; raters <= 5; raters++) {
                    for (double noise : NOISES) {
                        PlantedStudy even = PlantedStudy.of(scale, raters).noise(noise);
                        PlantedStudy study = skewed ? even.skewed() : even;
                        CauseCounts counts = run(study, repetitions);
                        line(
                                "| %s | %s | %d | x %.1f | %.2f | %.1f | %s |",
                                scale.title,
                                skewed ? "skewed" : "even",
                                raters,
                                noise,
                                study.alpha(),
                                counts.percent(counts.named()),
                                counts.firsts());
                    }
                }
            }
        }
    }

    private void single() {
        line("%n## One cause planted%n");
        line(
                "| scale | cause | raters | alpha | named first, %% | nothing named, %% | another first, %% | without a word of doubt, %% | first, but in doubt, %% | planted share | mean share named"
                        + " | intervals that cover, %% |");
        line("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (On scale : scales) {
            for (CauseKind cause : CauseKind.values()) {
                for (int raters = 3; raters <= 5; raters++) {
                    if (PlantedStudy.of(scale, raters).canHave(cause)) {
                        for (double drop : DROPS) {
                            single(scale, cause, raters, drop);
                        }
                    }
                }
            }
        }
    }

    private void single(On scale, CauseKind cause, int raters, double drop) {
        PlantedStudy plain = PlantedStudy.of(scale, raters);
        PlantedStudy study = plain.with(cause, plain.sizeOf(cause, drop));
        double share = 1 - plain.disagreement() / study.disagreement();
        // The smaller effect is the one that counts.
        CauseCounts counts = run(study, drop == DROPS[0] ? repetitions : Math.max(1, repetitions * 3 / 10));
        int first = counts.first(cause);
        line(
                "| %s | %s | %d | %.2f to %.2f | %s | %.1f | %.1f | %.1f | %.1f | %.2f | %s |",
                scale.title,
                cause.title(),
                raters,
                plain.alpha(),
                study.alpha(),
                counts.bold(first, 0.95),
                counts.percent(counts.repetitions() - counts.named()),
                counts.percent(counts.named() - first),
                counts.percent(counts.wrongWithoutDoubt(cause)),
                counts.percent(counts.firstWithDoubt(cause)),
                share,
                counts.shares(cause, share));
    }

    private void mixed() {
        line("%n## Two causes planted%n");
        line("The first alone would move alpha by 0.2, the second by 0.1.%n");
        line(
                "| scale | first cause | second cause | raters | alpha | right one first, %% | both in the right order, %% | found most often |");
        line("|---|---|---|---|---|---|---|---|");
        for (On scale : scales) {
            for (int raters = 3; raters <= 5; raters++) {
                PlantedStudy plain = PlantedStudy.of(scale, raters);
                Set<CauseKind> causes = EnumSet.allOf(CauseKind.class);
                causes.removeIf(cause -> !plain.canHave(cause));
                Map<CauseKind, PlantedStudy> large = new EnumMap<>(CauseKind.class);
                Map<CauseKind, Double> small = new EnumMap<>(CauseKind.class);
                causes.forEach(cause -> large.put(cause, plain.with(cause, plain.sizeOf(cause, DROPS[1]))));
                causes.forEach(cause -> small.put(cause, plain.sizeOf(cause, DROPS[0])));
                large.forEach((first, study) -> small.forEach((second, size) -> {
                    if (first != second) {
                        mixed(study.with(second, size), first, second);
                    }
                }));
            }
        }
    }

    private void mixed(PlantedStudy study, CauseKind first, CauseKind second) {
        CauseCounts counts = run(study, Math.max(1, repetitions / 20));
        List<CauseKind> order = new ArrayList<>(List.of(first, second));
        line(
                "| %s | %s | %s | %d | %.2f | %.0f | %s | %s |",
                study.scale().title,
                first.title(),
                second.title(),
                study.raters(),
                study.alpha(),
                counts.percent(counts.first(first)),
                counts.bold(counts.inOrder(order), 0.8),
                counts.mostOften());
    }
}

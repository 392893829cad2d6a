package io.assay.benchmarks;

import com.google.common.collect.ImmutableTable;
import io.assay.benchmarks.PlantedStudy.On;
import io.assay.study.causes.CauseKind;
import io.assay.study.raters.RaterSimulation;
import io.assay.study.raters.SimulatedRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Studies on names, by one who knows the units, the noise and the size of each cause, but neither which cause there is nor on whom.
 *
 * <p>Noise alone is that of a study of the same alpha, so that the amount of disagreement tells nothing.
 */
final class KnownCauses {
    private static final int HALVINGS = 16;

    private final int raters;
    private final int units;
    private final PlantedStudy alone;
    private final KnownCause noise;
    private final List<Planted> all;

    private KnownCauses(int raters, int units, double drop, List<Planted> all) {
        this.raters = raters;
        this.units = units;
        this.all = all;
        PlantedStudy plain = PlantedStudy.of(On.NOMINAL, raters);
        double factor = factor(plain, plain.alpha() - drop);
        alone = plain.noise(factor);
        noise = KnownCause.of(Map.of(), On.NOMINAL.noise * factor, raters).get(0);
    }

    /**
     * What is planted.
     *
     * @param causes by size, larger ones first
     * @param study that has them
     * @param known with every choice of raters whom they can be about
     */
    private record Planted(List<CauseKind> causes, PlantedStudy study, List<KnownCause> known) {}

    /** Studies with each cause alone that names of so many raters show. */
    static KnownCauses single(int raters, int units, double drop) {
        PlantedStudy plain = PlantedStudy.of(On.NOMINAL, raters);
        List<Planted> all = shown(plain).stream()
                .map(kind -> planted(plain, Map.of(kind, plain.sizeOf(kind, drop)), List.of(kind)))
                .toList();
        return new KnownCauses(raters, units, drop, all);
    }

    /** Studies with each pair of causes that alone would lower alpha by two drops. */
    static KnownCauses mixed(int raters, int units, double first, double second) {
        PlantedStudy plain = PlantedStudy.of(On.NOMINAL, raters);
        Map<CauseKind, Double> large = new EnumMap<>(CauseKind.class);
        Map<CauseKind, Double> small = new EnumMap<>(CauseKind.class);
        shown(plain).forEach(kind -> {
            large.put(kind, plain.sizeOf(kind, first));
            small.put(kind, plain.sizeOf(kind, second));
        });
        List<Planted> all = new ArrayList<>();
        large.forEach((one, size) -> small.forEach((other, less) -> {
            if (one != other) {
                all.add(planted(plain, Map.of(one, size, other, less), List.of(one, other)));
            }
        }));
        return new KnownCauses(raters, units, first, all);
    }

    private static List<CauseKind> shown(PlantedStudy plain) {
        return Arrays.stream(CauseKind.values())
                .filter(kind -> plain.canHave(kind) && !(kind == CauseKind.HARD_UNITS && plain.raters() < 4))
                .toList();
    }

    private static Planted planted(PlantedStudy plain, Map<CauseKind, Double> sizes, List<CauseKind> causes) {
        PlantedStudy study = plain;
        for (CauseKind cause : causes) {
            study = study.with(cause, Objects.requireNonNull(sizes.get(cause)));
        }
        return new Planted(causes, study, KnownCause.of(sizes, On.NOMINAL.noise, plain.raters()));
    }

    /** Returns by what noise is to be multiplied for an alpha. */
    private static double factor(PlantedStudy plain, double alpha) {
        double low = 1;
        double high = 1 / plain.scale().noise;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (plain.noise(middle).alpha() < alpha) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Returns what is planted, in words. */
    List<String> titles() {
        return all.stream()
                .map(planted -> String.join(
                        ", ", planted.causes.stream().map(CauseKind::title).toList()))
                .toList();
    }

    /** Returns for studies of noise alone how much more likely whatever is planted makes them: a row per study, logarithms. */
    double[][] ofNoise(int repetitions, long seed) {
        return ratios(alone.simulation(), repetitions, seed);
    }

    /** Returns the same for studies with what is planted. */
    double[][] of(int planted, int repetitions, long seed) {
        return ratios(all.get(planted).study.simulation(), repetitions, seed);
    }

    private double[][] ratios(RaterSimulation simulation, int repetitions, long seed) {
        return IntStream.range(0, repetitions)
                .parallel()
                .mapToObj(i -> ratios(simulation.draw(units, seed * 1_000_003 + i)))
                .toArray(double[][]::new);
    }

    private double[] ratios(SimulatedRatings drawn) {
        int[][] answers = answers(drawn);
        double[][] times = times(drawn);
        double none = log(noise, answers, times);
        return all.stream()
                .mapToDouble(planted -> mean(planted.known, answers, times) - none)
                .toArray();
    }

    /** Returns the logarithm of the mean likelihood over all whom a cause can be about. */
    private static double mean(List<KnownCause> all, int[][] answers, double[][] times) {
        double[] logs =
                all.stream().mapToDouble(cause -> log(cause, answers, times)).toArray();
        double most = Arrays.stream(logs).max().orElseThrow();
        return most
                + Math.log(Arrays.stream(logs)
                        .map(log -> Math.exp(log - most))
                        .average()
                        .orElseThrow());
    }

    private static double log(KnownCause cause, int[][] answers, double[][] times) {
        double sum = 0;
        for (int u = 0; u < answers.length; u++) {
            sum += Math.log(cause.chance(answers[u], times[u]));
        }
        return sum;
    }

    private int[][] answers(SimulatedRatings drawn) {
        ImmutableTable<String, String, String> given = drawn.ratings().toTable();
        return drawn.ratings().units().stream()
                .map(unit -> drawn.ratings().raters().stream()
                        .mapToInt(rater -> "ABCD".indexOf(given.get(unit, rater)))
                        .toArray())
                .toArray(int[][]::new);
    }

    private double[][] times(SimulatedRatings drawn) {
        double[][] times = drawn.order().toArray();
        for (double[] row : times) {
            for (int r = 0; r < raters; r++) {
                row[r] = (row[r] - 1) / (units - 1.0);
            }
        }
        return times;
    }
}

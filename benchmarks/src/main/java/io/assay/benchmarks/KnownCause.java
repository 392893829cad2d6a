package io.assay.benchmarks;

import com.google.common.collect.Collections2;
import io.assay.study.causes.CauseKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How likely answers in four unordered categories are when it is known what is planted by {@link PlantedStudy}, how strongly and on whom: written out from its
 * definitions, apart from the models of the diagnosis.
 */
final class KnownCause {
    private static final double[] PREVALENCES = PlantedStudy.NAMES;
    private static final int CATEGORIES = PREVALENCES.length;
    private static final int B = 1;
    private static final int C = 2;

    private final Map<CauseKind, Double> sizes;
    private final double noise;
    private final Raters raters;

    private KnownCause(Map<CauseKind, Double> sizes, double noise, Raters raters) {
        this.sizes = sizes;
        this.noise = noise;
        this.raters = raters;
    }

    /**
     * Whom causes are about, by the numbers of raters.
     *
     * @param careless who is careless
     * @param tired who tires, or overuses a category
     * @param outlier who has another reading
     * @param first who is in the first group
     */
    private record Raters(int careless, int tired, int outlier, Set<Integer> first) {
        /** Those of {@link PlantedStudy}, after raters changed places. */
        static Raters placed(List<Integer> places) {
            int raters = places.size();
            Set<Integer> first = new HashSet<>(places.subList(0, (raters + 1) / 2));
            return new Raters(places.get(0), places.get(1), places.get(raters - 1), first);
        }

        /** Returns the same for all that differ only in whom causes are about that there are not. */
        Raters only(Set<CauseKind> kinds) {
            boolean second = kinds.contains(CauseKind.DRIFT) || kinds.contains(CauseKind.SEVERITY);
            return new Raters(
                    kinds.contains(CauseKind.CARELESS) ? careless : 0,
                    second ? tired : 0,
                    kinds.contains(CauseKind.OUTLIER_RATERS) ? outlier : 0,
                    kinds.contains(CauseKind.GROUPS) ? first : Set.of());
        }
    }

    /** Returns causes of some sizes with every choice of raters whom they can be about; a single one if there are no causes. */
    static List<KnownCause> of(Map<CauseKind, Double> sizes, double noise, int raters) {
        List<Integer> all = IntStream.range(0, raters).boxed().toList();
        return Collections2.permutations(all).stream()
                .map(places -> Raters.placed(places).only(sizes.keySet()))
                .distinct()
                .map(who -> new KnownCause(sizes, noise, who))
                .toList();
    }

    private double size(CauseKind kind) {
        return sizes.getOrDefault(kind, 0.0);
    }

    /**
     * Returns the chance of the answers to a unit.
     *
     * @param answers categories by rater
     * @param times of each answer, 0 for a rater's first unit and 1 for the last
     */
    double chance(int[] answers, double[] times) {
        double hard = size(CauseKind.HARD_UNITS);
        double easy = chance(answers, times, 1);
        return hard == 0 ? easy : (1 - hard) * easy + hard * chance(answers, times, PlantedStudy.NOBODY_KNOWS);
    }

    private double chance(int[] answers, double[] times, double worse) {
        double[] product = PREVALENCES.clone();
        for (boolean inFirst : new boolean[] {true, false}) {
            double[] group = new double[CATEGORIES];
            Arrays.fill(group, 1);
            for (int r = 0; r < answers.length; r++) {
                for (int z = 0; raters.first.contains(r) == inFirst && z < CATEGORIES; z++) {
                    group[z] *= said(z, r, times[r], worse)[answers[r]];
                }
            }
            view(group);
            for (int z = 0; z < CATEGORIES; z++) {
                product[z] *= group[z];
            }
        }
        return Arrays.stream(product).sum();
    }

    /** Lets a group see with some chance a category of its own. */
    private void view(double[] chances) {
        double own = size(CauseKind.GROUPS);
        double mean = 0;
        for (int z = 0; z < CATEGORIES; z++) {
            mean += PREVALENCES[z] * chances[z];
        }
        for (int z = 0; z < CATEGORIES; z++) {
            chances[z] = (1 - own) * chances[z] + own * mean;
        }
    }

    /** Returns the chances of what a rater says of a unit of some category. */
    private double[] said(int category, int rater, double time, double worse) {
        double drift = raters.tired == rater ? size(CauseKind.DRIFT) : 0;
        double knows = (1 - noise) / worse * (1 - time * drift / (1 + drift));
        double[] said = new double[CATEGORIES];
        for (int k = 0; k < CATEGORIES; k++) {
            said[k] = (1 - knows) * PREVALENCES[k] + (k == category ? knows : 0);
        }
        double move = size(CauseKind.BOUNDARY) / 2 * (said[C] - said[B]);
        said[B] += move;
        said[C] -= move;
        double taken = raters.outlier == rater ? size(CauseKind.OUTLIER_RATERS) * said[B] : 0;
        said[B] -= taken;
        said[C] += taken;
        double overuse = raters.tired == rater ? size(CauseKind.SEVERITY) : 0;
        double careless = raters.careless == rater ? size(CauseKind.CARELESS) : 0;
        for (int k = 0; k < CATEGORIES; k++) {
            double used = (1 - overuse) * said[k] + (k == C ? overuse : 0);
            said[k] = (1 - careless) * used + careless / CATEGORIES;
        }
        return said;
    }
}

package io.assay.study.causes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Adds to common noise one effect after the other, the most evident first, as long as each is beyond chance; an effect that a later one
 * explains is taken out again.
 */
final class Search {
    /**
     * The chance to claim anything of noise alone that is asked for. Chi-square limits of likelihood ratios, half and half with 0 for shares,
     * are not exact at 100 units, so that less is asked for than the 0.05 that is promised.
     */
    static final double LEVEL = 0.035;

    /** The same on names, where chi-square limits ask for more than is needed. */
    static final double LEVEL_OF_NAMES = 0.04;

    private static final int MOST_EFFECTS = 8;
    private static final int FITTED = 6;
    private static final double LEAST_PROMISE = 4;

    private final Candidates candidates;
    private final double level;
    /** The least chance of each kind when last looked at. */
    private final Map<CauseKind, Double> chances = new EnumMap<>(CauseKind.class);

    private Search(Candidates candidates, double level) {
        this.candidates = candidates;
        this.level = level;
    }

    /**
     * What a search came to.
     *
     * @param fit the model with all effects that are beyond chance
     * @param chances of each kind looked at, the chance of as much gain from noise, given the other effects
     * @param rivals causes that are not told from a claimed one
     */
    record Result(Fit fit, Map<CauseKind, Double> chances, List<NotIdentified> rivals) {}

    /**
     * An effect that might be added.
     *
     * @param effect the effect
     * @param fit the model with it
     * @param p chance of as much gain from noise, times the number of effects looked at
     */
    record Step(Effect effect, Fit fit, double p) {}

    static Result best(Fit noise, Candidates candidates, double level) {
        Search search = new Search(candidates, level);
        Fit fit = search.grow(noise);
        Map<Effect, Fit> without = new LinkedHashMap<>();
        fit.effects.forEach(effect -> without.put(effect, fit.without(effect)));
        Map<CauseKind, Double> chances = new EnumMap<>(search.chances);
        for (CauseKind kind : CauseKind.values()) {
            search.chanceOfAll(fit, without, kind).ifPresent(p -> chances.put(kind, p));
        }
        return new Result(fit, chances, Rivals.of(search, fit, without));
    }

    /** Returns the chance of the most evident effect of a kind in a model, against the model without it. */
    private OptionalDouble chanceOfAll(Fit fit, Map<Effect, Fit> without, CauseKind kind) {
        return without.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .mapToDouble(entry -> allowed(entry.getKey(), p(entry.getKey(), fit.log - entry.getValue().log)))
                .min();
    }

    private Fit grow(Fit noise) {
        Fit fit = noise;
        while (fit.effects.size() < MOST_EFFECTS) {
            List<Step> steps = steps(fit);
            if (steps.stream().noneMatch(this::isBeyondChance)) {
                return fit;
            }
            // That there is a cause is one question, which is the likeliest another.
            Step step = steps.stream().min(Comparator.comparingDouble(Step::p)).orElseThrow();
            fit = pruned(step.fit);
        }
        return fit;
    }

    private boolean isBeyondChance(Step step) {
        return allowed(step.effect, step.p) <= level;
    }

    /** Returns a chance as it counts towards that of any false claim. */
    private double allowed(Effect effect, double p) {
        return Math.min(1, p / candidates.allowance(effect.kind()));
    }

    private Fit pruned(Fit fit) {
        Fit kept = fit;
        for (Effect effect : fit.effects.subList(0, fit.effects.size() - 1)) {
            Fit without = kept.without(effect);
            if (allowed(effect, p(effect, kept.log - without.log)) > level) {
                kept = without;
            }
        }
        return kept;
    }

    /** Returns the effects that are not in a model yet and might be beyond chance. */
    private List<Step> steps(Fit fit) {
        List<Step> steps = new ArrayList<>();
        candidates.kinds().forEach(kind -> chances.put(kind, 1.0));
        for (Effect effect : promising(fit)) {
            Fit more = fit.with(effect);
            double p = p(effect, more.log - fit.log);
            steps.add(new Step(effect, more, p));
            chances.merge(effect.kind(), allowed(effect, p), Math::min);
        }
        return steps;
    }

    /** An effect and what it promises. */
    private record Promise(Effect effect, double gain) {}

    /** Returns the effects that are not in a model yet and are worth a fit. */
    List<Effect> promising(Fit fit) {
        List<Promise> promises = new ArrayList<>();
        List<Effect> chosen = new ArrayList<>();
        for (Effect effect : candidates.all()) {
            if (clashes(fit, effect)) {
                continue;
            }
            if (effect.kind() == CauseKind.HARD_UNITS || effect.kind() == CauseKind.GROUPS) {
                chosen.add(effect);
            } else {
                double gain = fit.promise(effect);
                if (gain > LEAST_PROMISE) {
                    promises.add(new Promise(effect, p(effect, gain / 2)));
                }
            }
        }
        promises.stream()
                .sorted(Comparator.comparingDouble(Promise::gain))
                .limit(FITTED)
                .forEach(promise -> chosen.add(promise.effect));
        return chosen;
    }

    /** Returns whether an effect sets what another one in the model sets. */
    private static boolean clashes(Fit fit, Effect effect) {
        return fit.effects.stream()
                .anyMatch(other -> other.equals(effect)
                        || (other.kind() == effect.kind()
                                && (effect.kind() == CauseKind.HARD_UNITS
                                        || effect.kind() == CauseKind.GROUPS
                                        || (effect.kind() == CauseKind.CARELESS
                                                && effect.raters().equals(other.raters())))));
    }

    double p(Effect effect, double gain) {
        return Math.min(1, tail(effect, Math.max(0, 2 * gain)) * candidates.looked(effect.kind()));
    }

    private static double tail(Effect effect, double statistic) {
        double tail = ChiSquaredDistribution.of(effect.freedom()).survivalProbability(statistic);
        // So far out the tail is not told from 0; what counts then is the order.
        double known = tail > 1e-290 ? tail : Math.exp(-670 - statistic / 1e3);
        return effect.isOneSided() && effect.freedom() == 1 ? known / 2 : known;
    }
}

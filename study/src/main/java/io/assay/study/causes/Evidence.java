package io.assay.study.causes;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Says what was seen of a cause. */
final class Evidence {
    private static final int MOST_UNITS = 10;
    private static final double PROBABLY = 0.5;

    private final Fit fit;
    private final Sheet sheet;
    private final Model model;
    private final boolean isNominal;
    private final Set<Integer> raters = new LinkedHashSet<>();
    private final Set<Integer> categories = new LinkedHashSet<>();
    private final List<String> units = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private Evidence(Fit fit) {
        this.fit = fit;
        this.sheet = fit.likelihood.sheet;
        this.model = fit.model();
        this.isNominal = fit.likelihood instanceof NominalLikelihood;
    }

    static Cause of(Fit fit, CauseKind kind, Estimate share, double p) {
        Evidence evidence = new Evidence(fit);
        fit.effects.stream().filter(effect -> effect.kind() == kind).forEach(evidence::add);
        return new Cause(
                kind,
                true,
                share,
                p,
                evidence.sentences,
                evidence.raters.stream().map(evidence::rater).toList(),
                evidence.categories.stream().map(evidence.sheet.categories::get).toList(),
                evidence.units);
    }

    private void add(Effect effect) {
        raters.addAll(effect.raters());
        categories.addAll(effect.categories());
        double size = fit.numbers(effect)[0];
        switch (effect.kind()) {
            case SEVERITY -> sentences.add(effect.raters().isEmpty() ? shifts() : overuse(effect, size));
            case OUTLIER_RATERS -> sentences.add(outlier(effect, size));
            case CARELESS -> sentences.add(careless(effect, size));
            case BOUNDARY ->
                sentences.add(say(
                        "Between %s and %s a coin decides in %.0f %% of the cases.",
                        category(effect, 0), category(effect, 1), 100 * size));
            case HARD_UNITS -> hard(size);
            case GROUPS -> groups(effect, size);
            case DRIFT -> sentences.add(drift(effect, size));
            case VAGUE_CRITERION -> throw new IllegalStateException("a vague criterion is no effect on one criterion");
        }
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private String rater(int r) {
        return sheet.raterIds.get(r);
    }

    private String category(Effect effect, int position) {
        return "\"" + sheet.categories.get(effect.categories().get(position)) + "\"";
    }

    private String rater(Effect effect) {
        return rater(effect.raters().get(0));
    }

    /** Returns a shift as a person would say it. */
    private String shift(double shift) {
        return fit.likelihood instanceof IntervalLikelihood numbers
                ? say("%.3g", Math.abs(shift) * numbers.within())
                : say("%.2f standard deviations of the units", Math.abs(shift));
    }

    private String shifts() {
        List<Integer> sorted = IntStream.range(0, sheet.raters)
                .filter(r -> sheet.counts[r] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> -model.shift[r]))
                .toList();
        int highest = sorted.get(0);
        int lowest = sorted.get(sorted.size() - 1);
        raters.add(highest);
        raters.add(lowest);
        return say(
                "%s rates the same units higher than %s, by %s; the others lie between.",
                rater(highest), rater(lowest), shift(model.shift[highest] - model.shift[lowest]));
    }

    private String overuse(Effect effect, double size) {
        return say(
                "%s gives %s in %.0f %% of the cases whatever the unit.",
                rater(effect), category(effect, 0), 100 * size);
    }

    private String outlier(Effect effect, double size) {
        if (!isNominal) {
            return say("%s has %.1f times the noise of the others.", rater(effect), Math.exp(size));
        }
        return effect.categories().isEmpty()
                ? say(
                        "%s has a reading of the categories of their own, in %.0f %% of the cases.",
                        rater(effect), 100 * size)
                : say(
                        "%s takes %s for %s in %.0f %% of the cases.",
                        rater(effect), category(effect, 0), category(effect, 1), 100 * size);
    }

    private String careless(Effect effect, double size) {
        return effect.categories().isEmpty()
                ? say("%.0f %% of the answers of %s are as good as random.", 100 * size, rater(effect))
                : say(
                        "%.0f %% of the answers of %s are %s whatever the unit.",
                        100 * size, rater(effect), category(effect, 0));
    }

    private void hard(double size) {
        double[] chances = fit.likelihood.row();
        fit.likelihood.hard(model, chances);
        IntStream.range(0, chances.length)
                .filter(i -> chances[i] > PROBABLY)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -chances[i]))
                .forEach(i -> units.addAll(sheet.ids.get(i)));
        sentences.add(say(
                isNominal
                        ? "On about %.0f %% of the units the chance to know the category is divided by %.1f."
                        : "On about %.0f %% of the units everybody has %.1f times the noise.",
                100 * model.hardShare,
                Math.exp(size)));
        if (!units.isEmpty()) {
            List<String> shown = units.subList(0, Math.min(units.size(), MOST_UNITS));
            sentences.add("Most likely: " + String.join(", ", shown)
                    + (units.size() > MOST_UNITS ? ", and " + (units.size() - MOST_UNITS) + " more." : "."));
        }
    }

    private void groups(Effect effect, double size) {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int r = 0; r < sheet.raters; r++) {
            if (sheet.counts[r] > 0) {
                (effect.raters().contains(r) ? one : other).add(rater(r));
            }
        }
        sentences.add(say(
                "%s agree with one another, and so do %s, but not across: %s.",
                String.join(", ", one),
                String.join(", ", other),
                isNominal
                        ? say("a group has a view of its own on %.0f %% of the units", 100 * size)
                        : "their views of a unit differ by " + shift(Math.sqrt(2 * size))));
    }

    private String drift(Effect effect, double size) {
        if (effect.isOneSided()) {
            return isNominal
                    ? say(
                            "At the end %s knows %.0f %% less often than at the start.",
                            rater(effect), 100 * size / (1 + size))
                    : say("At the end %s has %.1f times the noise of the start.", rater(effect), 1 + size);
        }
        return say(
                "%s rates %s by %s from first to last.",
                rater(effect), size > 0 ? "ever higher" : "ever lower", shift(size));
    }
}

package io.assay.rubric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What items can come to under given settings, and what is wrong where that cannot be told. */
final class Ranges {
    private final Settings settings;
    private final List<Problem> problems = new ArrayList<>();

    private Ranges(Settings settings) {
        this.settings = settings;
    }

    /** Returns what an item can come to, in a rubric that is known to be valid. */
    static Span of(Item item, Settings settings) {
        return new Ranges(settings).of(item, item.id());
    }

    /** Returns what settings make impossible. */
    static List<Problem> problems(List<Item> items, Settings settings) {
        Ranges ranges = new Ranges(settings);
        Span root = ranges.combined(items, settings.combiner(), "", true);
        ranges.checkRoot(root);
        Clip clip = settings.clip();
        if (clip != null && !(clip.least() < clip.most())) {
            ranges.problems.add(
                    new Problem("", "scores cannot be clipped from " + clip.least() + " to " + clip.most()));
        }
        if (!(settings.mostNotApplicable() > 0 && settings.mostNotApplicable() <= 1)) {
            ranges.problems.add(new Problem(
                    "",
                    "the largest share that may not apply must be in (0, 1], but was " + settings.mostNotApplicable()));
        }
        return ranges.problems;
    }

    private void checkRoot(Span root) {
        if (settings.normalization() == Normalization.EARNED_OF_POSSIBLE && !(root.possible() > 0)) {
            problems.add(new Problem(
                    "",
                    root.lowest() < 0
                            ? "only takes points away, so there is nothing to be earned; use normalizedBy(RANGE), which gives 1"
                                    + " where nothing is taken away, or NONE"
                            : "no criterion earns points"));
        }
        if (settings.normalization() == Normalization.RANGE && !(root.highest() > root.lowest())) {
            problems.add(new Problem("", "no criterion earns or costs points"));
        }
        if (!Double.isFinite(root.highest() - root.lowest())) {
            problems.add(new Problem("", "points are so large that their sum overflows"));
        }
    }

    private Span of(Item item, String path) {
        if (item instanceof Criterion<?> criterion) {
            return Span.of(criterion);
        }
        Group group = (Group) item;
        return combined(group.items(), group.combiner(), path, false);
    }

    private Span combined(List<Item> items, Combiner combiner, String path, boolean isRoot) {
        if (combiner.isOrdered() && !isRoot) {
            problems.add(
                    new Problem(path, "only a whole rubric can be " + combiner.name() + ", which gives no number"));
        }
        List<Span> spans = new ArrayList<>();
        double[] weights = new double[items.size()];
        for (Item item : items) {
            String at = path.isEmpty() ? item.id() : path + "/" + item.id();
            Span span = of(item, at);
            if (!combiner.isOfPoints() && span.counts()) {
                check(span, combiner, at);
            }
            if (combiner.isOfPoints() || span.counts()) {
                weights[spans.size()] = item.weight();
                spans.add(span);
            }
        }
        return combine(combiner, settings.normalization(), spans, Arrays.copyOf(weights, spans.size()));
    }

    private void check(Span span, Combiner combiner, String path) {
        double least = span.share(span.lowest(), settings.normalization());
        double most = span.share(span.highest(), settings.normalization());
        if (Double.isNaN(least)) {
            problems.add(new Problem(
                    path,
                    "only takes points away, so it has no share of what is possible for " + combiner.name()
                            + " to combine; use normalizedBy(RANGE)"));
        } else if (combiner.needsShares() && !(least >= 0 && most <= 1)) {
            problems.add(new Problem(
                    path,
                    combiner.name() + " combines values from 0 to 1, but this goes from " + Numbers.plain(least)
                            + " to " + Numbers.plain(most) + "; use normalizedBy(RANGE)"));
        }
    }

    /** Combines what siblings can come to; as combiners are monotone, their ends give the ends. */
    static Span combine(Combiner combiner, Normalization normalization, List<Span> spans, double[] weights) {
        if (Arrays.stream(weights).sum() == 0) {
            return new Span(0, 0, 0);
        }
        if (combiner.isOfPoints()) {
            return new Span(
                    combined(combiner, spans, weights, Span::lowest),
                    combined(combiner, spans, weights, Span::highest),
                    combined(combiner, spans, weights, Span::possible));
        }
        double lowest = combined(combiner, spans, weights, span -> span.share(span.lowest(), normalization));
        double highest = combined(combiner, spans, weights, span -> span.share(span.highest(), normalization));
        return new Span(lowest, highest, Math.max(0, highest));
    }

    private static double combined(
            Combiner combiner, List<Span> spans, double[] weights, ToDoubleFunction<Span> value) {
        double[] values = new double[weights.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(spans.get(i));
        }
        return combiner.combine(values, weights);
    }
}

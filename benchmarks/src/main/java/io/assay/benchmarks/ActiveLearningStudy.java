package io.assay.benchmarks;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.sampling.loop.ActiveLearning;
import io.assay.sampling.loop.LabelSaving;
import io.assay.sampling.loop.LearningCurve;
import io.assay.sampling.loop.LearningCurves;
import io.assay.sampling.loop.LogisticRegression;
import io.assay.sampling.loop.Queries;
import io.assay.sampling.loop.Query;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The curves of docs/active-learning.md: prints the tables, and writes the pictures into a folder.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar io.assay.benchmarks.ActiveLearningStudy docs/images}
 */
public final class ActiveLearningStudy {
    private static final int RUNS = 10;
    private static final long SEED = 1;

    private ActiveLearningStudy() {}

    /** Prints and draws everything. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "." : arguments[0]);
        LearningData letter = LearningData.letter();
        LearningData digits = LearningData.digits();
        int[] large = {500, 600, 700, 800, 900, 1000, 1500, 2000, 3000, 5000};
        show("letter-linear", letter, Queries.all(), folder, large);
        show("letter-one-batch", letter, Queries.all(), folder, 500, 1500);
        show("digits-linear", digits, Queries.all(), folder, 500, 600, 700, 800, 900, 1000);
        show("digits-small-seed", digits, Queries.all(), folder, 20, 40, 60, 80, 100, 150, 200, 300);
        show("letter-products", letter.squared(), Queries.all(), folder, 500, 1000, 1500, 2000, 3000, 5000);
    }

    private static void show(String title, LearningData data, Map<String, Query> queries, Path folder, int... sizes)
            throws IOException {
        ActiveLearning loop = ActiveLearning.of(
                        LogisticRegression.defaults().on(data.pool(), data.heldOut(), data.classes()),
                        data.poolLabels(),
                        data.heldOutLabels())
                .sizes(sizes)
                .runs(RUNS, SEED);
        long start = System.nanoTime();
        LearningCurves curves = loop.compare(queries).withQualityOfAll(loop.qualityOfAll());
        System.err.printf(Locale.ROOT, "%s: %.0f s%n", title, (System.nanoTime() - start) / 1e9);
        System.out.println(tables(title, curves));
        Files.writeString(
                folder.resolve("active-learning-" + title + ".svg"), LearningPlot.svg(curves), StandardCharsets.UTF_8);
    }

    private static String tables(String title, LearningCurves curves) {
        double all = curves.qualityOfAll().orElseThrow();
        StringBuilder text = new StringBuilder("### " + title + "\n\n");
        text.append(String.format(
                Locale.ROOT,
                "All %,d labels: %.4f. Seed %d, %d runs.%n%n",
                curves.poolSize(),
                all,
                curves.seed(),
                curves.curves().get(0).runs().size()));
        List<LearningCurve.Point> first = curves.curves().get(0).points();
        text.append("| labels |");
        first.forEach(point -> text.append(String.format(Locale.ROOT, " %,d |", point.labels())));
        text.append(" area |\n|---|").append("---|".repeat(first.size() + 1)).append('\n');
        for (LearningCurve curve : curves.curves()) {
            text.append("| ").append(curve.name()).append(" |");
            curve.points()
                    .forEach(point ->
                            text.append(' ').append(cell(point.quality())).append(" |"));
            text.append(' ').append(cell(curve.area())).append(" |\n");
        }
        text.append('\n').append(gains(curves, first)).append('\n').append(savings(curves));
        return text.toString();
    }

    private static String cell(Estimate estimate) {
        String reach = estimate.interval()
                .map(interval -> String.format(Locale.ROOT, " ± %.4f", interval.width() / 2))
                .orElse("");
        return String.format(Locale.ROOT, "%.4f", estimate.value()) + reach;
    }

    private static String gains(LearningCurves curves, List<LearningCurve.Point> points) {
        StringBuilder text = new StringBuilder("| gain on random |");
        points.forEach(point -> text.append(String.format(Locale.ROOT, " %,d |", point.labels())));
        text.append("\n|---|").append("---|".repeat(points.size())).append('\n');
        for (LearningCurve curve : curves.curves().subList(1, curves.curves().size())) {
            text.append("| ").append(curve.name()).append(" |");
            for (LearningCurve.Point point : points) {
                Estimate gain = curves.gain(curve.name(), "random", point.labels());
                Optional<Interval> interval = gain.interval();
                String clear = interval.isPresent() && !interval.get().contains(0) ? "**" : "";
                text.append(String.format(Locale.ROOT, " %s%+.4f%s |", clear, gain.value(), clear));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String savings(LearningCurves curves) {
        LearningCurve random = curves.curve("random");
        List<LearningCurve.Point> points = random.points();
        List<Double> targets = List.of(
                points.get(points.size() / 2).quality().value(),
                points.get(points.size() - 1).quality().value(),
                curves.qualityOfAll().orElseThrow());
        StringBuilder text = new StringBuilder("| quality | query | labels needed | random needs | saved |\n");
        text.append("|---|---|---|---|---|\n");
        for (double target : new LinkedHashSet<>(targets)) {
            for (LearningCurve curve :
                    curves.curves().subList(1, curves.curves().size())) {
                LabelSaving saving = curves.saving(curve.name(), "random", target);
                text.append(String.format(
                        Locale.ROOT,
                        "| %.4f | %s | %s | %s | %s |%n",
                        target,
                        curve.name(),
                        labels(saving.needed()),
                        labels(saving.baseline()),
                        saved(saving.saved())));
            }
        }
        return text.toString();
    }

    private static String labels(Estimate needed) {
        return needed.isDefined()
                ? String.format(Locale.ROOT, "%,.0f", needed.value())
                : needed.reason().orElseThrow();
    }

    private static String saved(Estimate saved) {
        if (!saved.isDefined()) {
            return "undefined";
        }
        String limits = saved.interval()
                .map(i -> String.format(Locale.ROOT, ", %.0f to %.0f %%", 100 * i.lower(), 100 * i.upper()))
                .orElse(" (no interval)");
        return String.format(Locale.ROOT, "%.0f %%", 100 * saved.value()) + limits;
    }
}

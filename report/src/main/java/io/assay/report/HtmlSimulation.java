package io.assay.report;

import io.assay.core.Estimate;
import io.assay.report.HtmlMethod.Fact;
import io.assay.report.HtmlSamplingPage.Part;
import io.assay.report.HtmlTable.Cell;
import io.assay.sampling.loop.LabelSaving;
import io.assay.sampling.loop.LearningCurve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The page of a simulation of active learning. */
final class HtmlSimulation {
    private final SimulationReport report;

    private HtmlSimulation(SimulationReport report) {
        this.report = report;
    }

    static HtmlSamplingPage page(SimulationReport report, HtmlReport.Options options) {
        HtmlSimulation page = new HtmlSimulation(report);
        HtmlFrame frame = HtmlFrame.of(
                        options,
                        List.of(
                                report.learner(),
                                HtmlFigures.count(report.curves().poolSize(), "row") + " in the pool",
                                HtmlFigures.count(
                                        report.curves().curves().get(0).runs().size(), "run")))
                .withoutAlpha();
        return new HtmlSamplingPage(
                frame, page.heading(), page.sentences(), List.of(page.curves(), page.savings()), page.method());
    }

    private String heading() {
        String gap = report.curves().qualityOfAll().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "; all %,d labels give %.3f",
                        report.curves().poolSize(),
                        report.curves().qualityOfAll().getAsDouble())
                : "";
        LearningCurve best = best();
        return String.format(
                Locale.ROOT,
                "%,d labels give %.3f at best, chosen by %s%s",
                report.budget(),
                last(best).value(),
                best.name(),
                gap);
    }

    private LearningCurve best() {
        LearningCurve best = report.curves().curves().get(0);
        for (LearningCurve curve : report.curves().curves()) {
            best = last(curve).value() > last(best).value() ? curve : best;
        }
        return best;
    }

    private static Estimate last(LearningCurve curve) {
        List<LearningCurve.Point> points = curve.points();
        return points.get(points.size() - 1).quality();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (LearningCurve curve : report.others()) {
            Estimate gain = report.curves().gain(curve.name(), report.baseline(), report.budget());
            if (!gain.isDefined()) {
                sentences.add(curve.name() + ": " + gain.reason().orElseThrow() + ".");
                continue;
            }
            String clear = gain.interval().isEmpty()
                    ? "how sure that is cannot be told from one run"
                    : gain.interval().get().contains(0)
                            ? "which may be chance"
                            : "interval " + HtmlFigures.limits(gain.interval().get());
            sentences.add(curve.name() + " differs from " + report.baseline() + " by "
                    + HtmlFigures.signed(gain.value()) + " with " + HtmlFigures.count(report.budget()) + " labels, "
                    + clear + ".");
        }
        sentences.add(
                "The best of several queries on the same rows flatters itself; measure the one you choose on other rows.");
        return sentences;
    }

    private Part curves() {
        List<Map<String, Object>> all =
                report.curves().curves().stream().map(HtmlSimulation::data).toList();
        OptionalDouble whole = report.curves().qualityOfAll();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "curves");
        data.put("measure", "quality");
        data.put("all", whole.isPresent() ? whole.getAsDouble() : null);
        data.put("curves", all);
        HtmlChart chart = HtmlChart.of(
                "curves-chart",
                "Quality by number of labels, mean over runs",
                "Learning curves of " + HtmlFigures.count(all.size(), "query").replace("querys", "queries") + ".",
                new HtmlChart.Box(420, 300, 860),
                data,
                table());
        return new Part(
                "curves",
                "Learning curves",
                List.of("Curves begin with the same random seed sets. Where one lies below " + report.baseline()
                        + ", it chose worse than chance."),
                List.of(chart),
                List.of());
    }

    private static Map<String, Object> data(LearningCurve curve) {
        Map<String, Object> data = new LinkedHashMap<>();
        List<LearningCurve.Point> points = curve.points();
        data.put("name", curve.name());
        data.put("labels", points.stream().map(LearningCurve.Point::labels).toList());
        HtmlForest.putFigures(
                data, points.stream().map(LearningCurve.Point::quality).toList());
        return data;
    }

    private HtmlTable table() {
        List<HtmlTable.Row> rows = new ArrayList<>();
        for (LearningCurve curve : report.curves().curves()) {
            for (LearningCurve.Point point : curve.points()) {
                rows.add(HtmlTable.Row.of(
                        Cell.text(curve.name()),
                        Cell.figure(HtmlFigures.count(point.labels())),
                        Cell.figure(HtmlFigures.decimal(point.quality().value())),
                        Cell.figure(limits(point.quality())),
                        Cell.figure(HtmlFigures.count(point.runs()))));
            }
        }
        return new HtmlTable(
                "Quality by query and labels",
                HtmlTable.columns("Query", "Labels#", "Quality#", "Interval#", "Runs#"),
                rows);
    }

    private static String limits(Estimate estimate) {
        return estimate.interval().map(HtmlFigures::limits).orElse("\u2013");
    }

    private Part savings() {
        List<HtmlTable.Row> rows = new ArrayList<>();
        for (LearningCurve curve : report.others()) {
            LabelSaving saving = report.saving(curve);
            rows.add(HtmlTable.Row.of(
                    Cell.text(curve.name()),
                    labels(saving.needed()),
                    labels(saving.baseline()),
                    Cell.figure(HtmlFigures.percent(saving.saved().orNaN()))
                            .note(saving.saved().reason().orElse("")),
                    Cell.figure(saving.saved()
                                    .interval()
                                    .map(HtmlFigures::percentLimits)
                                    .orElse("\u2013"))
                            .note(saving.saved().intervalReason().orElse(""))));
        }
        return new Part(
                "savings",
                "Labels saved",
                List.of(String.format(
                        Locale.ROOT,
                        "Labels needed to reach a quality of %.4f, beside %s.",
                        report.target(),
                        report.baseline())),
                List.of(),
                List.of(new HtmlTable(
                        "Labels needed and saved",
                        HtmlTable.columns("Query", "Needed#", "By " + report.baseline() + "#", "Saved#", "Interval#"),
                        rows)));
    }

    private static Cell labels(Estimate needed) {
        return Cell.figure(needed.isDefined() ? HtmlFigures.count(Math.round(needed.value())) : HtmlFigures.UNDEFINED);
    }

    private List<Fact> method() {
        return List.of(
                new Fact("Learner", report.learner()),
                new Fact("Seed", Long.toString(report.curves().seed())),
                new Fact("Interval of a quality", "Student\u2019s t over runs"),
                new Fact("Interval of a saving", "Percentiles of 1,000 resamples of the runs"));
    }
}

package io.assay.report;

import io.assay.core.Estimate;
import io.assay.report.FigureTables.Chart;
import io.assay.report.FigureTables.Column;
import io.assay.report.FigureTables.Content;
import io.assay.report.FigureTables.Series;
import io.assay.report.FigureTables.Table;
import io.assay.study.simulate.RewardCurves;
import io.assay.study.simulate.RewardCurves.Curve;
import io.assay.study.simulate.RewardCurves.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a simulation of hacked rewards comes to. */
final class RewardTables {
    private RewardTables() {}

    static Content of(RewardCurves curves) {
        return new Content(
                "reward-hacking",
                "What becomes of worth when a learned reward is optimised",
                curves.description(),
                findings(curves),
                SimulationTables.settings(curves.repetitions()),
                List.of(peaks(curves), points(curves)));
    }

    private static List<String> findings(RewardCurves curves) {
        Curve plain = curves.curves().get(0);
        Curve best = plain;
        for (Curve curve : curves.curves()) {
            best = curve.last().worth().value() > best.last().worth().value() ? curve : best;
        }
        List<String> findings = new ArrayList<>();
        findings.add(verdict(plain));
        findings.add(String.format(
                Locale.ROOT,
                "Of the best of %,d answers, that by \"%s\" is worth most: %.3f, where \"%s\" has %.3f.",
                best.last().answers(),
                best.name(),
                best.last().worth().value(),
                plain.name(),
                plain.last().worth().value()));
        findings.add(
                "Worth is in standard deviations of merit; a single answer has 0. \"trimmed\" leaves raters out whose ratings do not rise with the others'. What a rubric takes away is assumed, not measured.");
        return findings;
    }

    private static String verdict(Curve curve) {
        String peak = String.format(
                Locale.ROOT, "With \"%s\", worth is largest at the best of %,d answers", curve.name(), curve.peak());
        return curve.peak() == curve.last().answers()
                ? peak + ", the most there were: it does not fall."
                : peak
                        + String.format(
                                Locale.ROOT,
                                " and changes by %+.3f up to %,d, %s.",
                                curve.change().value(),
                                curve.last().answers(),
                                curve.falls() ? "while the reward goes on rising" : "which may be chance");
    }

    private static Table peaks(RewardCurves curves) {
        List<Column> columns = List.of(
                Column.of("proxy", "proxy"),
                Column.of("peak", "peak at"),
                Column.of("worthAtPeak", "worth"),
                Column.of("worthAtEnd", "at the end"),
                Column.signed("change", "change"));
        List<List<Object>> rows = curves.curves().stream()
                .map(curve -> List.<Object>of(
                        curve.name(),
                        (long) curve.peak(),
                        curve.points().stream()
                                .filter(point -> point.answers() == curve.peak())
                                .findFirst()
                                .orElseThrow()
                                .worth(),
                        curve.last().worth(),
                        curve.change()))
                .toList();
        Chart chart = new Chart(
                "worth-chart",
                "Worth by divergence from a single answer, mean over runs",
                false,
                "divergence in nats",
                "worth",
                curves.curves().stream()
                        .map(curve -> series(curve, Point::worth))
                        .toList());
        return new Table("proxies", "Where worth peaks", columns, rows, List.of(chart));
    }

    private static Series series(Curve curve, Function<Point, Estimate> figure) {
        return new Series(
                curve.name(),
                curve.points().stream()
                        .map(point -> (Object) point.divergence())
                        .toList(),
                curve.points().stream().map(figure).toList());
    }

    private static Table points(RewardCurves curves) {
        List<Column> columns = List.of(
                Column.of("proxy", "proxy"),
                Column.of("answers", "best of"),
                Column.of("divergence", "nats"),
                Column.of("reward", "reward"),
                Column.of("worth", "worth"),
                Column.of("closedForm", "exact"),
                Column.extra("tilted", "tilted"));
        List<List<Object>> rows = new ArrayList<>();
        for (Curve curve : curves.curves()) {
            for (Point point : curve.points()) {
                rows.add(List.of(
                        curve.name(),
                        (long) point.answers(),
                        point.divergence(),
                        point.proxy(),
                        point.worth(),
                        point.closedForm().map(Estimate::value).orElse(Double.NaN),
                        point.tilted().map(Estimate::value).orElse(Double.NaN)));
            }
        }
        return new Table("points", "Reward and worth of the best of n answers", columns, rows, List.of());
    }
}

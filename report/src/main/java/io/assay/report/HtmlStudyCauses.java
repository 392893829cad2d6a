package io.assay.report;

import io.assay.core.Estimate;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import io.assay.study.RoundAnalysis;
import io.assay.study.causes.Cause;
import io.assay.study.causes.CauseKind;
import io.assay.study.causes.CauseReport;
import io.assay.study.causes.CriteriaReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why raters disagree in a round of a study, beside the round it is compared with. */
final class HtmlStudyCauses {
    private final RoundAnalysis round;
    private final List<RoundAnalysis> both;

    HtmlStudyCauses(RoundAnalysis round, Optional<RoundAnalysis> before) {
        this.round = round;
        this.both = Stream.concat(before.stream(), Stream.of(round)).toList();
    }

    /**
     * A cause that is claimed in a round.
     *
     * @param name cause and round
     * @param share may be undefined in one of two rounds
     */
    private record Bar(String name, Estimate share) {}

    private Optional<CauseReport> report() {
        return round.causes().report().map(CriteriaReport::overall);
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!round.round().isSampled()) {
            remarks.add(TextCauses.CHOSEN);
        }
        report().ifPresent(report -> {
            if (report.claimed().isEmpty()) {
                remarks.add(
                        "Why: no cause is beyond chance. What disagreement there is looks like the same noise of all raters on"
                                + " all units.");
            }
            report.claimed().forEach(cause -> remarks.add("Why: " + cause));
            unclaimed(report).ifPresent(remarks::add);
        });
        remarks.addAll(round.causes().untold());
        return remarks;
    }

    private static Optional<String> unclaimed(CauseReport report) {
        String kinds = report.causes().stream()
                .filter(cause -> !cause.isClaimed())
                .map(cause -> cause.kind().title())
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? Optional.empty() : Optional.of("Looked for and not beyond chance: " + kinds + ".");
    }

    /** Returns the shares of the causes that are claimed in either round; nothing if there are none. */
    List<HtmlChart> charts() {
        List<Bar> bars = bars();
        List<Bar> drawn = bars.stream().filter(bar -> bar.share().isDefined()).toList();
        if (drawn.isEmpty()) {
            return List.of();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "shares");
        data.put("axis", "share of the disagreement");
        data.put("names", drawn.stream().map(Bar::name).toList());
        HtmlForest.putFigures(data, drawn.stream().map(Bar::share).toList());
        return List.of(HtmlChart.of(
                "causes",
                "Share of the disagreement that would vanish with each cause, with its interval; shares need not add up",
                "Bars: share of each cause in the disagreement with its interval, "
                        + HtmlFigures.count(drawn.size(), "row") + ".",
                new HtmlChart.Box(84 + 30 * drawn.size(), 280, 860),
                data,
                new HtmlTable(
                        "Share of each cause in the disagreement",
                        HtmlTable.columns("Cause", "Share#", "Interval#"),
                        bars.stream().map(HtmlStudyCauses::row).toList())));
    }

    private List<Bar> bars() {
        Set<CauseKind> kinds = new LinkedHashSet<>();
        both.forEach(one -> causes(one).filter(Cause::isClaimed).forEach(cause -> kinds.add(cause.kind())));
        List<Bar> bars = new ArrayList<>();
        for (CauseKind kind : kinds) {
            for (RoundAnalysis one : both) {
                causes(one)
                        .filter(cause -> cause.kind() == kind)
                        .forEach(cause -> bars.add(
                                new Bar(kind.title() + ", round " + one.round().number(), cause.share())));
            }
        }
        return bars;
    }

    private static Stream<Cause> causes(RoundAnalysis one) {
        return one.causes().report().stream().flatMap(report -> report.overall().causes().stream());
    }

    private static Row row(Bar bar) {
        Estimate share = bar.share();
        return Row.of(
                Cell.text(bar.name()),
                Cell.figure(share.isDefined() ? HtmlFigures.percent(share.value()) : "\u2013")
                        .note(share.isDefined() ? "" : "not beyond chance"),
                Cell.figure(share.interval().map(HtmlFigures::percentLimits).orElse("\u2013")));
    }

    /** Returns what the ratings cannot show, and what would; nothing if they show all. */
    List<HtmlTable> tables() {
        List<Unidentified> all = round.causes()
                .report()
                .map(report -> Unidentified.of(report.criteria()))
                .orElse(List.of());
        return all.isEmpty()
                ? List.of()
                : List.of(new HtmlTable(
                        "What these ratings cannot tell",
                        HtmlTable.columns("Not told", "Why", "What would tell"),
                        all.stream()
                                .map(one ->
                                        Row.of(Cell.text(one.about()), Cell.text(one.why()), Cell.text(one.remedy())))
                                .toList()));
    }
}

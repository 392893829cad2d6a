package io.assay.report;

import io.assay.agreement.compare.AgreementDifference;
import io.assay.report.HtmlMethod.Fact;
import io.assay.rubric.diagnose.Conclusion;
import io.assay.rubric.diagnose.RubricComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the template of a comparison shows.
 *
 * @param frame title, facts and notes
 * @param verdict what the total shows
 * @param warnings what else may be behind a difference
 * @param alphas table of alphas
 * @param charts differences, and alpha before and after
 * @param sentences what each criterion shows
 * @param percents table of percent agreement
 * @param onlyBefore criteria that only the earlier version has
 * @param onlyAfter criteria that only the later version has
 * @param method how it was computed
 */
record HtmlChangesPage(
        HtmlFrame frame,
        HtmlVerdict verdict,
        List<String> warnings,
        HtmlTable alphas,
        List<HtmlChart> charts,
        List<Sentence> sentences,
        HtmlTable percents,
        List<String> onlyBefore,
        List<String> onlyAfter,
        List<Fact> method) {
    /**
     * What one criterion shows.
     *
     * @param name of the criterion
     * @param text a sentence of figures
     */
    record Sentence(String name, String text) {}

    static HtmlChangesPage of(RubricComparison comparison, HtmlReport.Options options) {
        List<HtmlChange> rows = HtmlChange.all(comparison);
        HtmlChanges changes = new HtmlChanges(rows);
        return new HtmlChangesPage(
                HtmlFrame.of(options, facts(comparison)),
                verdict(rows.get(rows.size() - 1)),
                comparison.warnings().stream().map(RubricRemarks::sentence).toList(),
                changes.alphas(),
                new HtmlChangeCharts(rows).charts(),
                rows.stream()
                        .map(row -> new Sentence(
                                row.name(), row.change().conclusion().text()))
                        .toList(),
                changes.percents(),
                comparison.onlyBefore(),
                comparison.onlyAfter(),
                method(rows));
    }

    private static List<String> facts(RubricComparison comparison) {
        AgreementDifference.Units units = comparison.total().alpha().units();
        List<String> facts = new ArrayList<>();
        int criteria = comparison.criteria().size();
        facts.add((criteria == 1 ? "1 criterion" : HtmlFigures.count(criteria) + " criteria") + " in both versions");
        facts.add(HtmlFigures.count(units.paired(), "item") + " with scores on both sides");
        return facts;
    }

    private static HtmlVerdict verdict(HtmlChange total) {
        return new HtmlVerdict(
                total.level(),
                total.kind().words(),
                heading(total.kind()),
                false,
                total.change().conclusion().text(),
                "difference of alpha on the total",
                HtmlFigures.signed(total.difference().orNaN()),
                HtmlVerdict.interval(total.difference()),
                null);
    }

    private static String heading(Conclusion.Kind kind) {
        return switch (kind) {
            case IMPROVED -> "Raters agree more on the total";
            case WORSENED -> "Raters agree less on the total";
            case NOT_SHOWN -> "The total is not shown to improve";
            case UNTOLD -> "Nothing can be told about the total";
        };
    }

    private static List<Fact> method(List<HtmlChange> rows) {
        String interval = rows.stream()
                .map(row -> row.difference().interval())
                .flatMap(Optional::stream)
                .findFirst()
                .map(HtmlMethod::interval)
                .orElse("none");
        return List.of(
                new Fact(
                        "Coefficient",
                        "Krippendorff\u2019s alpha: by the distance of each criterion\u2019s scale, and interval for the total"),
                new Fact("Items", "Those that both sides have; each side\u2019s alpha is of these alone"),
                new Fact("Interval", interval),
                new Fact(
                        "p values",
                        "Two-sided, adjusted over the criteria by Holm\u2019s method; that of the total stands alone"));
    }

    /** Returns whether some criteria are in one version only. */
    boolean hasUnmatched() {
        return !onlyBefore.isEmpty() || !onlyAfter.isEmpty();
    }
}

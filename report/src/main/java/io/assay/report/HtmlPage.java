package io.assay.report;

import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that the page's template shows.
 *
 * @param frame title, facts and notes
 * @param split whether there is more than one criterion
 * @param verdict the verdict on the whole
 * @param findings what lowers agreement
 * @param nothing what to say if there are no findings
 * @param steps what to do next
 * @param comparison table of criteria; null if there is only one
 * @param comparisonCharts forest plot of criteria
 * @param criteria each criterion
 */
record HtmlPage(
        HtmlFrame frame,
        boolean split,
        HtmlVerdict verdict,
        List<HtmlFinding> findings,
        String nothing,
        List<String> steps,
        @Nullable HtmlTable comparison,
        List<HtmlChart> comparisonCharts,
        List<HtmlCriterion> criteria) {

    static HtmlPage of(Audit audit, HtmlReport.Options options) {
        boolean split = audit.criteria().size() > 1;
        int judged = worst(audit);
        CriterionAudit worst = audit.criteria().get(judged);
        List<Finding> findings = split ? audit.findings() : worst.findings();
        HtmlOverview overview = new HtmlOverview(audit.criteria(), options.thresholds());
        return new HtmlPage(
                HtmlFrame.of(options, facts(audit)),
                split,
                HtmlVerdict.of(audit.verdict(), worst.alpha(), options.thresholds())
                        .figureOf(split ? "alpha of " + worst.criterion() : "alpha"),
                HtmlCriterion.ranked(findings),
                split
                        ? "No criterion stands out from the others. Look at the findings of each."
                        : HtmlCriterion.nothing(worst),
                HtmlSteps.of(audit.verdict(), findings, options.thresholds()),
                split ? overview.table() : null,
                split ? overview.charts() : List.of(),
                criteria(audit, options, judged));
    }

    /** Returns the index of the criterion that decides the verdict. */
    private static int worst(Audit audit) {
        List<CriterionAudit> criteria = audit.criteria();
        return IntStream.range(0, criteria.size())
                .boxed()
                .min(Comparator.comparing(
                                (Integer i) -> criteria.get(i).verdict().level())
                        .thenComparingDouble(i -> criteria.get(i).alpha().orNaN()))
                .orElseThrow(() -> new IllegalArgumentException("a report needs the audit of at least one criterion"));
    }

    private static List<HtmlCriterion> criteria(Audit audit, HtmlReport.Options options, int judged) {
        return IntStream.range(0, audit.criteria().size())
                .mapToObj(i -> HtmlCriterion.of(
                        HtmlOverview.id(i),
                        audit.criteria().get(i),
                        options.thresholds(),
                        audit.criteria().size() > 1 ? 3 : 2,
                        i == judged))
                .toList();
    }

    private static List<String> facts(Audit audit) {
        List<String> facts = new ArrayList<>();
        List<CriterionAudit> criteria = audit.criteria();
        if (criteria.size() > 1) {
            facts.add(HtmlFigures.count(criteria.size()) + " criteria");
        } else if (!criteria.get(0).criterion().isEmpty()) {
            facts.add("criterion " + criteria.get(0).criterion());
        }
        facts.addAll(sizes(criteria));
        return facts;
    }

    private static List<String> sizes(List<CriterionAudit> criteria) {
        int units =
                criteria.stream().mapToInt(c -> c.ratings().unitCount()).max().orElse(0);
        boolean same = criteria.stream().allMatch(c -> c.ratings().unitCount() == units);
        long raters = criteria.stream()
                .flatMap(c -> c.ratings().raters().stream())
                .distinct()
                .count();
        long ratings =
                criteria.stream().mapToLong(c -> c.ratings().ratingCount()).sum();
        return List.of(
                (same ? "" : "up to ") + HtmlFigures.count(units, "unit"),
                HtmlFigures.count(raters, "rater"),
                HtmlFigures.count(ratings, "rating"));
    }
}

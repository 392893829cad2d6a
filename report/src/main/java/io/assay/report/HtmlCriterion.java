package io.assay.report;

import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.Diagnosis;
import io.assay.agreement.diagnose.Finding;
import io.assay.agreement.diagnose.Thresholds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one criterion.
 *
 * @param id id of its section; those of its parts begin with it
 * @param name its name
 * @param verdict its verdict
 * @param findings what lowers its alpha
 * @param coefficients its figures
 * @param raterCharts pair heat map and severity
 * @param raters table of raters
 * @param ratersRest raters that the table leaves out, as a sentence
 * @param categoryCharts heat map of categories
 * @param categories table of category pairs; null if no two were mixed up
 * @param spread how many units are disputed
 * @param disputes table of the most disputed units; null if there are none
 * @param method how it was computed
 * @param open whether the section is unfolded at first
 */
record HtmlCriterion(
        String id,
        String name,
        HtmlVerdict verdict,
        List<HtmlFinding> findings,
        HtmlTable coefficients,
        List<HtmlChart> raterCharts,
        HtmlTable raters,
        String ratersRest,
        List<HtmlChart> categoryCharts,
        @Nullable HtmlTable categories,
        HtmlSpread spread,
        @Nullable HtmlTable disputes,
        List<HtmlMethod.Fact> method,
        boolean open) {

    static HtmlCriterion of(String id, CriterionAudit audit, Thresholds thresholds, boolean open) {
        Diagnosis diagnosis = audit.diagnosis();
        HtmlRaters raters = new HtmlRaters(id, diagnosis);
        @Nullable HtmlCategories categories =
                diagnosis.confusion().map(c -> new HtmlCategories(id, c)).orElse(null);
        return new HtmlCriterion(
                id,
                audit.criterion(),
                HtmlVerdict.of(audit, thresholds),
                ranked(audit.findings()),
                HtmlCoefficients.table(audit.coefficients()),
                raters.charts(),
                raters.table(),
                raters.rest(),
                categories == null ? List.of() : categories.charts(),
                categories == null ? null : orNull(categories.table()),
                HtmlSpread.of(id, diagnosis.shares(), diagnosis.histogram()),
                orNull(new HtmlDisputes(diagnosis.disputedUnits()).table()),
                HtmlMethod.of(audit),
                open);
    }

    private static @Nullable HtmlTable orNull(HtmlTable table) {
        return table.rows().isEmpty() ? null : table;
    }

    /** Returns findings numbered from 1. */
    static List<HtmlFinding> ranked(List<Finding> findings) {
        List<HtmlFinding> ranked = new ArrayList<>();
        for (Finding finding : findings) {
            ranked.add(HtmlFinding.of(ranked.size() + 1, finding));
        }
        return ranked;
    }

    /** Returns whether there is anything about categories. */
    boolean hasCategories() {
        return !categoryCharts.isEmpty() || categories != null;
    }
}

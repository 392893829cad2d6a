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
 * @param nothing what to say if there are no findings
 * @param coefficients its figures
 * @param fewRaters whether the charts of raters fit side by side
 * @param raterCharts pair heat map and severity
 * @param raters table of raters
 * @param ratersRest raters that the table leaves out, as a sentence
 * @param categoryCharts heat map of categories
 * @param categories table of category pairs; null if no two were mixed up
 * @param apart whether some categories cannot be merged because others lie between
 * @param spread how many units are disputed
 * @param disputes table of the most disputed units; null if there are none
 * @param method how it was computed
 * @param depth level of the headings of its parts
 * @param open whether the section is unfolded at first
 */
record HtmlCriterion(
        String id,
        String name,
        HtmlVerdict verdict,
        List<HtmlFinding> findings,
        String nothing,
        HtmlTable coefficients,
        boolean fewRaters,
        List<HtmlChart> raterCharts,
        HtmlTable raters,
        String ratersRest,
        List<HtmlChart> categoryCharts,
        @Nullable HtmlTable categories,
        boolean apart,
        HtmlSpread spread,
        @Nullable HtmlTable disputes,
        List<HtmlMethod.Fact> method,
        int depth,
        boolean open) {

    static HtmlCriterion of(String id, CriterionAudit audit, Thresholds thresholds, int depth, boolean open) {
        Diagnosis diagnosis = audit.diagnosis();
        HtmlRaters raters = new HtmlRaters(id, diagnosis);
        @Nullable HtmlCategories categories =
                diagnosis.confusion().map(c -> new HtmlCategories(id, c)).orElse(null);
        return new HtmlCriterion(
                id,
                audit.criterion(),
                HtmlVerdict.of(audit, thresholds),
                ranked(audit.findings()),
                nothing(audit),
                HtmlCoefficients.table(audit.coefficients()),
                raters.isFew(),
                raters.charts(),
                raters.table(),
                raters.rest(),
                categories == null ? List.of() : categories.charts(),
                categories == null ? null : orNull(categories.table()),
                categories != null && categories.isApart(),
                HtmlSpread.of(id, diagnosis.shares(), diagnosis.histogram()),
                orNull(new HtmlDisputes(diagnosis.disputedUnits()).table()),
                HtmlMethod.of(audit),
                depth,
                open);
    }

    private static @Nullable HtmlTable orNull(HtmlTable table) {
        return table.rows().isEmpty() ? null : table;
    }

    /** Returns what to say if there are no findings. */
    static String nothing(CriterionAudit audit) {
        return audit.alpha().isDefined()
                ? "Nothing stands out: no single cause would raise alpha by 0.001 or more if it were removed."
                : "Alpha is undefined, so causes cannot be ranked.";
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

package io.assay.report;

import io.assay.agreement.diagnose.Verdict;
import io.assay.core.Estimate;
import io.assay.rubric.diagnose.CriterionAgreement;
import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.TotalAgreement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the template of a rubric shows.
 *
 * @param frame title, facts and notes
 * @param verdict the verdict on the total
 * @param criteria table of criteria
 * @param criteriaCharts forest plot of criteria
 * @param sources what shares are shares of
 * @param shares table of shares
 * @param sharesCharts bars of shares, and the totals without each criterion
 * @param rewrites what to rewrite next
 * @param nothing what to say if there is nothing to rewrite
 * @param findings what the answers show; null if nothing
 * @param answers table of answers and absences
 * @param notTold why nothing is said on whether criteria apply; empty if something is
 * @param cronbach Cronbach's alpha in a sentence
 * @param caveat what to know before reading item statistics
 * @param items table of item-rest correlations
 * @param method how it was computed
 */
record HtmlRubricPage(
        HtmlFrame frame,
        HtmlVerdict verdict,
        HtmlTable criteria,
        List<HtmlChart> criteriaCharts,
        String sources,
        HtmlTable shares,
        List<HtmlChart> sharesCharts,
        List<HtmlRewrite> rewrites,
        String nothing,
        @Nullable HtmlTable findings,
        HtmlTable answers,
        String notTold,
        String cronbach,
        String caveat,
        HtmlTable items,
        List<HtmlMethod.Fact> method) {

    static HtmlRubricPage of(RubricAgreement agreement, HtmlReport.Options options) {
        Estimate alpha = agreement.total().alpha();
        HtmlRubricCriteria criteria = new HtmlRubricCriteria(agreement, options.thresholds());
        HtmlSources sources = new HtmlSources(agreement);
        HtmlAnswers answers = new HtmlAnswers(agreement.criteria());
        return new HtmlRubricPage(
                HtmlFrame.of(options, facts(agreement.criteria())),
                HtmlVerdict.of(Verdict.of(alpha, options.thresholds()), alpha, options.thresholds())
                        .figureOf("alpha of the total"),
                criteria.table(),
                criteria.charts(),
                sources.sentence(),
                sources.table(),
                sources.charts(),
                HtmlRewrite.ranked(agreement),
                RubricRemarks.NOTHING_TO_REWRITE,
                agreement.findings().isEmpty() ? null : HtmlEmpirical.table(agreement.findings()),
                answers.table(),
                answers.notTold(),
                HtmlItems.sentence(agreement),
                TotalAgreement.CAVEAT,
                HtmlItems.table(agreement),
                HtmlRubricMethod.of(agreement));
    }

    private static List<String> facts(List<CriterionAgreement> criteria) {
        long items = criteria.stream()
                .flatMap(one -> one.ratings().units().stream())
                .distinct()
                .count();
        long raters = criteria.stream()
                .flatMap(one -> one.ratings().raters().stream())
                .distinct()
                .count();
        long answers =
                criteria.stream().mapToLong(one -> one.ratings().ratingCount()).sum();
        return List.of(
                criteria.size() == 1 ? "1 criterion" : HtmlFigures.count(criteria.size()) + " criteria",
                HtmlFigures.count(items, "item"),
                HtmlFigures.count(raters, "rater"),
                HtmlFigures.count(answers, "answer"));
    }
}

package io.assay.report;

import io.assay.agreement.diagnose.Finding;
import java.util.List;

/**
 * A finding as a card.
 *
 * @param rank its rank, from 1
 * @param subject whom or what it is about
 * @param change what would raise alpha
 * @param before alpha with it
 * @param after alpha without it
 * @param gain the difference, signed
 * @param evidence a sentence of figures
 * @param nextStep what to do first
 */
record HtmlFinding(
        int rank,
        String subject,
        String change,
        String before,
        String after,
        String gain,
        String evidence,
        String nextStep) {
    static HtmlFinding of(int rank, Finding finding) {
        return new HtmlFinding(
                rank,
                subject(finding),
                change(finding),
                HtmlFigures.decimal(finding.alpha()),
                HtmlFigures.decimal(finding.alphaWithout()),
                HtmlFigures.signed(finding.gain()),
                finding.evidence(),
                finding.nextStep());
    }

    /** Returns whom or what a finding is about. */
    static String subject(Finding finding) {
        List<String> names = finding.subject();
        return switch (finding.kind()) {
            case RATER -> "Rater " + names.get(0);
            case CRITERION -> "Criterion " + names.get(0);
            case CATEGORIES -> "Categories " + String.join(" and ", names);
            case UNITS -> names.size() == 1 ? "Unit " + names.get(0) : "The " + names.size() + " most disputed units";
        };
    }

    private static String change(Finding finding) {
        return switch (finding.kind()) {
            case RATER -> "alpha without this rater";
            case CRITERION -> "mean alpha without this criterion";
            case CATEGORIES -> "alpha if the two were one category";
            case UNITS -> "alpha without " + (finding.subject().size() == 1 ? "this unit" : "these units");
        };
    }
}

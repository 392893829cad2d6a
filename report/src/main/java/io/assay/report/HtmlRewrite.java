package io.assay.report;

import io.assay.rubric.diagnose.CriterionAgreement;
import io.assay.rubric.diagnose.Rewrite;
import io.assay.rubric.diagnose.RubricAgreement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion worth rewriting as a card.
 *
 * @param rank its rank, from 1
 * @param criterion its id
 * @param text its wording; empty if it is not known
 * @param reason why, as figures
 * @param figure its share of the disagreement, or its alpha where there are no shares
 * @param of what the figure is
 * @param cases the items to read; null if there are none
 * @param count how many these are, in words
 * @param open whether they are unfolded at first
 */
record HtmlRewrite(
        int rank,
        String criterion,
        String text,
        String reason,
        String figure,
        String of,
        @Nullable HtmlTable cases,
        String count,
        boolean open) {
    static List<HtmlRewrite> ranked(RubricAgreement agreement) {
        List<HtmlRewrite> ranked = new ArrayList<>();
        for (Rewrite rewrite : agreement.rewriteNext()) {
            ranked.add(of(ranked.size() + 1, rewrite, agreement.of(rewrite.criterion())));
        }
        return ranked;
    }

    private static HtmlRewrite of(int rank, Rewrite rewrite, CriterionAgreement criterion) {
        boolean shared = criterion.disagreementShare().isDefined();
        int cases = rewrite.cases().size();
        return new HtmlRewrite(
                rank,
                rewrite.criterion(),
                criterion.text(),
                rewrite.reason(),
                shared
                        ? HtmlFigures.percent(criterion.disagreementShare().value())
                        : HtmlFigures.decimal(criterion.alpha().value()),
                shared ? "of the disagreement in the total" : "alpha",
                cases == 0 ? null : new HtmlCases(rewrite).table(),
                cases == 1 ? "The most disputed item" : "The " + HtmlFigures.count(cases) + " most disputed items",
                rank == 1);
    }
}

package io.assay.rubric.diagnose;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** An analysis as a table for people. */
final class AgreementText {
    private AgreementText() {}

    static String of(RubricAgreement agreement) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("criterion", "answers", "n/a", "alpha", "agree", "share", "total without", "item-rest"));
        for (CriterionAgreement one : agreement.criteria()) {
            rows.add(List.of(
                    one.id(),
                    String.valueOf(one.answers().answered()),
                    String.valueOf(one.answers().notApplicable()),
                    Text.figure(one.alpha()),
                    shown(one.percentAgreement(), AgreementText::whole),
                    shown(one.disagreementShare(), Text::percent) + Text.percentLimits(one.disagreementShare()),
                    shown(one.totalAlphaWithout(), AgreementText::decimals),
                    shown(one.itemRest(), AgreementText::decimals)));
        }
        TotalAgreement total = agreement.total();
        rows.add(List.of(
                "total", String.valueOf(total.scores().ratingCount()), "", Text.figure(total.alpha()), "", "", "", ""));
        return Table.of(rows) + "\nCronbach's alpha over criteria: " + shown(total.cronbach(), AgreementText::decimals)
                + "\n" + TotalAgreement.CAVEAT.replace(". ", ".\n");
    }

    private static String whole(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String decimals(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }

    private static String shown(Estimate estimate, Function<Double, String> format) {
        return estimate.isDefined() ? format.apply(estimate.value()) : "-";
    }
}

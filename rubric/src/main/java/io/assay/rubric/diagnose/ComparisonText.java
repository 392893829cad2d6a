package io.assay.rubric.diagnose;

import io.assay.agreement.compare.AgreementDifference;
import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison as a table for people. */
final class ComparisonText {
    private ComparisonText() {}

    static String of(RubricComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("criterion", "alpha before", "after", "difference", "p", "agree before", "after", ""));
        comparison.criteria().forEach(change -> rows.add(row(change)));
        rows.add(row(comparison.total()));
        StringBuilder text = new StringBuilder(Table.of(rows));
        if (!comparison.onlyBefore().isEmpty()) {
            text.append("only before: ")
                    .append(String.join(", ", comparison.onlyBefore()))
                    .append('\n');
        }
        if (!comparison.onlyAfter().isEmpty()) {
            text.append("only after: ")
                    .append(String.join(", ", comparison.onlyAfter()))
                    .append('\n');
        }
        comparison
                .warnings()
                .forEach(warning -> text.append("warning: ").append(warning).append('\n'));
        return text.toString();
    }

    private static List<String> row(CriterionChange change) {
        AgreementDifference alpha = change.alpha();
        Estimate difference = alpha.difference();
        return List.of(
                change.name(),
                decimals(alpha.first()),
                decimals(alpha.second()),
                difference.isDefined()
                        ? String.format(Locale.ROOT, "%+.3f", difference.value()) + Text.limits(difference)
                        : "-",
                change.adjustedP().isPresent()
                        ? String.format(Locale.ROOT, "%.3f", change.adjustedP().getAsDouble())
                        : "-",
                whole(change.percentAgreement().first()),
                whole(change.percentAgreement().second()),
                change.conclusion().kind().words());
    }

    private static String decimals(Estimate estimate) {
        return estimate.isDefined() ? String.format(Locale.ROOT, "%.3f", estimate.value()) : "-";
    }

    private static String whole(Estimate share) {
        return share.isDefined() ? String.format(Locale.ROOT, "%.0f %%", 100 * share.value()) : "-";
    }
}

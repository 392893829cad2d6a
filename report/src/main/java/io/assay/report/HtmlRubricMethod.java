package io.assay.report;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.report.HtmlMethod.Fact;
import io.assay.rubric.diagnose.CriterionAgreement;
import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.TotalAgreement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the figures of a rubric were computed: enough to repeat them. */
final class HtmlRubricMethod {
    private HtmlRubricMethod() {}

    static List<Fact> of(RubricAgreement agreement) {
        TotalAgreement total = agreement.total();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Criteria", "Krippendorff\u2019s alpha, distance " + distances(agreement.criteria())));
        facts.add(new Fact(
                "Total",
                "Krippendorff\u2019s alpha, distance interval, of "
                        + HtmlFigures.count(total.scores().ratingCount(), "score") + " of "
                        + HtmlFigures.count(total.scores().unitCount(), "item")
                        + "; a score is what the rubric gives, or the sum of points where there is no rubric"));
        facts.add(new Fact(
                "Shares",
                "Covariance over raters of the criterion\u2019s weighted points with the total, summed over items, by the"
                        + " summed variance of the total. Shares sum to 100\u00a0%; one may be negative, where a criterion"
                        + " makes up for others."));
        facts.add(new Fact(
                "Interval", interval(agreement).map(HtmlMethod::interval).orElse("none")));
        facts.add(new Fact(
                "Left out",
                total.leftOut() == 0
                        ? "nothing"
                        : HtmlFigures.count(total.leftOut(), "sheet")
                                + " without points on some criterion, from shares, alpha of the total without a criterion"
                                + " and item statistics"));
        return facts;
    }

    private static String distances(List<CriterionAgreement> criteria) {
        Map<String, List<String>> distances = new LinkedHashMap<>();
        criteria.forEach(one -> distances
                .computeIfAbsent(one.alpha().distance(), distance -> new ArrayList<>())
                .add(one.id()));
        return distances.size() == 1
                ? distances.keySet().iterator().next()
                : distances.entrySet().stream()
                        .map(entry -> entry.getKey() + " for " + String.join(", ", entry.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static Optional<Interval> interval(RubricAgreement agreement) {
        return Stream.concat(
                        agreement.criteria().stream().map(CriterionAgreement::alpha),
                        Stream.of(agreement.total().alpha()))
                .map(Estimate::interval)
                .flatMap(Optional::stream)
                .findFirst();
    }
}

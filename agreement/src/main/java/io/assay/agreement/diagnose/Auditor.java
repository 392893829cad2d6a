package io.assay.agreement.diagnose;

import io.assay.agreement.Coefficient;
import io.assay.agreement.Distance;
import io.assay.agreement.Influence;
import io.assay.agreement.Krippendorff;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts figures, verdict, diagnosis and findings together. */
final class Auditor {
    /** Beyond this, whether two numbers are equal says little. */
    private static final int MOST_CATEGORIES = 64;

    private Auditor() {}

    static Audit audit(Map<String, RatingMatrix> ratings, AuditPlan plan) {
        if (ratings.isEmpty()) {
            throw new IllegalArgumentException("an audit needs the ratings of at least one criterion");
        }
        List<CriterionAudit> criteria = new ArrayList<>();
        ratings.forEach((criterion, matrix) -> criteria.add(audit(criterion, plan.normalised(matrix), plan)));
        return new Audit(criteria, overall(criteria), findings(criteria));
    }

    private static CriterionAudit audit(String criterion, RatingMatrix ratings, AuditPlan plan) {
        Krippendorff configured = plan.alpha();
        Estimate alpha = configured.of(ratings);
        Influence influence = configured.influence(ratings);
        Diagnosis diagnosis = Diagnoses.of(influence, plan);
        return new CriterionAudit(
                criterion,
                ratings,
                coefficients(alpha, ratings, plan),
                Verdict.of(alpha, plan.thresholds()),
                Findings.of(influence, diagnosis),
                diagnosis);
    }

    /**
     * Alpha as asked for, then with the nominal distance where that is another, then percent agreement, then what else was asked for.
     */
    private static List<Estimate> coefficients(Estimate alpha, RatingMatrix ratings, AuditPlan plan) {
        List<Estimate> estimates = new ArrayList<>(List.of(alpha));
        boolean few = ratings.isCoded() && ratings.categoryCount() <= MOST_CATEGORIES;
        if (!alpha.distance().equals("nominal") && few) {
            estimates.add(plan.alpha().distance(Distance.nominal()).of(ratings));
        }
        estimates.add(plan.percentAgreement().of(ratings));
        for (Coefficient coefficient : plan.coefficients()) {
            Estimate further = coefficient.of(ratings, plan.interval());
            if (estimates.stream().noneMatch(e -> isSame(e, further))) {
                estimates.add(further);
            }
        }
        return estimates;
    }

    private static boolean isSame(Estimate one, Estimate other) {
        return one.coefficient().equals(other.coefficient()) && one.distance().equals(other.distance());
    }

    private static Verdict overall(List<CriterionAudit> criteria) {
        CriterionAudit worst = criteria.stream()
                .min(Comparator.comparing((CriterionAudit c) -> c.verdict().level())
                        .thenComparingDouble(c -> c.alpha().orNaN()))
                .orElseThrow();
        if (criteria.size() == 1) {
            return worst.verdict();
        }
        long good = criteria.stream()
                .filter(c -> c.verdict().level() == Verdict.Level.GOOD)
                .count();
        String text = String.format(
                Locale.ROOT,
                "%d of %d criteria are good. The worst is \"%s\": %s",
                good,
                criteria.size(),
                worst.criterion(),
                worst.verdict().text());
        return new Verdict(worst.verdict().level(), worst.verdict().settled(), text);
    }

    private static List<Finding> findings(List<CriterionAudit> criteria) {
        if (criteria.size() == 1) {
            return criteria.get(0).findings();
        }
        List<Finding> findings = new ArrayList<>();
        List<CriterionAudit> defined =
                criteria.stream().filter(c -> c.alpha().isDefined()).toList();
        double sum = defined.stream().mapToDouble(c -> c.alpha().value()).sum();
        for (CriterionAudit c : defined) {
            double mean = sum / defined.size();
            double without = (sum - c.alpha().value()) / (defined.size() - 1);
            if (defined.size() > 1 && without > mean) {
                findings.add(criterion(c, mean, without));
            }
        }
        findings.sort(Comparator.comparingDouble(Finding::gain).reversed());
        return findings;
    }

    private static Finding criterion(CriterionAudit c, double mean, double without) {
        String evidence = String.format(
                Locale.ROOT,
                "Its alpha is %.3f; the mean over criteria is %.3f, and %.3f without it.",
                c.alpha().value(),
                mean,
                without);
        String step = c.findings().isEmpty()
                ? "Rewrite it first: say what each level looks like, with an example."
                : "Rewrite it first; its own largest cause is the "
                        + cause(c.findings().get(0)) + ".";
        return new Finding(Finding.Kind.CRITERION, List.of(c.criterion()), mean, without, evidence, step);
    }

    private static String cause(Finding finding) {
        return switch (finding.kind()) {
            case RATER -> "rater " + finding.subject().get(0);
            case CATEGORIES ->
                "boundary between " + finding.subject().get(0) + " and "
                        + finding.subject().get(1);
            default -> "handful of most disputed units";
        };
    }
}

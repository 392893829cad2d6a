package io.assay.rubric.diagnose;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.agreement.Distance;
import io.assay.agreement.compare.AgreementDifference;
import io.assay.agreement.compare.Comparison;
import io.assay.agreement.compare.Holm;
import io.assay.core.Estimate;
import io.assay.rubric.internal.Predecessors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Matches the criteria of two versions and compares them. */
final class Versions {
    private static final Coefficient ALPHA = Agreement.krippendorff();
    private static final Coefficient PERCENT = Agreement.percentAgreement();

    private final Judged before;
    private final Judged after;
    private final ComparisonPlan plan;
    private final List<Pair> pairs = new ArrayList<>();
    private final CriterionChange total;

    /** A criterion in both versions. */
    private record Pair(Judged.Column before, Judged.Column after) {
        boolean isScaleChanged() {
            return !before.scale().equals(after.scale());
        }
    }

    Versions(Judged before, Judged after, ComparisonPlan plan) {
        this.before = before;
        this.after = after;
        this.plan = plan;
        this.total = total(before, after, plan);
        Map<String, Optional<String>> replaced = new LinkedHashMap<>();
        after.columns().forEach(column -> replaced.put(column.id(), column.replaced()));
        Map<String, String> predecessors = Predecessors.of(before.ids(), replaced);
        for (Judged.Column column : after.columns()) {
            find(before, predecessors.getOrDefault(column.id(), ""))
                    .ifPresent(match -> pairs.add(new Pair(match, column)));
        }
    }

    private static Optional<Judged.Column> find(Judged judged, String id) {
        return judged.columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst();
    }

    List<CriterionChange> criteria() {
        List<AgreementDifference> alphas = new ArrayList<>();
        for (Pair pair : pairs) {
            alphas.add(difference(pair, ALPHA));
        }
        double[] adjusted = Holm.adjusted(alphas.stream()
                .mapToDouble(alpha -> alpha.p().orElse(Double.NaN))
                .toArray());
        List<CriterionChange> changes = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Pair pair = pairs.get(i);
            OptionalDouble p = Double.isNaN(adjusted[i]) ? OptionalDouble.empty() : OptionalDouble.of(adjusted[i]);
            changes.add(new CriterionChange(
                    pair.before().id(),
                    pair.after().id(),
                    alphas.get(i),
                    difference(pair, PERCENT),
                    p,
                    Conclusion.amongMany(alphas.get(i), p, plan.confidence())));
        }
        return List.copyOf(changes);
    }

    private AgreementDifference difference(Pair pair, Coefficient coefficient) {
        AgreementDifference full =
                plan.of(pair.before().ratings(), pair.after().ratings()).of(coefficient);
        if (!pair.isScaleChanged() || plan.comparesChangedScales()) {
            return full;
        }
        String reason = "the scale changed from " + pair.before().scale() + " to "
                + pair.after().scale()
                + ", which moves agreement by itself; ask for evenIfScalesChanged() to compare all the same";
        return new AgreementDifference(
                full.first(),
                full.second(),
                Estimate.undefined(full.difference().coefficient(), reason),
                OptionalDouble.empty(),
                full.units());
    }

    CriterionChange total() {
        return total;
    }

    private static CriterionChange total(Judged before, Judged after, ComparisonPlan plan) {
        Comparison totals = plan.of(before.totals(), after.totals());
        AgreementDifference alpha =
                withReason(totals.of(Agreement.krippendorff().distance(Distance.interval())), before, after);
        return new CriterionChange(
                "total",
                "total",
                alpha,
                withReason(totals.of(PERCENT), before, after),
                alpha.p(),
                Conclusion.of(alpha));
    }

    /** Says why there is no total, which is not that nothing was rated. */
    private static AgreementDifference withReason(AgreementDifference full, Judged before, Judged after) {
        Optional<String> reason = before.noTotal().or(after::noTotal);
        return reason.isEmpty()
                ? full
                : new AgreementDifference(
                        undefined(full.first(), before.noTotal()),
                        undefined(full.second(), after.noTotal()),
                        undefined(full.difference(), reason),
                        OptionalDouble.empty(),
                        full.units());
    }

    private static Estimate undefined(Estimate estimate, Optional<String> reason) {
        return reason.map(why -> Estimate.undefined(estimate.coefficient(), why))
                .orElse(estimate);
    }

    List<String> onlyBefore() {
        Set<String> matched =
                new HashSet<>(pairs.stream().map(pair -> pair.before().id()).toList());
        return before.ids().stream().filter(id -> !matched.contains(id)).toList();
    }

    List<String> onlyAfter() {
        Set<String> matched =
                new HashSet<>(pairs.stream().map(pair -> pair.after().id()).toList());
        return after.ids().stream().filter(id -> !matched.contains(id)).toList();
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!before.raters().equals(after.raters())) {
            warnings.add("the raters differ (before " + String.join(", ", before.raters()) + "; after "
                    + String.join(", ", after.raters()) + "), so a difference may be theirs and not the rubric's");
        }
        AgreementDifference.Units units = total.alpha().units();
        if (units.onlyFirst() + units.onlySecond() > 0) {
            warnings.add(Text.count(units.onlyFirst(), "item was", "items were") + " judged only before and "
                    + units.onlySecond() + " only after; they are left out");
        }
        if (!onlyBefore().isEmpty() || !onlyAfter().isEmpty() || pairs.stream().anyMatch(Pair::isScaleChanged)) {
            warnings.add(
                    "the totals are made up of other criteria or scales, so their agreement differs for that reason too");
        }
        return List.copyOf(warnings);
    }
}

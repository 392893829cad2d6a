package io.assay.report;

import io.assay.core.Estimate;
import io.assay.rubric.diagnose.CriterionAgreement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Why figures are undefined or have no interval. Figures that share a reason share a sentence. */
final class RubricRemarks {
    /** What to say where no criterion is worth rewriting. */
    static final String NOTHING_TO_REWRITE =
            "No criterion stands out: on each, alpha is good or undefined, or nobody disagrees.";

    private final Map<String, List<String>> figures = new LinkedHashMap<>();

    /** Returns all remarks on the figures that a table of text shows. */
    static String of(CriterionAgreement one) {
        return new RubricRemarks()
                .add("alpha", one.alpha())
                .undefined("equal answers", one.percentAgreement())
                .add("share of the disagreement", one.disagreementShare())
                .undefined("alpha of the total without it", one.totalAlphaWithout())
                .undefined("item-rest correlation", one.itemRest())
                .text();
    }

    /** Adds why a figure is undefined, which may be said of one whose interval is not shown. */
    RubricRemarks undefined(String figure, Estimate estimate) {
        estimate.reason().ifPresent(why -> note(" undefined: " + why, figure));
        return this;
    }

    /** Adds why a figure is undefined, or has no interval. */
    RubricRemarks add(String figure, Estimate estimate) {
        undefined(figure, estimate);
        if (estimate.isDefined()) {
            estimate.intervalReason().ifPresent(why -> note(" without an interval: " + why, figure));
        }
        return this;
    }

    private void note(String remark, String figure) {
        figures.computeIfAbsent(remark, r -> new ArrayList<>()).add(figure);
    }

    /** Returns the remarks as sentences; empty if there are none. */
    String text() {
        return figures.entrySet().stream()
                .map(entry -> sentence(String.join(", ", entry.getValue()) + entry.getKey()))
                .collect(Collectors.joining(" "));
    }

    /** Returns a clause as a sentence. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}

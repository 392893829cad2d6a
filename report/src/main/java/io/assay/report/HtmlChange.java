package io.assay.report;

import io.assay.core.Estimate;
import io.assay.rubric.diagnose.Conclusion;
import io.assay.rubric.diagnose.CriterionChange;
import io.assay.rubric.diagnose.RubricComparison;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a comparison.
 *
 * @param name as people read it
 * @param change what changed
 */
record HtmlChange(String name, CriterionChange change) {
    /** Returns the criteria, then the total. */
    static List<HtmlChange> all(RubricComparison comparison) {
        List<HtmlChange> all = new ArrayList<>();
        for (CriterionChange one : comparison.criteria()) {
            String name = one.before().equals(one.after()) ? one.after() : one.before() + " \u2192 " + one.after();
            all.add(new HtmlChange(name, one));
        }
        all.add(new HtmlChange("Total", comparison.total()));
        return all;
    }

    Estimate difference() {
        return change.alpha().difference();
    }

    Conclusion.Kind kind() {
        return change.conclusion().kind();
    }

    /** Returns the adjusted p value; empty if there is none. */
    String p() {
        return change.adjustedP().isPresent() ? HtmlFigures.p(change.adjustedP().getAsDouble()) : "";
    }

    /** Returns the level whose colour and icon stand for the conclusion. */
    String level() {
        return switch (kind()) {
            case IMPROVED -> "good";
            case WORSENED -> "bottleneck";
            case NOT_SHOWN, UNTOLD -> "undefined";
        };
    }
}

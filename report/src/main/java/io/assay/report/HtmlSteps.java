package io.assay.report;

import io.assay.agreement.diagnose.Finding;
import io.assay.agreement.diagnose.Thresholds;
import io.assay.agreement.diagnose.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to do next, in order. */
final class HtmlSteps {
    private HtmlSteps() {}

    static List<String> of(Verdict verdict, List<Finding> findings, Thresholds thresholds) {
        List<String> steps = new ArrayList<>();
        String first = findings.isEmpty()
                ? "Look at the most disputed units together and write down what each rater read differently."
                : "Start with finding 1, " + subject(findings.get(0)) + ": it would raise alpha most.";
        switch (verdict.level()) {
            case UNDEFINED -> {
                steps.add(
                        "Check the data: alpha needs units with two or more ratings, and ratings that differ somewhere.");
                steps.add(
                        "Have a second rater rate some of the same units, or add units that are not all alike, and run"
                                + " the audit again.");
                if (!findings.isEmpty()) {
                    steps.add("Then look at finding 1, " + subject(findings.get(0)) + ".");
                }
            }
            case BOTTLENECK -> {
                steps.add(first);
                steps.add(
                        "Then have 30 to 50 units rated anew by the amended instructions, disputed and ordinary ones.");
                steps.add(String.format(
                        Locale.ROOT,
                        "Run the audit on the new ratings and compare the intervals. Do not scale up labelling below"
                                + " %.2f.",
                        thresholds.tentative()));
            }
            case TENTATIVE -> {
                steps.add(first);
                steps.add(
                        "Use the labels for differences that are clearly larger than the raters\u2019 own; do not read small"
                                + " ones.");
                steps.add("Run the audit again after each change and compare the intervals.");
            }
            default -> {
                steps.add("Use the labels. Keep a sample of units with two or more raters in every batch and audit each"
                        + " batch, so that drift shows early.");
                if (!findings.isEmpty()) {
                    steps.add("If there is time, look at finding 1, " + subject(findings.get(0)) + ".");
                }
            }
        }
        if (!verdict.settled() && verdict.level() != Verdict.Level.UNDEFINED) {
            steps.add(
                    "The verdict is not settled. Rate more units before anything costly depends on it: four times as many"
                            + " halve the interval.");
        }
        return steps;
    }

    private static String subject(Finding finding) {
        String subject = HtmlFinding.subject(finding);
        return subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1);
    }
}

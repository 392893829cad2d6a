package io.assay.rubric.lint;

import io.assay.rubric.Suppression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sorts what was found into new, suppressed and frozen findings, and looks at the suppressions themselves. */
final class Sorting {
    /** Reasons that give none. */
    private static final Set<String> EMPTY_REASONS = Set.of(
            "todo",
            "tbd",
            "wip",
            "fixme",
            "n/a",
            "na",
            "none",
            "ok",
            "later",
            "x",
            "-",
            ".",
            "ignore",
            "false positive");

    private final LintContext context;
    private final Set<String> lints;
    private final Map<String, Severity> severities;
    private final Baseline baseline;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    Sorting(LintContext context, Set<String> lints, Map<String, Severity> severities, Baseline baseline) {
        this.context = context;
        this.lints = lints;
        this.severities = severities;
        this.baseline = baseline;
        context.criteria().forEach(one -> order.put(one.id(), order.size()));
    }

    LintReport report(List<Finding> found) {
        Map<String, Map<String, String>> reasons = new HashMap<>();
        context.criteria()
                .forEach(one -> one.criterion()
                        .suppressions()
                        .forEach(s -> reasons.computeIfAbsent(one.id(), id -> new HashMap<>())
                                .putIfAbsent(s.lint(), s.reason())));
        List<Finding> rest = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        for (Finding finding : found) {
            String reason = reasons.getOrDefault(finding.criterion(), Map.of()).get(finding.lint());
            if (reason == null) {
                rest.add(finding);
            } else {
                suppressed.add(new Suppressed(finding, reason));
            }
        }
        lookAtSuppressions(suppressed, rest);
        Comparator<Finding> inOrder = inOrder();
        rest.sort(inOrder);
        suppressed.sort(Comparator.comparing(Suppressed::finding, inOrder));
        return new LintReport(
                context.rubric().stamp(),
                rest.stream().filter(finding -> !baseline.has(finding, hashes)).toList(),
                suppressed,
                rest.stream().filter(finding -> baseline.has(finding, hashes)).toList(),
                gone(rest));
    }

    /** Findings on criteria come in the order of criteria, then those on groups and the rubric. */
    private Comparator<Finding> inOrder() {
        return Comparator.comparingInt((Finding finding) -> order.getOrDefault(finding.criterion(), order.size()))
                .thenComparing(finding -> finding.place().part())
                .thenComparingInt(finding -> finding.place().index())
                .thenComparingInt(Finding::start);
    }

    private List<Baseline.Entry> gone(List<Finding> found) {
        if (baseline.entries().isEmpty()) {
            return List.of();
        }
        Set<Baseline.Entry> now = new TreeSet<>();
        found.forEach(finding -> now.add(Baseline.Entry.of(finding, hashes)));
        return baseline.entries().stream().filter(entry -> !now.contains(entry)).toList();
    }

    private void lookAtSuppressions(List<Suppressed> suppressed, List<Finding> rest) {
        Set<String> used = new TreeSet<>();
        suppressed.forEach(
                one -> used.add(one.finding().criterion() + " " + one.finding().lint()));
        for (Subject one : context.criteria()) {
            for (Suppression suppression : one.criterion().suppressions()) {
                look(one, suppression, used.contains(one.id() + " " + suppression.lint()), rest);
            }
        }
    }

    private void look(Subject one, Suppression suppression, boolean used, List<Finding> rest) {
        String reason = suppression.reason().strip();
        if (reason.isEmpty() || EMPTY_REASONS.contains(reason.toLowerCase(Locale.ROOT))) {
            add(
                    Catalogue.EMPTY_REASON,
                    Remark.on(one, "the suppression of " + suppression.lint() + " gives no reason: \"" + reason + "\".")
                            .suggest("Say who decided it, or why the words are clear to raters."),
                    rest);
        }
        if (!used && !suppression.lint().equals("EMP01")) {
            add(
                    Catalogue.IDLE_SUPPRESSION,
                    Remark.on(one, "the suppression of " + suppression.lint() + " matches no finding.")
                            .suggest(
                                    lints.contains(suppression.lint())
                                            ? "Remove it."
                                            : "There is no such lint in this linter; correct the id or remove it."),
                    rest);
        }
    }

    private void add(Lint lint, Remark remark, List<Finding> rest) {
        if (lints.contains(lint.id())) {
            rest.add(remark.asFinding(lint.id(), lint.severity(), severities.get(lint.id())));
        }
    }
}

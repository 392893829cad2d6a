package io.assay.rubric.lint;

import io.assay.rubric.Stamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a linter found in a rubric. Immutable. */
public final class LintReport {
    private final Stamp rubric;
    private final List<Finding> findings;
    private final List<Suppressed> suppressed;
    private final List<Finding> frozen;
    private final List<Baseline.Entry> gone;

    LintReport(
            Stamp rubric,
            List<Finding> findings,
            List<Suppressed> suppressed,
            List<Finding> frozen,
            List<Baseline.Entry> gone) {
        this.rubric = rubric;
        this.findings = List.copyOf(findings);
        this.suppressed = List.copyOf(suppressed);
        this.frozen = List.copyOf(frozen);
        this.gone = List.copyOf(gone);
    }

    /** {@return the rubric that was read} */
    public Stamp rubric() {
        return rubric;
    }

    /** {@return what was found, in the order of the criteria; what concerns groups and the rubric comes last} */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * {@return what was found about a criterion}
     *
     * @param criterion its id
     */
    public List<Finding> of(String criterion) {
        return findings.stream()
                .filter(finding -> finding.criterion().equals(criterion))
                .toList();
    }

    /** {@return findings that the rubric lets stand, with the reasons it gives} */
    public List<Suppressed> suppressed() {
        return suppressed;
    }

    /** {@return findings of the baseline that are still there} */
    public List<Finding> frozen() {
        return frozen;
    }

    /** {@return entries of the baseline that are fixed, and can be taken out of it} */
    public List<Baseline.Entry> gone() {
        return gone;
    }

    /** {@return how many findings there are of each severity, 0 included} */
    public Map<Severity, Integer> counts() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return counts;
    }

    /** {@return how many findings there are of each lint that found something, by its id} */
    public Map<String, Integer> countsByLint() {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.lint(), 1, Integer::sum));
        return counts;
    }

    /** {@return whether any finding is an error} */
    public boolean hasErrors() {
        return hasAny(Severity.ERROR);
    }

    /**
     * {@return whether any finding is as severe, or more so}
     *
     * @param least the severity
     */
    public boolean hasAny(Severity least) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(least) <= 0);
    }

    /** {@return JSON as the shipped schema {@code lint.schema.json} describes it} */
    public String toJson() {
        return LintJson.of(this);
    }

    /** {@return the findings for people, each with the words it is about} */
    @Override
    public String toString() {
        return LintText.of(this);
    }
}

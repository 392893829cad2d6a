package io.assay.report;

import io.assay.study.causes.CauseReport;
import io.assay.study.causes.NotIdentified;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cause that ratings cannot show, and on which criteria.
 *
 * @param about the cause, with the criteria if it is not all of them
 * @param why what stands in the way
 * @param remedy what would tell
 */
record Unidentified(String about, String why, String remedy) {
    /** Returns what cannot be told of one criterion. */
    static List<Unidentified> of(CauseReport report) {
        return report.notIdentified().stream().map(not -> of(not, "")).toList();
    }

    /** Returns what cannot be told of several criteria. */
    static List<Unidentified> of(Map<String, CauseReport> criteria) {
        Map<NotIdentified, List<String>> on = new LinkedHashMap<>();
        criteria.forEach((name, report) -> report.notIdentified()
                .forEach(not -> on.computeIfAbsent(not, n -> new ArrayList<>()).add(name)));
        return on.entrySet().stream()
                .map(entry -> of(
                        entry.getKey(),
                        entry.getValue().size() < criteria.size() ? " on " + String.join(", ", entry.getValue()) : ""))
                .toList();
    }

    private static Unidentified of(NotIdentified not, String where) {
        return new Unidentified(not.about() + where, not.why(), not.remedy());
    }

    /** Returns it as a sentence. */
    String sentence() {
        return about + ": " + why + "; " + remedy + ".";
    }
}

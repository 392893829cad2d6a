package io.assay.benchmarks;

import io.assay.core.Interval;
import io.assay.study.causes.Cause;
import io.assay.study.causes.CauseKind;
import io.assay.study.causes.CauseReport;
import io.assay.study.causes.Causes;
import io.assay.study.raters.RaterSimulation;
import io.assay.study.raters.SimulatedRatings;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was claimed in each of many simulated studies.
 *
 * @param reports of each study
 */
record CauseCounts(List<CauseReport> reports) {
    static CauseCounts of(PlantedStudy study, int units, int repetitions, long seed) {
        RaterSimulation simulation = study.simulation();
        return new CauseCounts(IntStream.range(0, repetitions)
                .parallel()
                .mapToObj(i -> {
                    SimulatedRatings drawn = simulation.draw(units, seed * 1_000_003 + i);
                    return Causes.of(drawn.ratings()).order(drawn.order()).report();
                })
                .toList());
    }

    int repetitions() {
        return reports.size();
    }

    private Stream<List<Cause>> claims() {
        return reports.stream().map(CauseReport::claimed);
    }

    double percent(long count) {
        return 100.0 * count / repetitions();
    }

    /** Returns a count in percent, in bold if the share wanted is reached. */
    String bold(long count, double wanted) {
        String text = String.format(Locale.ROOT, "%.1f", percent(count));
        return count >= wanted * repetitions() ? "**" + text + "**" : text;
    }

    /** Returns in how many studies any cause was claimed. */
    int named() {
        return (int) claims().filter(found -> !found.isEmpty()).count();
    }

    int first(CauseKind cause) {
        return (int) claims().filter(found -> !found.isEmpty() && found.get(0).kind() == cause)
                .count();
    }

    /** Returns in how many studies another cause was claimed first, and it was not said that it could as well be this one. */
    int wrongWithoutDoubt(CauseKind cause) {
        return (int) reports.stream()
                .filter(report -> !report.claimed().isEmpty())
                .filter(report -> {
                    CauseKind first = report.claimed().get(0).kind();
                    return first != cause
                            && report.notIdentified().stream()
                                    .noneMatch(not -> not.kinds().contains(first)
                                            && not.kinds().contains(cause));
                })
                .count();
    }

    /** Returns in how many studies a cause was claimed first with a word of doubt which it is. */
    int firstWithDoubt(CauseKind cause) {
        return (int) reports.stream()
                .filter(report -> !report.claimed().isEmpty()
                        && report.claimed().get(0).kind() == cause
                        && report.notIdentified().stream()
                                .anyMatch(not ->
                                        not.kinds().size() > 1 && not.kinds().contains(cause)))
                .count();
    }

    /** Returns in how many studies these causes were claimed first, in this order. */
    int inOrder(List<CauseKind> order) {
        return (int) claims().filter(found -> found.size() >= order.size()
                        && found.stream()
                                .limit(order.size())
                                .map(Cause::kind)
                                .toList()
                                .equals(order))
                .count();
    }

    /** Returns the mean share of a cause where it was claimed, and how often its interval covers the planted one. */
    String shares(CauseKind cause, double planted) {
        List<Cause> named = claims().flatMap(List::stream)
                .filter(found -> found.kind() == cause)
                .toList();
        double mean = named.stream()
                .mapToDouble(found -> found.share().value())
                .average()
                .orElse(Double.NaN);
        List<Interval> intervals = named.stream()
                .flatMap(found -> found.share().interval().stream())
                .toList();
        long covering = intervals.stream().filter(i -> i.contains(planted)).count();
        return named.isEmpty()
                ? "- | -"
                : String.format(Locale.ROOT, "%.2f | %.0f", mean, 100.0 * covering / intervals.size());
    }

    /** Returns what was named first, and how often. */
    String firsts() {
        Map<String, Long> firsts = claims().filter(found -> !found.isEmpty())
                .collect(Collectors.groupingBy(
                        found -> found.get(0).kind().title(), TreeMap::new, Collectors.counting()));
        return firsts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Returns the first two causes found most often. */
    String mostOften() {
        Map<String, Long> found = claims().collect(Collectors.groupingBy(
                all -> all.isEmpty()
                        ? "nothing"
                        : all.stream()
                                .limit(2)
                                .map(cause -> cause.kind().title())
                                .collect(Collectors.joining(", ")),
                TreeMap::new,
                Collectors.counting()));
        return found.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .orElse("");
    }
}

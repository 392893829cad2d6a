package io.assay.benchmarks;

import io.assay.core.Interval;
import io.assay.study.causes.Cause;
import io.assay.study.causes.CauseKind;
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

/**
 * What was claimed in each of many simulated studies.
 *
 * @param claims causes claimed, by share, for each study
 */
record CauseCounts(List<List<Cause>> claims) {
    private static final int UNITS = 100;

    static CauseCounts of(PlantedStudy study, int repetitions, long seed) {
        RaterSimulation simulation = study.simulation();
        return new CauseCounts(IntStream.range(0, repetitions)
                .parallel()
                .mapToObj(i -> {
                    SimulatedRatings drawn = simulation.draw(UNITS, seed * 1_000_003 + i);
                    return Causes.of(drawn.ratings())
                            .order(drawn.order())
                            .report()
                            .claimed();
                })
                .toList());
    }

    int repetitions() {
        return claims.size();
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
        return (int) claims.stream().filter(found -> !found.isEmpty()).count();
    }

    int first(CauseKind cause) {
        return (int) claims.stream()
                .filter(found -> !found.isEmpty() && found.get(0).kind() == cause)
                .count();
    }

    /** Returns in how many studies these causes were claimed first, in this order. */
    int inOrder(List<CauseKind> order) {
        return (int) claims.stream()
                .filter(found -> found.size() >= order.size()
                        && found.stream()
                                .limit(order.size())
                                .map(Cause::kind)
                                .toList()
                                .equals(order))
                .count();
    }

    /** Returns the mean share of a cause where it was claimed, and how often its interval covers the planted one. */
    String shares(CauseKind cause, double planted) {
        List<Cause> named = claims.stream()
                .flatMap(List::stream)
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
        Map<String, Long> firsts = claims.stream()
                .filter(found -> !found.isEmpty())
                .collect(Collectors.groupingBy(
                        found -> found.get(0).kind().title(), TreeMap::new, Collectors.counting()));
        return firsts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Returns the first two causes found most often. */
    String mostOften() {
        Map<String, Long> found = claims.stream()
                .collect(Collectors.groupingBy(
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

package io.assay.agreement.spans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts a continuum into the sections of its raters, and says which spans stand in the way. */
final class Sections {
    private Sections() {}

    /** Returns the sections of one rater: spans that do not overlap, from left to right, and the gaps around them. */
    static List<Section> of(Continuum continuum, List<Span> spans, Map<Optional<String>, Integer> values) {
        List<Section> sections = new ArrayList<>(2 * spans.size() + 1);
        double at = continuum.from();
        for (Span span : spans) {
            if (span.start() > at) {
                sections.add(new Section(at, span.start(), Section.GAP));
            }
            sections.add(new Section(span.start(), span.end(), values.getOrDefault(span.category(), Section.GAP)));
            at = span.end();
        }
        if (at < continuum.to()) {
            sections.add(new Section(at, continuum.to(), Section.GAP));
        }
        return sections;
    }

    /** Returns the spans of each rater, in the order of the raters. */
    static List<List<Span>> byRater(Continuum continuum) {
        Map<String, List<Span>> byRater = new LinkedHashMap<>();
        continuum.raters().forEach(rater -> byRater.put(rater, new ArrayList<>()));
        continuum
                .spans()
                .forEach(span -> byRater.getOrDefault(span.rater(), List.of()).add(span));
        return continuum.raters().stream()
                .map(rater -> byRater.getOrDefault(rater, List.of()))
                .toList();
    }

    /** Throws if two spans of one rater overlap, whatever their categories. */
    static void refuseOverlap(Continuum continuum) {
        for (List<Span> spans : byRater(continuum)) {
            refuse(spans, "; to compare category by category, use eachCategory, or Gamma, which allows overlap");
        }
    }

    /** Throws if two spans of one rater and one category overlap; the spans of each rater come from left to right. */
    static void refuseOverlapWithinCategories(List<Span> spans) {
        Map<List<Object>, List<Span>> groups = new LinkedHashMap<>();
        for (Span span : spans) {
            groups.computeIfAbsent(List.of(span.rater(), span.category()), key -> new ArrayList<>())
                    .add(span);
        }
        for (List<Span> group : groups.values()) {
            refuse(group, "; join them, give them different categories, or build with nesting() for Gamma");
        }
    }

    /** Throws if neighbours overlap; sorted by start, some neighbours do if any two spans do. */
    private static void refuse(List<Span> sorted, String hint) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException(
                        "spans of one rater overlap: " + sorted.get(i - 1) + " and " + sorted.get(i) + hint);
            }
        }
    }
}

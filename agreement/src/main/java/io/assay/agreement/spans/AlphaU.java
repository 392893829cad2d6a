package io.assay.agreement.spans;

import io.assay.core.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Krippendorff's alpha for unitizing as published in 1995 and 2004: differences of boundaries, category by category.
 *
 * <p>For a category, with lengths {@code l}, {@code m} raters, a continuum of length {@code L} and grain {@code r}, {@code alpha = 1 - D_o / D_e}
 * with
 *
 * <pre>{@code
 *     D_o = 2 / (m (m - 1) L^2) * sum over pairs of raters of
 *           (difference of starts)^2 + (difference of ends)^2   for each two spans that overlap
 *           l^2                                                 for each span inside a gap of the other
 *     D_e = 2 / L * sum over spans of [ (N - 1) (2 l^3 - 3 l^2 r + l r^2) / 3 + l^2 * sum over gaps g >= l of (g - l + r) ]
 *           / (m L (m L - r) - sum over spans of l (l - r))
 * }</pre>
 *
 * where {@code N} is the number of spans of the category and {@code r = 1} gives the published formulas. {@link #joint()} divides the sum
 * of the observed differences of all categories by the sum of the expected ones.
 *
 * <p>For comparison with older studies. With more than two raters it is known to misbehave, which is why its author replaced it:
 * prefer {@link UnitizedAlpha}.
 *
 * <h2>Input</h2>
 *
 * One continuum of two or more raters. Spans of one rater and one category must not overlap.
 *
 * <h2>Result</h2>
 *
 * At most 1. Undefined, with the reason, with fewer than two raters or where no difference is expected. No interval is published.
 *
 * <h2>Cost</h2>
 *
 * O(raters^2 spans^2) per category in the worst case.
 *
 * <p>Immutable and thread-safe.
 *
 * <p>References: Krippendorff (1995), <i>On the reliability of unitizing continuous data</i>, Sociological Methodology 25, 47-76,
 * doi:10.2307/271061; Krippendorff (2004), <i>Measuring the reliability of qualitative text analysis data</i>, Quality and Quantity 38,
 * 787-800, doi:10.1007/s11135-004-8107-7.
 */
public final class AlphaU {
    /** The coefficient's stable name. */
    public static final String NAME = "krippendorff-alpha-u-1995";

    private final Optional<String> category;
    private final double grain;

    private AlphaU(Optional<String> category, double grain) {
        this.category = category;
        this.grain = grain;
    }

    /** {@return alpha of all categories together} */
    public static AlphaU joint() {
        return new AlphaU(Optional.empty(), 1);
    }

    /**
     * {@return alpha of one category}
     *
     * @param category the category
     */
    public static AlphaU category(String category) {
        return new AlphaU(Optional.of(category), 1);
    }

    /**
     * Sets the smallest step of positions; 1 by default, for offsets of characters, tokens or frames.
     *
     * @param newGrain 0.001 for seconds written to the millisecond; 0 for continuous positions
     * @return a new configuration
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public AlphaU grain(double newGrain) {
        return new AlphaU(category, Grain.checked(newGrain));
    }

    /** {@return the coefficient's stable name} */
    public String name() {
        return NAME;
    }

    /**
     * {@return the figure for a continuum}
     *
     * @param continuum what the raters marked
     * @throws IllegalArgumentException if two spans of one rater and one category overlap, or a boundary is not a multiple of the grain
     */
    public Estimate of(Continuum continuum) {
        Sections.refuseOverlapWithinCategories(continuum.spans());
        Grain.check(continuum, grain);
        List<Optional<String>> categories = categories(continuum);
        Estimate.Counts counts = new Estimate.Counts(
                1,
                continuum.spans().stream()
                        .filter(span -> categories.contains(span.category()))
                        .count(),
                0,
                0);
        return (continuum.raters().size() < 2
                        ? Estimate.undefined(NAME, "a single rater has nobody to agree with")
                        : finished(continuum, categories))
                .withCounts(counts);
    }

    private List<Optional<String>> categories(Continuum continuum) {
        return category.isPresent()
                ? List.of(category)
                : continuum.spans().stream().map(Span::category).distinct().toList();
    }

    private Estimate finished(Continuum continuum, List<Optional<String>> categories) {
        double observed = 0;
        double expected = 0;
        for (Optional<String> each : categories) {
            List<List<Section>> raters = Sections.byRater(continuum).stream()
                    .map(spans -> Sections.of(continuum, only(spans, each), Map.of(each, 0)))
                    .toList();
            observed += observed(raters, continuum.length());
            expected += expected(raters, continuum.length());
        }
        return expected > 0
                ? Estimate.of(NAME, 1 - observed / expected).withParts(observed, expected)
                : Estimate.undefined(NAME, "nothing was marked, or chance would give no difference");
    }

    private static List<Span> only(List<Span> spans, Optional<String> category) {
        return spans.stream().filter(span -> span.category().equals(category)).toList();
    }

    private static double observed(List<List<Section>> raters, double length) {
        double sum = 0;
        for (List<Section> first : raters) {
            for (List<Section> second : raters) {
                if (first != second) {
                    sum += differences(first, second);
                }
            }
        }
        double m = raters.size();
        return sum / (m * (m - 1) * length * length);
    }

    /** Half the boundary differences, as each pair of spans is met from both sides, and the squares of spans inside gaps. */
    private static double differences(List<Section> first, List<Section> second) {
        double sum = 0;
        for (Section span : first) {
            if (span.value() != Section.GAP) {
                sum += differences(span, second);
            }
        }
        return sum;
    }

    private static double differences(Section span, List<Section> others) {
        double sum = 0;
        boolean met = false;
        for (Section other : others) {
            if (other.value() != Section.GAP && other.start() < span.end() && span.start() < other.end()) {
                double starts = span.start() - other.start();
                double ends = span.end() - other.end();
                sum += starts * starts + ends * ends;
                met = true;
            }
        }
        return met ? sum : 2 * span.length() * span.length();
    }

    private double expected(List<List<Section>> raters, double length) {
        List<Section> all = raters.stream().flatMap(List::stream).toList();
        double[] spans = lengths(all, true);
        double[] gaps = lengths(all, false);
        double sum = 0;
        double selves = 0;
        for (double l : spans) {
            sum += (spans.length - 1) * (2 * l * l * l - 3 * l * l * grain + l * grain * grain) / 3;
            sum += l * l * room(gaps, l);
            selves += l * (l - grain);
        }
        double whole = raters.size() * length;
        return 2 / length * sum / (whole * (whole - grain) - selves);
    }

    private static double[] lengths(List<Section> sections, boolean spans) {
        return sections.stream()
                .filter(section -> spans == (section.value() != Section.GAP))
                .mapToDouble(Section::length)
                .toArray();
    }

    /** Number of places, times the grain, that a span of a length has in the gaps. */
    private double room(double[] gaps, double l) {
        double sum = 0;
        for (double gap : gaps) {
            sum += gap >= l ? gap - l + grain : 0;
        }
        return sum;
    }
}

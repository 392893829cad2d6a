package io.assay.agreement.spans;

import io.assay.agreement.Distance;
import io.assay.core.Estimate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Krippendorff's alpha for spans, the u-alpha family of 2016: what raters mark is compared by the lengths of intersections.
 *
 * <p>Each rater cuts the continuum into spans, each with a category, and gaps. {@code l_ck} is the length over which one rater has
 * value {@code c} and another {@code k}, summed over ordered pairs of raters and divided by the number of raters less one; a gap is a value
 * like any category. Its row sums {@code l_c} are the lengths of all sections of value {@code c}, and {@code l} is their sum. By
 * chance, the coincidence would be
 *
 * <pre>{@code
 *     e_ck = l (l_c l_k - [c = k] s_c) / (l^2 - s),    s = sum of s_c
 * }</pre>
 *
 * where {@code s_c} is the sum of the squared lengths of the spans of category {@code c}: a span is a whole and cannot meet itself.
 * Gaps have no such unity, only their positions cannot meet themselves, so {@code s_gap} is the {@link #grain} times the length of all gaps.
 * Every member of the family is {@code 1 - D_o / D_e}, with {@code D_o} the mean difference of the coincidences {@code l_ck} it looks at
 * and {@code D_e} that of the same {@code e_ck}:
 *
 * <ul>
 *   <li>{@link #unitizing()}, u-alpha: all values, gaps included
 *   <li>{@link #binary()}, |u-alpha: spans against gaps
 *   <li>{@link #coding()}, cu-alpha: categories, where both raters marked a span
 *   <li>{@link #category(String)}, (k)u-alpha: one category against all else
 *   <li>{@link #categoryCoding(String)}: one category against other categories, where both marked a span
 * </ul>
 *
 * <h2>Input</h2>
 *
 * Continua of two or more raters whose own spans do not overlap; {@link #eachCategory} takes spans of different categories that do.
 * Continua are pooled: their {@code l_ck} and {@code s_c} are added. Those with one rater are dropped and counted.
 *
 * <h2>Result</h2>
 *
 * At most 1; 0 is what chance would give. Undefined, with the reason, where chance would give no difference. The counts are those of continua
 * and spans.
 *
 * <h2>Interval</h2>
 *
 * None unless asked for with {@link #bootstrap}: whole continua are resampled with replacement, as spans of one text are not independent.
 *
 * <h2>Cost</h2>
 *
 * O(raters^2 spans) per continuum; O(continua categories^2) per bootstrap replicate.
 *
 * <p>Immutable and thread-safe; every option returns a new configuration.
 *
 * <p>References: Krippendorff, Mathet, Bouvry and Widlöcher (2016), <i>On the reliability of unitizing textual continua: further
 * developments</i>, Quality and Quantity 50, 2347-2364, doi:10.1007/s11135-015-0266-1; Krippendorff (2019), <i>Content
 * Analysis</i>, 4th edition, section 12.6.
 */
public final class UnitizedAlpha {
    /** The members of the family. */
    private enum Member {
        UNITIZING("krippendorff-u-alpha"),
        BINARY("krippendorff-binary-u-alpha"),
        CODING("krippendorff-cu-alpha"),
        CATEGORY("krippendorff-ku-alpha"),
        CATEGORY_CODING("krippendorff-kcu-alpha");

        private final String label;

        Member(String label) {
            this.label = label;
        }
    }

    private final Member member;
    private final String category;
    private final UnitizedSettings settings;

    private UnitizedAlpha(Member member, String category, UnitizedSettings settings) {
        this.member = member;
        this.category = category;
        this.settings = settings;
    }

    /** {@return u-alpha: do raters mark the same stretches and call them the same?} */
    public static UnitizedAlpha unitizing() {
        return new UnitizedAlpha(Member.UNITIZING, "", UnitizedSettings.DEFAULTS);
    }

    /** {@return |u-alpha: do raters mark the same stretches, whatever they call them?} */
    public static UnitizedAlpha binary() {
        return new UnitizedAlpha(Member.BINARY, "", UnitizedSettings.DEFAULTS);
    }

    /** {@return cu-alpha: do raters call the same what both marked?} */
    public static UnitizedAlpha coding() {
        return new UnitizedAlpha(Member.CODING, "", UnitizedSettings.DEFAULTS);
    }

    /**
     * {@return (k)u-alpha: where one rater marks a category, do others mark that category?} Other categories and gaps are all
     * that it is not.
     *
     * @param category the category
     */
    public static UnitizedAlpha category(String category) {
        return new UnitizedAlpha(Member.CATEGORY, category, UnitizedSettings.DEFAULTS);
    }

    /**
     * {@return as {@link #category(String)}, but only where both raters marked something}
     *
     * @param category the category
     */
    public static UnitizedAlpha categoryCoding(String category) {
        return new UnitizedAlpha(Member.CATEGORY_CODING, category, UnitizedSettings.DEFAULTS);
    }

    /**
     * Compares categories by a distance; for {@link #coding()} alone, as a gap has no distance from a category.
     *
     * @param distance how different two categories are
     * @param levels the categories, lowest first, with the values 1, 2, 3, …; if none are given, categories are read as numbers,
     *     or as they are if the distance is nominal or one of sets
     * @return a new configuration
     * @throws IllegalArgumentException if this is not {@link #coding()}, or a level is repeated
     */
    public UnitizedAlpha distance(Distance distance, String... levels) {
        if (member != Member.CODING) {
            throw new IllegalArgumentException(
                    "only coding() takes a distance, as gaps have none from a category, but this is " + member.label);
        }
        if (new TreeSet<>(List.of(levels)).size() < levels.length) {
            throw new IllegalArgumentException("the levels must differ, but were " + List.of(levels));
        }
        return with(settings.with(distance, List.of(levels)));
    }

    /**
     * Sets the smallest step of positions; 1 by default, for offsets of characters, tokens or frames.
     *
     * @param grain 0.001 for seconds written to the millisecond; 0 for continuous positions
     * @return a new configuration
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public UnitizedAlpha grain(double grain) {
        return with(settings.withGrain(Grain.checked(grain)));
    }

    /**
     * Asks for an interval from so many bootstrap replicates of the continua; 0 for none.
     *
     * @param replicates 0, or at least 20
     * @return a new configuration
     * @throws IllegalArgumentException if the number is negative, or positive and below 20
     */
    public UnitizedAlpha bootstrap(int replicates) {
        return with(settings.resampled(replicates, settings.confidence(), settings.seed(), settings.accelerated()));
    }

    /**
     * Sets the confidence level of the interval; 0.95 by default.
     *
     * @param confidence in (0, 1)
     * @return a new configuration
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public UnitizedAlpha confidence(double confidence) {
        return with(settings.resampled(settings.replicates(), confidence, settings.seed(), settings.accelerated()));
    }

    /**
     * Sets the seed of the bootstrap; 1 by default.
     *
     * @param seed any number
     * @return a new configuration
     */
    public UnitizedAlpha seed(long seed) {
        return with(settings.resampled(settings.replicates(), settings.confidence(), seed, settings.accelerated()));
    }

    /** {@return a configuration with percentile limits in place of the default bias-corrected and accelerated (BCa) ones} */
    public UnitizedAlpha percentile() {
        return with(settings.resampled(settings.replicates(), settings.confidence(), settings.seed(), false));
    }

    private UnitizedAlpha with(UnitizedSettings changed) {
        return new UnitizedAlpha(member, category, changed);
    }

    /** {@return the coefficient's stable name, such as {@code krippendorff-u-alpha}} */
    public String name() {
        return member.label;
    }

    /**
     * {@return the figure for one continuum}
     *
     * @param continuum what the raters marked
     * @throws IllegalArgumentException if two spans of one rater overlap, a boundary is not a multiple of the grain, or a
     *     category has no place in the distance
     */
    public Estimate of(Continuum continuum) {
        return of(List.of(continuum));
    }

    /**
     * {@return the figure for several continua together}
     *
     * @param continua what the raters marked; the raters need not be the same everywhere
     * @throws IllegalArgumentException if two spans of one rater overlap, a boundary is not a multiple of the grain, or a
     *     category has no place in the distance
     */
    public Estimate of(List<Continuum> continua) {
        continua.forEach(Sections::refuseOverlap);
        continua.forEach(continuum -> Grain.check(continuum, settings.grain()));
        List<Continuum> used =
                continua.stream().filter(c -> c.raters().size() > 1).toList();
        Map<Optional<String>, Integer> values = values(used);
        Reading reading = reading(values);
        UnitizedStatistic statistic = new UnitizedStatistic(
                reading,
                used.stream().map(c -> Overlaps.of(c, values, settings.grain())).toList());
        Estimate estimate = reading.finish(member.label, statistic.pooled(row -> 1))
                .withCounts(counts(used, continua))
                .withDistance(member == Member.CODING ? settings.distance().name() : "");
        return settings.replicates() == 0 ? estimate : withInterval(estimate, statistic);
    }

    /**
     * {@return the figure of each category, its spans alone being marked} Spans of different categories may overlap. With one category left,
     * {@link #unitizing()} and {@link #binary()} are the same, and {@link #coding()} is undefined.
     *
     * @param continua what the raters marked
     * @throws IllegalArgumentException if two spans of one rater and one category overlap, or a boundary is not a multiple of the grain
     */
    public Map<String, Estimate> eachCategory(List<Continuum> continua) {
        TreeSet<String> categories = new TreeSet<>();
        continua.forEach(continuum -> categories.addAll(continuum.categories()));
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        for (String each : categories) {
            estimates.put(
                    each,
                    of(continua.stream()
                            .map(continuum -> continuum.ofCategory(each))
                            .toList()));
        }
        return Collections.unmodifiableMap(estimates);
    }

    private Estimate withInterval(Estimate estimate, UnitizedStatistic statistic) {
        return estimate.isDefined() && statistic.rows() < 2
                ? estimate.withoutInterval("continua are resampled, and there is only one that two raters read")
                : settings.plan().applyTo(estimate, statistic);
    }

    private Reading reading(Map<Optional<String>, Integer> values) {
        return switch (member) {
            case UNITIZING -> new Reading.Unitizing();
            case BINARY -> new Reading.Binary();
            case CODING ->
                new Reading.Coding(
                        settings.distance(),
                        Codes.of(values, settings.distance(), settings.levels()),
                        Codes.labels(values));
            case CATEGORY, CATEGORY_CODING ->
                new Reading.OneCategory(
                        values.getOrDefault(Optional.of(category), Section.GAP), category, member == Member.CATEGORY);
        };
    }

    private static Map<Optional<String>, Integer> values(List<Continuum> continua) {
        TreeSet<String> named = new TreeSet<>();
        continua.forEach(continuum -> named.addAll(continuum.categories()));
        Map<Optional<String>, Integer> values = new HashMap<>();
        named.forEach(category -> values.put(Optional.of(category), values.size()));
        if (continua.stream()
                .flatMap(c -> c.spans().stream())
                .anyMatch(s -> s.category().isEmpty())) {
            values.put(Optional.empty(), values.size());
        }
        return values;
    }

    private static Estimate.Counts counts(List<Continuum> used, List<Continuum> all) {
        long spans = used.stream().mapToLong(c -> c.spans().size()).sum();
        long allSpans = all.stream().mapToLong(c -> c.spans().size()).sum();
        return new Estimate.Counts(used.size(), spans, all.size() - used.size(), allSpans - spans);
    }
}

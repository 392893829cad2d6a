package io.assay.report;

import io.assay.core.RatingMatrix;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The first lines: what was read, and how. */
final class TextHead {
    private TextHead() {}

    static String of(TextStyle style, TextLayout layout, Map<String, RatingMatrix> ratings) {
        return of(style, layout, counts(ratings));
    }

    static String of(TextStyle style, TextLayout layout, String counts) {
        StringBuilder text = new StringBuilder();
        if (!layout.file().isEmpty()) {
            text.append(style.paragraph(0, style.bold(layout.file())));
        }
        text.append(style.paragraph(0, counts));
        layout.notes().forEach(note -> text.append(style.hanging(0, 2, style.plain(note))));
        return text.toString();
    }

    private static String counts(Map<String, RatingMatrix> ratings) {
        Collection<RatingMatrix> all = ratings.values();
        long total = all.stream().mapToLong(RatingMatrix::ratingCount).sum();
        String size =
                TextFormat.counted(total, "rating", "ratings") + " of " + range(all, true) + " by " + range(all, false);
        String scales = all.stream().map(m -> m.scale().toString()).distinct().collect(Collectors.joining(", "));
        return size + (all.size() > 1 ? " on " + all.size() + " criteria" : "") + ", " + scales;
    }

    private static String range(Collection<RatingMatrix> all, boolean units) {
        long low = all.stream()
                .mapToLong(m -> units ? m.unitCount() : m.raterCount())
                .min()
                .orElse(0);
        long high = all.stream()
                .mapToLong(m -> units ? m.unitCount() : m.raterCount())
                .max()
                .orElse(0);
        String name = TextFormat.counted(high, units ? "unit" : "rater", units ? "units" : "raters");
        return low == high ? name : TextFormat.count(low) + " to " + name;
    }
}

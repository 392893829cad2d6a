package io.assay.report;

import io.assay.annotators.Consensus;
import io.assay.annotators.RaterLearned;
import io.assay.annotators.UnitConsensus;
import io.assay.core.RatingMatrix;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Consensus as text: how it went, what the labels are, what was learned of the raters, and which units are least sure. */
final class TextConsensus {
    private final TextLayout layout;
    private final TextStyle style;
    private final int rows;

    TextConsensus(TextLayout layout, int criteria) {
        this.layout = layout;
        this.style = layout.style();
        this.rows = layout.rowsFor(criteria);
    }

    String of(List<AnnotatorReports.OfUnits> criteria) {
        Map<String, RatingMatrix> ratings = new LinkedHashMap<>();
        criteria.forEach(
                one -> ratings.put(one.name(), one.consensus().annotations().ratings()));
        StringBuilder text = new StringBuilder(TextHead.of(style, layout, ratings));
        for (AnnotatorReports.OfUnits one : criteria) {
            text.append('\n');
            if (!one.name().isEmpty()) {
                text.append(style.paragraph(0, style.bold(one.name())));
            }
            text.append(body(one.consensus()));
        }
        return text.toString();
    }

    private String body(Consensus consensus) {
        StringBuilder text = new StringBuilder(style.paragraph(0, head(consensus)));
        consensus.warnings().forEach(warning -> text.append(style.hanging(0, 2, style.plain("Warning: " + warning))));
        if (consensus.hasLabels()) {
            text.append('\n').append(categories(consensus));
        }
        text.append(raters(consensus));
        text.append('\n')
                .append(style.paragraph(
                        0, style.bold(consensus.hasLabels() ? "Least sure units" : "Units of the widest interval")));
        return text.append(units(consensus)).toString();
    }

    private static String head(Consensus consensus) {
        String unrated = consensus.unratedUnits() == 0
                ? ""
                : "; " + TextFormat.counted(consensus.unratedUnits(), "unit", "units") + " without ratings";
        String tied = !consensus.hasLabels() ? "" : "; " + TextFormat.counted(consensus.tiedUnits(), "tie", "ties");
        return consensus.method() + ", " + consensus.convergence() + tied + unrated + ".";
    }

    private String categories(Consensus consensus) {
        double[] estimated = consensus.prevalences();
        TextGrid grid = new TextGrid(style).text("category").figures("labels");
        if (estimated.length > 0) {
            grid.figures("estimated share");
        }
        long[] counts = new long[consensus.categories().size()];
        for (int u = 0; u < consensus.units().size(); u++) {
            int label = consensus.labelIndex(u);
            if (label >= 0) {
                counts[label]++;
            }
        }
        for (int k = 0; k < counts.length; k++) {
            String name = consensus.categories().get(k);
            if (estimated.length > 0) {
                grid.row(name, TextFormat.count(counts[k]), TextFormat.figure(estimated[k]));
            } else {
                grid.row(name, TextFormat.count(counts[k]));
            }
        }
        return grid.toString();
    }

    private String raters(Consensus consensus) {
        List<RaterLearned> raters = consensus.raters();
        TreeSet<String> names = new TreeSet<>();
        raters.forEach(rater -> names.addAll(rater.figures().keySet()));
        if (names.isEmpty()) {
            return "";
        }
        TextGrid grid = new TextGrid(style).text("rater").figures("ratings");
        names.forEach(grid::figures);
        int shown = Math.min(raters.size(), rows);
        for (RaterLearned rater : raters.subList(0, shown)) {
            String[] cells = new String[2 + names.size()];
            cells[0] = rater.rater();
            cells[1] = TextFormat.count(rater.ratings());
            int at = 2;
            for (String name : names) {
                cells[at++] = TextFormat.figure(rater.figures().getOrDefault(name, Double.NaN));
            }
            grid.row(cells);
        }
        return "\n" + grid + more(raters.size() - shown);
    }

    private String units(Consensus consensus) {
        boolean labels = consensus.hasLabels();
        TextGrid grid = new TextGrid(style).text("unit").figures("ratings");
        if (labels) {
            grid.text("label").figures("probability");
        } else {
            grid.figures("value").figures("95 % interval");
        }
        Comparator<UnitConsensus> order = labels
                ? Comparator.comparingDouble(unit -> unit.probability().orElse(1))
                : Comparator.comparingDouble(
                        unit -> -unit.interval().map(i -> i.width()).orElse(0.0));
        List<UnitConsensus> rated = consensus.units().stream()
                .filter(unit -> unit.ratings() > 0)
                .sorted(order)
                .toList();
        int shown = Math.min(rated.size(), rows);
        for (UnitConsensus unit : rated.subList(0, shown)) {
            String count = TextFormat.count(unit.ratings());
            if (labels) {
                grid.row(
                        unit.unit(),
                        count,
                        unit.label().orElse("none") + (unit.tied() ? " (tied)" : ""),
                        TextFormat.figure(unit.probability().orElse(Double.NaN)));
            } else {
                grid.row(
                        unit.unit(),
                        count,
                        TextFormat.figure(unit.value().orElse(Double.NaN)),
                        unit.interval()
                                .map(i -> String.format(Locale.ROOT, "%.3f to %.3f", i.lower(), i.upper()))
                                .orElse(TextFormat.NONE));
            }
        }
        return grid + more(rated.size() - shown);
    }

    private String more(int count) {
        return count == 0 ? "" : style.paragraph(2, "and " + TextFormat.count(count) + " more.");
    }
}

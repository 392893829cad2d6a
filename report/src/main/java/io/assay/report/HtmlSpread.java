package io.assay.report;

import io.assay.agreement.diagnose.DisagreementShares;
import io.assay.agreement.diagnose.Histogram;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many units are disputed and by how much.
 *
 * @param sentence the shares in words
 * @param parts the shares as parts of a bar
 * @param charts the histogram
 */
record HtmlSpread(String sentence, List<Part> parts, List<HtmlChart> charts) {
    /**
     * A part of a bar.
     *
     * @param kind names its colour
     * @param label what it stands for
     * @param share its share in words
     * @param from where it starts
     * @param width how wide it is
     */
    record Part(String kind, String label, String share, String from, String width) {
        static Part of(String kind, String label, double from, double share) {
            return new Part(kind, label, HtmlFigures.percent(share), place(from), place(share));
        }

        private static String place(double share) {
            return String.format(Locale.ROOT, "%.3f%%", 100 * share);
        }
    }

    static HtmlSpread of(String id, DisagreementShares shares, Histogram histogram) {
        if (shares.units() == 0) {
            return new HtmlSpread("No unit has two ratings, so nothing can be compared.", List.of(), List.of());
        }
        double any = shares.any();
        String sentence = "Raters disagree on " + HtmlFigures.percent(any) + " of the "
                + HtmlFigures.count(shares.units()) + " units with two or more ratings; disagreement is major on "
                + HtmlFigures.percent(shares.major()) + " (" + shares.boundary() + ").";
        List<Part> parts = List.of(
                Part.of("unanimous", "All agree", 0, shares.unanimous()),
                Part.of("minor", "Minor disagreement", shares.unanimous(), shares.minor()),
                Part.of("major", "Major disagreement", shares.unanimous() + shares.minor(), shares.major()));
        return new HtmlSpread(sentence, parts, List.of(chart(id, histogram)));
    }

    private static HtmlChart chart(String id, Histogram histogram) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "bars");
        data.put("axis", histogram.axis());
        data.put("names", histogram.labels());
        data.put("value", Arrays.stream(histogram.counts()).boxed().toList());
        int bins = histogram.labels().size();
        return HtmlChart.of(
                id + "-histogram",
                "Units by " + histogram.axis(),
                "Bar chart: number of units by " + histogram.axis() + ".",
                new HtmlChart.Box(280, 280, Math.max(520, 90 * bins)),
                data,
                new HtmlTable(
                        "Units by " + histogram.axis(),
                        HtmlTable.columns("Amount", "Units#"),
                        IntStream.range(0, bins)
                                .mapToObj(i -> Row.of(
                                        Cell.text(histogram.labels().get(i)),
                                        Cell.figure(HtmlFigures.count(histogram.counts()[i]))))
                                .toList()));
    }
}

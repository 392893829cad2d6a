package io.assay.report;

import io.assay.agreement.diagnose.Thresholds;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Alpha and its interval drawn against the two thresholds: positions are percentages of the width.
 *
 * @param label the picture in words
 * @param from alpha at the left end
 * @param tentative the lower threshold
 * @param good the upper threshold
 * @param tentativeWidth width of the band between the two
 * @param goodWidth width of the band above the upper one
 * @param alpha the estimate
 * @param span its interval, or null
 */
record HtmlGauge(
        String label,
        Mark from,
        Mark tentative,
        Mark good,
        String tentativeWidth,
        String goodWidth,
        Mark alpha,
        @Nullable Span span) {
    /**
     * A place on the axis.
     *
     * @param text the figure
     * @param at its place
     * @param anchor how text at that place is anchored so that it stays inside
     */
    record Mark(String text, String at, String anchor) {}

    /**
     * A stretch of the axis.
     *
     * @param from its start
     * @param to its end
     * @param width its width
     */
    record Span(String from, String to, String width) {}

    static Optional<HtmlGauge> of(Estimate alpha, Thresholds thresholds) {
        return alpha.isDefined() ? Optional.of(new Axis(alpha, thresholds).draw()) : Optional.empty();
    }

    /** Maps alpha to places; the axis starts at 0, or lower if something to be drawn does. */
    private record Axis(Estimate alpha, Thresholds thresholds, double from) {
        Axis(Estimate alpha, Thresholds thresholds) {
            this(alpha, thresholds, start(alpha, thresholds));
        }

        private static double start(Estimate alpha, Thresholds thresholds) {
            double lowest = Math.min(
                    alpha.interval().map(Interval::lower).orElse(alpha.value()),
                    Math.min(alpha.value(), thresholds.tentative()));
            return Math.min(0, Math.floor(lowest * 10) / 10);
        }

        HtmlGauge draw() {
            return new HtmlGauge(
                    words(),
                    new Mark(from == 0 ? "0" : threshold(from), at(from), "start"),
                    mark(thresholds.tentative(), "end"),
                    mark(thresholds.good(), "start"),
                    width(thresholds.tentative(), thresholds.good()),
                    width(thresholds.good(), 1),
                    new Mark(HtmlFigures.decimal(alpha.value()), at(alpha.value()), anchor(alpha.value())),
                    alpha.interval()
                            .map(i -> new Span(at(i.lower()), at(i.upper()), width(i.lower(), i.upper())))
                            .orElse(null));
        }

        private String words() {
            return "Alpha " + HtmlFigures.decimal(alpha.value())
                    + alpha.interval()
                            .map(i -> ", " + HtmlFigures.level(i.level()) + " interval " + HtmlFigures.limits(i))
                            .orElse("")
                    + ", on an axis with the thresholds " + threshold(thresholds.tentative()) + " and "
                    + threshold(thresholds.good()) + ".";
        }

        private Mark mark(double value, String anchor) {
            return new Mark(threshold(value), at(value), anchor);
        }

        private String anchor(double value) {
            double place = place(value);
            return place < 12 ? "start" : place > 88 ? "end" : "middle";
        }

        private double place(double value) {
            return 100 * (Math.max(from, Math.min(1, value)) - from) / (1 - from);
        }

        private String at(double value) {
            return String.format(Locale.ROOT, "%.3f%%", place(value));
        }

        private String width(double lower, double upper) {
            return String.format(Locale.ROOT, "%.3f%%", place(upper) - place(lower));
        }

        private static String threshold(double value) {
            return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
        }
    }
}

package io.assay.benchmarks;

import io.assay.core.Interval;
import io.assay.sampling.loop.LearningCurve;
import io.assay.sampling.loop.LearningCurves;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Learning curves as a picture in SVG. */
final class LearningPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int RIGHT = 150;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS =
            List.of("#6b7280", "#d55e00", "#0072b2", "#e69f00", "#009e73", "#cc79a7");

    private final LearningCurves curves;
    private final double least;
    private final double most;
    private final int first;
    private final int last;

    private LearningPlot(LearningCurves curves) {
        this.curves = curves;
        double[] values = DoubleStream.concat(
                        curves.curves().stream()
                                .flatMap(curve -> curve.points().stream())
                                .mapToDouble(point -> point.quality().value()),
                        curves.qualityOfAll().stream())
                .toArray();
        double low = DoubleStream.of(values).min().orElseThrow();
        double high = DoubleStream.of(values).max().orElseThrow();
        this.least = low - 0.05 * (high - low);
        this.most = high + 0.05 * (high - low);
        List<LearningCurve.Point> points = curves.curves().get(0).points();
        this.first = points.get(0).labels();
        this.last = points.get(points.size() - 1).labels();
    }

    static String svg(LearningCurves curves) {
        return new LearningPlot(curves).svg();
    }

    private String svg() {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT));
        axes(svg);
        curves.qualityOfAll().ifPresent(all -> {
            line(svg, LEFT, y(all), WIDTH - RIGHT, y(all), "#111827\" stroke-dasharray=\"6 4");
            text(svg, WIDTH - RIGHT + 8, y(all) + 4, "start", "#111827", "all labels");
        });
        for (int i = 0; i < curves.curves().size(); i++) {
            curve(svg, curves.curves().get(i), COLOURS.get(i % COLOURS.size()), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes(StringBuilder svg) {
        double step = step(most - least);
        for (double tick = Math.ceil(least / step) * step; tick <= most; tick += step) {
            line(svg, LEFT, y(tick), WIDTH - RIGHT, y(tick), "#e5e7eb");
            text(svg, LEFT - 8, y(tick) + 4, "end", "#374151", String.format(Locale.ROOT, "%.2f", tick));
        }
        double labels = step(last - first);
        for (double tick = Math.ceil(first / labels) * labels; tick <= last; tick += labels) {
            line(svg, x(tick), HEIGHT - BOTTOM, x(tick), HEIGHT - BOTTOM + 5, "#374151");
            text(svg, x(tick), HEIGHT - BOTTOM + 20, "middle", "#374151", String.format(Locale.ROOT, "%,.0f", tick));
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", "#374151", "labels");
        text(svg, LEFT, TOP - 6, "middle", "#374151", "accuracy");
    }

    private static double step(double range) {
        double rough = range / 6;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        return Stream.of(1.0, 2.0, 5.0, 10.0)
                        .filter(factor -> factor * power >= rough)
                        .findFirst()
                        .orElse(10.0)
                * power;
    }

    private void curve(StringBuilder svg, LearningCurve curve, String colour, int i) {
        String path = curve.points().stream()
                .map(point -> at(point.labels(), point.quality().value()))
                .collect(Collectors.joining(" "));
        svg.append(String.format(
                Locale.ROOT,
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n",
                colour,
                path));
        for (LearningCurve.Point point : curve.points()) {
            if (point.quality().interval().isPresent()) {
                Interval interval = point.quality().interval().get();
                double x = x(point.labels()) + (i - 2.5) * 1.5;
                line(svg, x, y(interval.lower()), x, y(interval.upper()), colour);
            }
        }
        int row = TOP + 20 * i + 150;
        line(svg, WIDTH - RIGHT + 8, row, WIDTH - RIGHT + 28, row, colour + "\" stroke-width=\"2");
        text(svg, WIDTH - RIGHT + 34, row + 4, "start", "#111827", curve.name());
    }

    private String at(double labels, double quality) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(labels), y(quality));
    }

    private double x(double labels) {
        return LEFT + (labels - first) / (last - first) * (WIDTH - RIGHT - LEFT);
    }

    private double y(double quality) {
        return HEIGHT - BOTTOM - (quality - least) / (most - least) * (HEIGHT - BOTTOM - TOP);
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String colour, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                text));
    }
}

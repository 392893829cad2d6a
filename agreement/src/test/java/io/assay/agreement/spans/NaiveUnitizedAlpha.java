package io.assay.agreement.spans;

import java.util.ArrayList;
import java.util.List;

/** The u-alpha family position by position, on whole positions, with the chance coincidences of all pairs of positions written out. */
final class NaiveUnitizedAlpha {
    private static final String GAP = "gap";

    private NaiveUnitizedAlpha() {}

    /** One position of one rater: its value, and which span it is part of. */
    private record Position(String value, Object owner) {}

    private static List<List<Position>> positions(Continuum continuum) {
        List<List<Position>> raters = new ArrayList<>();
        for (String rater : continuum.raters()) {
            List<Position> line = new ArrayList<>();
            for (double at = continuum.from(); at < continuum.to(); at++) {
                line.add(position(continuum.spansOf(rater), at));
            }
            raters.add(line);
        }
        return raters;
    }

    private static Position position(List<Span> spans, double at) {
        for (Span span : spans) {
            if (span.start() <= at && at < span.end()) {
                return new Position(span.category().orElse("none"), span);
            }
        }
        return new Position(GAP, new Object());
    }

    /** A pair of values: its difference, or NaN if it is not compared. */
    interface Difference {
        double of(String c, String k);
    }

    static final Difference UNITIZING = (c, k) -> c.equals(k) ? 0 : 1;
    static final Difference BINARY = (c, k) -> c.equals(GAP) == k.equals(GAP) ? 0 : 1;
    static final Difference CODING = (c, k) -> c.equals(GAP) || k.equals(GAP) ? Double.NaN : c.equals(k) ? 0 : 1;

    static Difference category(String category) {
        return (c, k) -> !c.equals(category) ? Double.NaN : c.equals(k) ? 0 : 1;
    }

    static double of(Continuum continuum, Difference difference) {
        List<List<Position>> raters = positions(continuum);
        double[] observed = new double[2];
        double[] expected = new double[2];
        for (int i = 0; i < raters.size(); i++) {
            for (int j = 0; j < raters.size(); j++) {
                for (int p = 0; p < raters.get(i).size(); p++) {
                    Position first = raters.get(i).get(p);
                    if (i != j) {
                        count(observed, first, raters.get(j).get(p), difference);
                    }
                    for (Position second : raters.get(j)) {
                        // Two positions of one span are one thing, and so is a position of a gap with itself.
                        if (first.owner() != second.owner()) {
                            count(expected, first, second, difference);
                        }
                    }
                }
            }
        }
        double mean = observed[0] / observed[1];
        return expected[0] > 0 && observed[1] > 0 ? 1 - mean / (expected[0] / expected[1]) : Double.NaN;
    }

    private static void count(double[] sums, Position first, Position second, Difference difference) {
        double d = difference.of(first.value(), second.value());
        if (!Double.isNaN(d)) {
            sums[0] += d;
            sums[1]++;
        }
    }
}

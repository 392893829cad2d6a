package io.assay.sampling.loop;

import java.util.List;

/**
 * One run of the loop: what was reached with how many labels.
 *
 * @param number which of the runs it is, from 0; runs of the same number begin with the same seed set
 * @param points what was measured, by rising labels
 * @param rows the labelled rows in the order of labelling
 * @param stopped why it ended
 */
public record LearningRun(int number, List<Point> points, List<Integer> rows, String stopped) {
    /**
     * Quality at a number of labels.
     *
     * @param labels rows labelled
     * @param quality of the model that learned from them
     */
    public record Point(int labels, double quality) {}

    /**
     * Copies the lists.
     *
     * @param number from 0
     * @param points at least one
     * @param rows of the pool
     * @param stopped a clause
     */
    public LearningRun {
        points = List.copyOf(points);
        rows = List.copyOf(rows);
    }

    /** {@return the area under the curve by the labels it spans, a mean quality; NaN if it has one point} */
    public double area() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            Point left = points.get(i - 1);
            Point right = points.get(i);
            sum += (right.labels() - left.labels()) * (left.quality() + right.quality()) / 2;
        }
        int span = points.get(points.size() - 1).labels() - points.get(0).labels();
        return span == 0 ? Double.NaN : sum / span;
    }
}

package io.assay.sampling.loop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The limited-memory BFGS method (Liu and Nocedal 1989, doi:10.1007/BF01589116; Nocedal and Wright 2006, algorithm 7.5) with a line search by bisection for
 * the weak Wolfe conditions (Lewis and Overton 2013).
 */
final class Lbfgs {
    private static final int MEMORY = 10;
    private static final double DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final int MOST_TRIALS = 60;

    /** What rounding may add to a function that no longer falls, relative to its value. */
    private static final double ROUNDING = 1e-14;

    private final Objective objective;
    private final double[] at;
    private double[] gradient;
    private double value;
    private final Deque<Pair> pairs = new ArrayDeque<>();

    /** A smooth function. */
    @FunctionalInterface
    interface Objective {
        /** Returns the value at a point, and fills in the gradient. */
        double at(double[] point, double[] gradient);
    }

    /** A step and the change of the gradient along it. */
    private record Pair(double[] step, double[] change, double product) {}

    Lbfgs(Objective objective, int size) {
        this.objective = objective;
        this.at = new double[size];
        this.gradient = new double[size];
        this.value = objective.at(at, gradient);
    }

    /**
     * Goes down from zero.
     *
     * @return whether every partial derivative came below the tolerance, in absolute value
     */
    boolean minimise(double tolerance, int mostSteps) {
        for (int step = 0; step < mostSteps; step++) {
            if (largest(gradient) <= tolerance) {
                return true;
            }
            if (!move(direction())) {
                return false;
            }
        }
        return largest(gradient) <= tolerance;
    }

    double[] point() {
        return at;
    }

    /** Returns the largest partial derivative, in absolute value. */
    double slope() {
        return largest(gradient);
    }

    /** Returns minus the gradient times the approximate inverse of the second derivatives (two-loop recursion). */
    private double[] direction() {
        double[] q = gradient.clone();
        double[] shares = new double[pairs.size()];
        int i = 0;
        for (Pair pair : pairs) {
            shares[i] = dot(pair.step, q) / pair.product;
            add(q, -shares[i++], pair.change);
        }
        double scale = pairs.isEmpty()
                ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
                : pairs.getFirst().product / dot(pairs.getFirst().change, pairs.getFirst().change);
        for (int k = 0; k < q.length; k++) {
            q[k] *= scale;
        }
        for (Iterator<Pair> oldest = pairs.descendingIterator(); oldest.hasNext(); ) {
            Pair pair = oldest.next();
            add(q, shares[--i] - dot(pair.change, q) / pair.product, pair.step);
        }
        for (int k = 0; k < q.length; k++) {
            q[k] = -q[k];
        }
        return q;
    }

    /** Takes a step along a direction; returns whether one was found that leads down. */
    private boolean move(double[] direction) {
        double slope = dot(gradient, direction);
        double[] next = new double[at.length];
        double[] nextGradient = new double[at.length];
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double length = 1;
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            System.arraycopy(at, 0, next, 0, at.length);
            add(next, length, direction);
            double nextValue = objective.at(next, nextGradient);
            if (!(nextValue <= value + DECREASE * length * slope + ROUNDING * Math.abs(value))) {
                high = length;
            } else if (dot(nextGradient, direction) < CURVATURE * slope) {
                low = length;
            } else {
                accept(next, nextGradient, nextValue);
                return true;
            }
            length = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * low;
        }
        return false;
    }

    private void accept(double[] next, double[] nextGradient, double nextValue) {
        double[] step = next.clone();
        add(step, -1, at);
        double[] change = nextGradient.clone();
        add(change, -1, gradient);
        double product = dot(step, change);
        if (product > 0) {
            pairs.addFirst(new Pair(step, change, product));
            if (pairs.size() > MEMORY) {
                pairs.removeLast();
            }
        }
        System.arraycopy(next, 0, at, 0, at.length);
        gradient = nextGradient;
        value = nextValue;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] into, double factor, double[] what) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * what[i];
        }
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double x : values) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }
}

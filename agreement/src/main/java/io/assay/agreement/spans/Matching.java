package io.assay.agreement.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * The linear assignment problem by shortest augmenting paths with duals (Kuhn 1955, Munkres 1957; the O(n^3) form of Jonker and
 * Volgenant 1987). Rows are the spans of the first rater; columns those of the second, then one per row that stands for being alone. A pair costs
 * d - 2, what it saves over two spans alone; staying alone costs 0.
 */
/** The best alignment of the spans of two raters. */
final class Matching {
    private final double[][] cost;
    private final int rows;
    private final int columns;
    private final double[] rowDual;
    private final double[] columnDual;
    /** Row of each column, counted from 1; 0 for none. Column 0 holds the row being placed. */
    private final int[] rowOf;

    private Matching(double[][] cost) {
        this.cost = cost;
        this.rows = cost.length;
        this.columns = rows == 0 ? 0 : cost[0].length;
        this.rowDual = new double[rows + 1];
        this.columnDual = new double[columns + 1];
        this.rowOf = new int[columns + 1];
    }

    /** Returns the pairs and the spans left alone. */
    static List<int[]> of(Costs costs, int[] component) {
        int[] rater = costs.units().rater();
        int[] first = Arrays.stream(component).filter(u -> rater[u] == 0).toArray();
        int[] second = Arrays.stream(component).filter(u -> rater[u] == 1).toArray();
        double[][] savings = new double[first.length][second.length + first.length];
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < second.length; j++) {
                savings[i][j] = Math.min(0, costs.between(first[i], second[j]) - 2);
            }
        }
        return alignment(first, second, assign(savings), savings);
    }

    private static List<int[]> alignment(int[] first, int[] second, int[] columnOf, double[][] savings) {
        List<int[]> alignment = new ArrayList<>();
        boolean[] taken = new boolean[second.length];
        for (int i = 0; i < first.length; i++) {
            int j = columnOf[i];
            boolean paired = j < second.length && savings[i][j] < 0;
            alignment.add(paired ? new int[] {first[i], second[j]} : new int[] {first[i]});
            if (paired) {
                taken[j] = true;
            }
        }
        for (int j = 0; j < second.length; j++) {
            if (!taken[j]) {
                alignment.add(new int[] {second[j]});
            }
        }
        return alignment;
    }

    /** Returns the column of each row in an assignment of least cost; there are at least as many columns as rows. */
    static int[] assign(double[][] cost) {
        Matching matching = new Matching(cost);
        for (int row = 1; row <= matching.rows; row++) {
            matching.place(row);
        }
        int[] columnOf = new int[cost.length];
        for (int column = 1; column <= matching.columns; column++) {
            if (matching.rowOf[column] > 0) {
                columnOf[matching.rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    /** Finds the shortest path from a row to a free column, and shifts the rows along it. */
    private void place(int row) {
        double[] distance = new double[columns + 1];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int[] before = new int[columns + 1];
        boolean[] done = new boolean[columns + 1];
        rowOf[0] = row;
        int column = 0;
        while (column == 0 || rowOf[column] != 0) {
            done[column] = true;
            int next = nearest(column, distance, before, done);
            shift(distance[next], distance, done);
            column = next;
        }
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    private int nearest(int column, double[] distance, int[] before, boolean[] done) {
        int row = rowOf[column];
        int best = 0;
        for (int j = 1; j <= columns; j++) {
            if (!done[j]) {
                double reduced = cost[row - 1][j - 1] - rowDual[row] - columnDual[j];
                if (reduced < distance[j]) {
                    distance[j] = reduced;
                    before[j] = column;
                }
                best = best == 0 || distance[j] < distance[best] ? j : best;
            }
        }
        return best;
    }

    private void shift(double delta, double[] distance, boolean[] done) {
        for (int j = 0; j <= columns; j++) {
            if (done[j]) {
                rowDual[rowOf[j]] += delta;
                columnDual[j] -= delta;
            } else {
                distance[j] -= delta;
            }
        }
    }
}

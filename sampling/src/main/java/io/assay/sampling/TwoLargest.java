package io.assay.sampling;

/** The two largest logits of each row of a block and where the largest is, temperature applied. */
final class TwoLargest {
    private final double[] first;
    private final double[] second;
    private final int[] top;

    private TwoLargest(int rows) {
        first = new double[rows];
        second = new double[rows];
        top = new int[rows];
    }

    static TwoLargest of(Logits block) {
        TwoLargest largest = new TwoLargest(block.rowCount());
        Cells.forEachRow(block, (row, values, at) -> {
            largest.find(values, at, block.classCount(), row);
            largest.first[row] = logit(block, largest.first[row]);
            largest.second[row] = logit(block, largest.second[row]);
        });
        return largest;
    }

    private void find(float[] values, int at, int classes, int row) {
        float one = values[at];
        float two = Float.NEGATIVE_INFINITY;
        int where = 0;
        for (int k = 1; k < classes; k++) {
            float value = values[at + k];
            if (value > two) {
                if (value > one) {
                    two = one;
                    one = value;
                    where = k;
                } else {
                    two = value;
                }
            }
        }
        first[row] = one;
        second[row] = two;
        top[row] = where;
    }

    private static double logit(Logits block, double value) {
        double logit = block.isProbabilities() && value >= 0 ? Math.log(value) : value;
        return logit / block.temperature();
    }

    double first(int row) {
        return first[row];
    }

    /** Minus infinity if there is one class, or one that is not masked. */
    double second(int row) {
        return second[row];
    }

    /** The class of the largest, the first of them if several are equal. */
    int top(int row) {
        return top[row];
    }
}

package io.assay.sampling.internal;

import java.util.ArrayList;
import java.util.List;

/** Right classes of rows. */
public final class Labels {
    private static final int SHOWN = 5;

    private Labels() {}

    /**
     * Checks that each row has a label that is one of its classes.
     *
     * @param labels one per row, from 0
     * @param rows number of rows
     * @param classes number of classes
     * @throws IllegalArgumentException if the numbers differ, or labels are no classes, naming the first few
     */
    public static void check(int[] labels, int rows, int classes) {
        Checks.onePerRow(labels.length, rows, "labels");
        List<String> bad = new ArrayList<>();
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (labels[row] < 0 || labels[row] >= classes) {
                count++;
                if (bad.size() < SHOWN) {
                    bad.add("row " + row + ": label " + labels[row] + " is no class; classes are 0 to "
                            + (classes - 1));
                }
            }
        }
        if (count > 0) {
            String rest = count == bad.size() ? "" : "\n… and " + (count - bad.size()) + " more";
            throw new IllegalArgumentException(String.join("\n", bad) + rest);
        }
    }
}

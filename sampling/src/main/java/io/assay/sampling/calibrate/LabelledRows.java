package io.assay.sampling.calibrate;

import io.assay.sampling.Logits;
import io.assay.sampling.Row;
import io.assay.sampling.internal.Labels;

/** Rows with their right classes, as fits read them; no right class is masked. */
final class LabelledRows {
    private final Logits pool;
    private final int[] labels;

    private LabelledRows(Logits pool, int[] labels) {
        this.pool = pool;
        this.labels = labels;
    }

    static LabelledRows of(Logits pool, int[] labels) {
        Labels.check(labels, pool.rowCount(), pool.classCount());
        Row row = pool.cursor();
        for (int i = 0; i < labels.length; i++) {
            pool.load(i, row);
            if (row.logit(labels[i]) == Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "row " + i + ": its label " + labels[i]
                                + " is masked or has probability 0, which no calibration can mend; correct the label or the mask");
            }
        }
        return new LabelledRows(pool, labels.clone());
    }

    /** What is done with each row. */
    interface Reader {
        void read(Row row, int label);
    }

    void forEach(Reader reader) {
        Row row = pool.cursor();
        for (int i = 0; i < labels.length; i++) {
            pool.load(i, row);
            reader.read(row, labels[i]);
        }
    }

    int size() {
        return labels.length;
    }

    int classCount() {
        return pool.classCount();
    }
}

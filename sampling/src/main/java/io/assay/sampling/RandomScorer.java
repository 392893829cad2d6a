package io.assay.sampling;

import io.assay.core.resample.RandomStream;

/** A random number in [0, 1) for each row, from the seed and the row's number. */
record RandomScorer(long seed) implements Scorer {
    @Override
    public double score(Row row) {
        return at(row.index());
    }

    @Override
    public void score(Logits block, double[] into) {
        for (int row = 0; row < block.rowCount(); row++) {
            into[row] = at(block.number(row));
        }
    }

    double at(int row) {
        return RandomStream.of(seed, row).nextDouble();
    }
}

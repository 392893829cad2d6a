package io.assay.sampling;

/** Scores computed elsewhere. */
final class GivenScorer implements Scorer {
    private final double[] scores;

    GivenScorer(double[] scores) {
        this.scores = scores;
    }

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

    private double at(int row) {
        if (row >= scores.length) {
            throw new IllegalArgumentException(
                    "there are scores of " + scores.length + " rows, but the pool has a row " + row);
        }
        return scores[row];
    }
}

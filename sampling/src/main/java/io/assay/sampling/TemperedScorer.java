package io.assay.sampling;

/** A score at a temperature. */
record TemperedScorer(Scorer scorer, double temperature) implements Scorer {
    @Override
    public double score(Row row) {
        return scorer.score(row.tempered(temperature));
    }

    @Override
    public void score(Logits block, double[] into) {
        scorer.score(block.temperature(temperature), into);
    }
}

package io.assay.sampling;

/** Scores of a block, checked. */
final class BlockScores {
    private BlockScores() {}

    static double[] of(Scorer scorer, Logits block) {
        double[] scores = new double[block.rowCount()];
        scorer.score(block, scores);
        for (int row = 0; row < scores.length; row++) {
            if (Double.isNaN(scores[row])) {
                throw new IllegalArgumentException("the score of row " + block.number(row)
                        + " is NaN; a scorer must give a" + " number for every row");
            }
        }
        return scores;
    }
}

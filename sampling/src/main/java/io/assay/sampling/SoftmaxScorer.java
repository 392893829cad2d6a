package io.assay.sampling;

/** A score that is finished from what {@link SoftmaxKernel} computes of a row, and from its two largest logits. */
final class SoftmaxScorer implements Scorer {
    static final Scorer ENTROPY = new SoftmaxScorer(Needs.MOMENT, SoftmaxScorer::entropy);
    static final Scorer ENTROPY_BITS = new SoftmaxScorer(Needs.MOMENT, row -> entropy(row) / Math.log(2));
    static final Scorer NORMALISED_ENTROPY = new SoftmaxScorer(
            Needs.MOMENT, row -> row.classes == 1 ? 0 : Math.min(1, entropy(row) / Math.log(row.classes)));
    static final Scorer LEAST_CONFIDENCE = new SoftmaxScorer(Needs.MOMENT, row -> 1 - 1 / row.sum);
    static final Scorer MARGIN = new SoftmaxScorer(Needs.GAP, row -> 1 - (1 - Math.exp(row.gap)) / row.sum);
    static final Scorer RATIO = new SoftmaxScorer(Needs.TWO_LARGEST, row -> Math.exp(row.gap));
    static final Scorer GINI = new SoftmaxScorer(Needs.SQUARES, row -> Math.max(0, 1 - row.moment / row.sum / row.sum));
    static final Scorer MAX_LOGIT = new SoftmaxScorer(Needs.LARGEST_LOGIT, row -> -row.largest);
    static final Scorer ENERGY = new SoftmaxScorer(Needs.LOGITS, row -> -row.largest - Math.log(row.sum));

    private final Needs needs;
    private final Finish finish;

    private SoftmaxScorer(Needs needs, Finish finish) {
        this.needs = needs;
        this.finish = finish;
    }

    /** What has to be computed. */
    private enum Needs {
        MOMENT,
        SQUARES,
        GAP,
        TWO_LARGEST,
        LARGEST_LOGIT,
        LOGITS;

        boolean onlyLargest() {
            return this == TWO_LARGEST || this == LARGEST_LOGIT;
        }

        SoftmaxKernel.Figure figure() {
            return switch (this) {
                case SQUARES -> SoftmaxKernel.Figure.SQUARES;
                case GAP -> SoftmaxKernel.Figure.GAP;
                default -> SoftmaxKernel.Figure.MOMENT;
            };
        }

        boolean logits() {
            return this == LOGITS || this == LARGEST_LOGIT;
        }
    }

    /** From the sums to the score. */
    private interface Finish {
        double of(Sums row);
    }

    /** What is known of a row; reused. */
    private static final class Sums {
        private int classes;
        private double largest;
        private double gap;
        private double sum;
        private double moment;
    }

    /** ln Z - sum p x, both taken around the largest logit. */
    private static double entropy(Sums row) {
        return Math.max(0, Math.log(row.sum) - row.moment / row.sum);
    }

    @Override
    public double score(Row row) {
        checkKind(row.isOfProbabilities());
        Sums sums = new Sums();
        sums.classes = row.classCount();
        sums.largest = row.logit(row.top());
        sums.gap = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < row.classCount(); k++) {
            double difference = row.logit(k) - sums.largest;
            double e = Math.exp(difference);
            sums.sum += e;
            sums.moment += needs == Needs.SQUARES ? e * e : e == 0 ? 0 : e * difference;
            sums.gap = k == row.top() ? sums.gap : Math.max(sums.gap, difference);
        }
        return finish.of(sums);
    }

    @Override
    public void score(Logits block, double[] into) {
        checkKind(block.isProbabilities());
        Sums row = new Sums();
        row.classes = block.classCount();
        if (needs.onlyLargest()) {
            TwoLargest largest = TwoLargest.of(block);
            for (int i = 0; i < block.rowCount(); i++) {
                row.largest = largest.first(i);
                row.gap = largest.second(i) - largest.first(i);
                into[i] = finish.of(row);
            }
            return;
        }
        SoftmaxKernel kernel = SoftmaxKernel.over(block, needs.figure());
        for (int i = 0; i < block.rowCount(); i++) {
            row.largest = kernel.largest[i];
            row.sum = kernel.sums[i];
            row.moment = kernel.figures[i];
            row.gap = kernel.figures[i];
            into[i] = finish.of(row);
        }
    }

    private void checkKind(boolean probabilities) {
        if (needs.logits() && probabilities) {
            throw new IllegalArgumentException(
                    "this score needs logits, but the pool holds probabilities, which do not tell how large logits were");
        }
    }
}

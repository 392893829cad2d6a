package io.assay.sampling;

/**
 * One row of a pool: a model's output for one item, as logits and as probabilities.
 *
 * <p>A reusable cursor that {@link Logits#load} fills in place. Temperature is applied already. Not thread-safe; each thread takes
 * its own from {@link Logits#cursor()}.
 */
public final class Row {
    private final double[] logits;
    private final double[] probabilities;
    private int index = -1;
    private boolean known;
    private boolean ofProbabilities;
    private int top;

    Row(int classes) {
        this.logits = new double[classes];
        this.probabilities = new double[classes];
    }

    /** Takes the place of what was there; {@code logits()} has been filled. */
    void moved(int to, boolean fromProbabilities) {
        index = to;
        ofProbabilities = fromProbabilities;
        known = false;
        top = 0;
        for (int k = 1; k < logits.length; k++) {
            top = logits[k] > logits[top] ? k : top;
        }
    }

    /** Whether logits are logarithms of probabilities that were given. */
    boolean isOfProbabilities() {
        return ofProbabilities;
    }

    /** The array to fill before {@link #moved}. */
    double[] logits() {
        return logits;
    }

    /** {@return the row's number in its pool, from 0} */
    public int index() {
        return index;
    }

    /** {@return the number of classes} */
    public int classCount() {
        return logits.length;
    }

    /** {@return the class with the largest logit, the first of them if several are equal} */
    public int top() {
        return top;
    }

    /**
     * {@return the logit of a class, divided by the temperature; minus infinity if the class is masked} Of a pool of probabilities, the natural
     * logarithm of the probability, divided by the temperature.
     *
     * @param k class, from 0
     */
    public double logit(int k) {
        return logits[k];
    }

    /**
     * {@return the probability of a class: the softmax of the logits}
     *
     * @param k class, from 0
     */
    public double probability(int k) {
        if (!known) {
            softmax();
        }
        return probabilities[k];
    }

    private void softmax() {
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] = Math.exp(logits[k] - logits[top]);
            sum += probabilities[k];
        }
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] /= sum;
        }
        known = true;
    }

    /** Returns a copy of this row at another temperature. */
    Row tempered(double temperature) {
        Row row = new Row(logits.length);
        for (int k = 0; k < logits.length; k++) {
            row.logits[k] = logits[k] / temperature;
        }
        row.moved(index, ofProbabilities);
        return row;
    }
}

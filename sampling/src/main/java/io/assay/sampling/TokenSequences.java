package io.assay.sampling;

import io.assay.sampling.internal.Checks;
import io.assay.sampling.internal.Labels;

/**
 * Uncertainty of texts that a model wrote token by token: one row of logits per token, one score per text. Immutable. Give the scores to
 * {@link Scorer#given}.
 */
public final class TokenSequences {
    private final Logits tokens;
    private final int[] lengths;

    private TokenSequences(Logits tokens, int[] lengths) {
        this.tokens = tokens;
        this.lengths = lengths;
    }

    /**
     * {@return texts}
     *
     * @param tokens one row per token, the texts one after the other
     * @param lengths tokens of each text, at least 1
     * @throws IllegalArgumentException if a text has no token, or the lengths do not add up to the rows
     */
    public static TokenSequences of(Logits tokens, int[] lengths) {
        long total = 0;
        for (int text = 0; text < lengths.length; text++) {
            total += Checks.atLeast(lengths[text], 1, "number of tokens of text " + text);
        }
        if (total != tokens.rowCount()) {
            throw new IllegalArgumentException("the texts have " + total + " tokens in all, but there are "
                    + tokens.rowCount() + " rows of logits; each token needs one");
        }
        return new TokenSequences(tokens, lengths.clone());
    }

    /**
     * {@return these texts with logits divided by a temperature}
     *
     * @param temperature positive
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public TokenSequences temperature(double temperature) {
        return new TokenSequences(tokens.temperature(temperature), lengths);
    }

    /** {@return the mean entropy of a text's tokens in nats, one per text} */
    public double[] meanEntropy() {
        double[] scores = fold(Scorer.entropy().scores(tokens), false);
        for (int text = 0; text < lengths.length; text++) {
            scores[text] /= lengths[text];
        }
        return scores;
    }

    /** {@return the largest entropy of a text's tokens in nats, one per text} */
    public double[] maxEntropy() {
        return fold(Scorer.entropy().scores(tokens), true);
    }

    /**
     * {@return minus the log probability of each text, {@code -sum ln p(token)}, in nats} Longer texts are less probable: see {@link
     * #lengthNormalised}.
     *
     * @param written the token that was written in each row
     * @throws IllegalArgumentException if they are not one per row, or one is no class
     */
    public double[] surprisal(int[] written) {
        Labels.check(written, tokens.rowCount(), tokens.classCount());
        double[] surprisals = new double[written.length];
        Row row = tokens.cursor();
        for (int i = 0; i < written.length; i++) {
            tokens.load(i, row);
            surprisals[i] = logSum(row) - row.logit(written[i]);
        }
        return fold(surprisals, false);
    }

    /**
     * {@return length-normalised uncertainty, {@code -(1/L) sum ln p(token)} in nats (Malinin and Gales 2021, arXiv:2002.07650)} Averaged over
     * several texts written for one prompt it estimates their length-normalised predictive entropy.
     *
     * @param written the token that was written in each row
     * @throws IllegalArgumentException if they are not one per row, or one is no class
     */
    public double[] lengthNormalised(int[] written) {
        double[] scores = surprisal(written);
        for (int text = 0; text < lengths.length; text++) {
            scores[text] /= lengths[text];
        }
        return scores;
    }

    private static double logSum(Row row) {
        return row.logit(row.top()) - Math.log(row.probability(row.top()));
    }

    private double[] fold(double[] values, boolean largest) {
        double[] scores = new double[lengths.length];
        int at = 0;
        for (int text = 0; text < lengths.length; text++) {
            double score = largest ? values[at] : 0;
            for (int end = at + lengths[text]; at < end; at++) {
                score = largest ? Math.max(score, values[at]) : score + values[at];
            }
            scores[text] = score;
        }
        return scores;
    }
}

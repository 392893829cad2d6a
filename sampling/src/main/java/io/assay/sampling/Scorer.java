package io.assay.sampling;

import io.assay.sampling.internal.Checks;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How uncertain a model is about a row: the higher the score, the more uncertain.
 *
 * <p>Implement {@link #score(Row)} for a score of your own. Laws: the score depends on the row alone, is never NaN, and is the same from any
 * thread; {@link #score(Logits, double[])} gives what {@link #score(Row)} gives, up to an error that its documentation states.
 *
 * <p>The scores here see probabilities p = softmax(x / T), T being the temperature of the pool, 1 unless set. Blocks are computed by a fast
 * exponential, single rows by {@link Math#exp}: the error against exact arithmetic is below 1e-8 for blocks, also of 50,000 classes, and
 * some ulps for rows. Masked classes have probability 0.
 */
@FunctionalInterface
public interface Scorer {
    /**
     * {@return how uncertain the model is about a row}
     *
     * @param row a cursor that is reused; not to be kept
     */
    double score(Row row);

    /**
     * Scores the rows of a block. By default one by one; override it where a whole block is faster.
     *
     * @param block some rows of a pool
     * @param into one score per row; overwritten from 0 on
     */
    default void score(Logits block, double[] into) {
        Row row = block.cursor();
        for (int i = 0; i < block.rowCount(); i++) {
            block.load(i, row);
            into[i] = score(row);
        }
    }

    /**
     * {@return the scores of all rows of a pool, computed on all processors; the same for any number of them}
     *
     * @param pool the rows
     * @throws IllegalArgumentException if a score is NaN, naming the row
     */
    default double[] scores(Logits pool) {
        List<Logits> blocks = Blocks.of(pool);
        double[] scores = new double[pool.rowCount()];
        int perBlock = blocks.get(0).rowCount();
        IntStream.range(0, blocks.size()).parallel().forEach(b -> {
            double[] part = BlockScores.of(this, blocks.get(b));
            System.arraycopy(part, 0, scores, b * perBlock, part.length);
        });
        return scores;
    }

    /**
     * {@return this score of the logits divided by a temperature}
     *
     * @param temperature positive; above 1 probabilities become more even
     * @throws IllegalArgumentException if it is not positive and finite
     */
    default Scorer temperature(double temperature) {
        return new TemperedScorer(this, Checks.positive(temperature, "temperature"));
    }

    /** {@return Shannon's entropy in nats, {@code -sum p ln p}, in [0, ln C] for C classes} */
    static Scorer entropy() {
        return SoftmaxScorer.ENTROPY;
    }

    /** {@return Shannon's entropy in bits, in [0, log2 C]} */
    static Scorer entropyBits() {
        return SoftmaxScorer.ENTROPY_BITS;
    }

    /** {@return entropy by the largest there can be, ln C with masked classes counted, in [0, 1]; 0 if there is one class} */
    static Scorer normalisedEntropy() {
        return SoftmaxScorer.NORMALISED_ENTROPY;
    }

    /** {@return one minus the largest probability, in [0, 1 - 1/C] (Lewis and Gale 1994)} */
    static Scorer leastConfidence() {
        return SoftmaxScorer.LEAST_CONFIDENCE;
    }

    /**
     * {@return one minus the difference of the two largest probabilities, in [0, 1] (Scheffer, Decomain and Wrobel 2001,
     * doi:10.1007/3-540-44816-0_31)} With one class, 0.
     */
    static Scorer margin() {
        return SoftmaxScorer.MARGIN;
    }

    /** {@return the second largest probability by the largest, in [0, 1]; with one class, 0} */
    static Scorer ratio() {
        return SoftmaxScorer.RATIO;
    }

    /** {@return the Gini index {@code 1 - sum p^2}, in [0, 1 - 1/C]} */
    static Scorer gini() {
        return SoftmaxScorer.GINI;
    }

    /**
     * {@return minus the largest logit (Hendrycks and others 2022, arXiv:1911.11132)} It needs logits: of probabilities it throws
     * {@link IllegalArgumentException}.
     */
    static Scorer maxLogit() {
        return SoftmaxScorer.MAX_LOGIT;
    }

    /**
     * {@return the free energy {@code -ln sum exp(x / T)} (Liu, Wang, Owens and Li 2020, arXiv:2010.03759)} Theirs is T times as large, which
     * orders rows alike. It needs logits: of probabilities it throws {@link IllegalArgumentException}.
     */
    static Scorer energy() {
        return SoftmaxScorer.ENERGY;
    }

    /**
     * {@return scores that were computed elsewhere, such as those of a {@link Committee}}
     *
     * @param scores one per row of the pool, by {@link Row#index()}; copied
     * @throws IllegalArgumentException if a score is NaN, naming the row
     */
    static Scorer given(double[] scores) {
        double[] copy = scores.clone();
        int bad = IntStream.range(0, copy.length)
                .filter(i -> Double.isNaN(copy[i]))
                .findFirst()
                .orElse(-1);
        if (bad >= 0) {
            throw new IllegalArgumentException("the score of row " + bad + " is NaN");
        }
        return new GivenScorer(copy);
    }

    /**
     * {@return scores without meaning, that select at random} Each row's is drawn from its number and the seed, so it is the same in any part
     * of the pool.
     *
     * @param seed any number
     */
    static Scorer random(long seed) {
        return new RandomScorer(seed);
    }
}

package io.assay.sampling.loop;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Diversity;
import io.assay.sampling.Embeddings;
import io.assay.sampling.Sampling;
import io.assay.sampling.Scorer;
import io.assay.sampling.diverse.Diversities;
import java.util.LinkedHashMap;
import java.util.Map;

/** The usual ways to choose the rows of a round. */
public final class Queries {
    /** Candidates per row, and share of random rows, of the hybrid. */
    private static final int CANDIDATES = 5;

    private static final double RANDOM_SHARE = 0.2;

    private Queries() {}

    /** {@return rows at random: what others have to beat} */
    public static Query random() {
        return round -> Sampling.atRandom(round.seed());
    }

    /** {@return the rows with the highest entropy} */
    public static Query entropy() {
        return by(Scorer.entropy());
    }

    /** {@return the rows whose two most probable classes are nearest} */
    public static Query margin() {
        return by(Scorer.margin());
    }

    /** {@return the rows whose most probable class is least so} */
    public static Query leastConfidence() {
        return by(Scorer.leastConfidence());
    }

    /**
     * {@return the rows with the highest scores}
     *
     * @param scorer built in or your own
     */
    public static Query by(Scorer scorer) {
        return round -> Sampling.by(scorer);
    }

    /** {@return BADGE over the whole pool: long gradients that differ} It needs the model's embeddings. */
    public static Query badge() {
        return round -> {
            Embeddings embeddings = embeddings(round);
            int factor = (embeddings.rowCount() + round.batch() - 1) / round.batch();
            return Sampling.byEntropy().diverse(Diversities.badge(round.seed()), embeddings, factor);
        };
    }

    /**
     * {@return four fifths by margin, made to differ, and one fifth at random} Among five times as many rows by margin the seeding of k-means++
     * chooses those that differ. It needs the model's embeddings.
     */
    public static Query hybrid() {
        return round -> {
            Diversity spread = Diversities.kMeansPlusPlus(round.seed());
            long chance = RandomStream.of(round.seed(), 1).nextLong();
            return Sampling.byMargin()
                    .diverse(spread, embeddings(round), CANDIDATES)
                    .explore(RANDOM_SHARE, chance);
        };
    }

    /** {@return all of these by name: random, entropy, margin, least-confidence, badge, hybrid} */
    public static Map<String, Query> all() {
        Map<String, Query> all = new LinkedHashMap<>();
        all.put("random", random());
        all.put("entropy", entropy());
        all.put("margin", margin());
        all.put("least-confidence", leastConfidence());
        all.put("badge", badge());
        all.put("hybrid", hybrid());
        return all;
    }

    private static Embeddings embeddings(Round round) {
        return round.model()
                .embeddings()
                .orElseThrow(() -> new IllegalArgumentException("this query makes rows differ, which needs embeddings;"
                        + " the model gives none, so let Model.embeddings() give them or choose another query"));
    }
}

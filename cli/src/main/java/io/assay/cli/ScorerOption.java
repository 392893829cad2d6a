package io.assay.cli;

import io.assay.sampling.Scorer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Scorers by name. */
final class ScorerOption {
    private static final Map<String, Scorer> SCORERS = new LinkedHashMap<>();

    static {
        SCORERS.put("entropy", Scorer.entropy());
        SCORERS.put("entropy-bits", Scorer.entropyBits());
        SCORERS.put("normalised-entropy", Scorer.normalisedEntropy());
        SCORERS.put("margin", Scorer.margin());
        SCORERS.put("least-confidence", Scorer.leastConfidence());
        SCORERS.put("ratio", Scorer.ratio());
        SCORERS.put("gini", Scorer.gini());
        SCORERS.put("max-logit", Scorer.maxLogit());
        SCORERS.put("energy", Scorer.energy());
    }

    private ScorerOption() {}

    static Scorer find(String name, String option, String more) {
        if (!SCORERS.containsKey(name)) {
            throw new UsageException(
                    option + " " + name + " is not known; write " + String.join(", ", SCORERS.keySet()) + more);
        }
        return Objects.requireNonNull(SCORERS.get(name));
    }
}

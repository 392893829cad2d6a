package io.assay.sampling.loop;

import io.assay.sampling.Logits;
import io.assay.sampling.Row;
import io.assay.sampling.Scorer;
import io.assay.sampling.internal.Checks;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The usual rules for when to stop labelling. */
public final class StoppingRules {
    private StoppingRules() {}

    /**
     * {@return stop once predictions settle (after Bloodgood and Vijay-Shanker 2009, who compare them by kappa)} The predicted classes of the whole pool
     * must be the same as in the round before for at least a share of rows, for some rounds in a row. Settled predictions are not
     * right ones: they only tell that more of the same labels changes little.
     *
     * @param share share of rows in [0, 1], such as 0.99
     * @param rounds rounds in a row, at least 1
     * @throws IllegalArgumentException if one is out of range
     */
    public static StoppingRule stable(double share, int rounds) {
        Checks.share(share, "share of equal predictions");
        Checks.atLeast(rounds, 1, "rounds in a row");
        return () -> new Stability(share, rounds);
    }

    /**
     * {@return stop once the mean entropy of the pool, by the largest there can be, is below a floor} It trusts the model's probabilities.
     *
     * @param floor in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public static StoppingRule uncertaintyBelow(double floor) {
        Checks.inOpenUnit(floor, "floor of uncertainty");
        return () -> model -> {
            double mean = Arrays.stream(Scorer.normalisedEntropy().scores(model.pool()))
                    .average()
                    .orElseThrow();
            return mean < floor
                    ? Optional.of(String.format(
                            Locale.ROOT, "the mean normalised entropy of the pool, %.4f, is below %s", mean, floor))
                    : Optional.empty();
        };
    }

    private static final class Stability implements StoppingRule.Watch {
        private final double share;
        private final int rounds;
        private int[] before = new int[0];
        private int streak;

        Stability(double share, int rounds) {
            this.share = share;
            this.rounds = rounds;
        }

        @Override
        public Optional<String> after(Model model) {
            int[] now = predictions(model.pool());
            double equal = before.length == 0 ? -1 : equalShare(now);
            before = now;
            streak = equal >= share ? streak + 1 : 0;
            return streak < rounds
                    ? Optional.empty()
                    : Optional.of(String.format(
                            Locale.ROOT,
                            "predictions settled: %.2f %% as in the round before, for %d %s",
                            100 * equal,
                            rounds,
                            rounds == 1 ? "round" : "rounds"));
        }

        private double equalShare(int[] now) {
            int equal = 0;
            for (int row = 0; row < now.length; row++) {
                equal += now[row] == before[row] ? 1 : 0;
            }
            return (double) equal / now.length;
        }

        private static int[] predictions(Logits pool) {
            Row row = pool.cursor();
            int[] tops = new int[pool.rowCount()];
            for (int i = 0; i < tops.length; i++) {
                pool.load(i, row);
                tops[i] = row.top();
            }
            return tops;
        }
    }
}

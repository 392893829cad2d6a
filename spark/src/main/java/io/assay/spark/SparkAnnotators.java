package io.assay.spark;

import io.assay.annotators.ConsensusMethods;
import io.assay.annotators.DawidSkene;
import io.assay.annotators.DawidSkeneFit;
import io.assay.annotators.ExpectedConfusion;
import io.assay.core.tally.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Consensus over data frames: where to start.
 *
 * <p>Expectation-maximisation takes one pass over the cached units a round. Each machine is sent the present parameters and sends back what it expects:
 * 8 bytes per rater, label and category, raters without ratings there left out. Figures are those of {@link DawidSkene#of} within 1e-9, as sums are
 * taken in the cluster's order.
 */
public final class SparkAnnotators {
    private SparkAnnotators() {}

    /**
     * {@return labels and raters by the model of Dawid and Skene, without a prior}
     *
     * @param ratings in categories, not grouped; cached while the model is fitted
     * @throws IllegalArgumentException if the ratings are grouped, not in categories, none, or of too many raters and categories for a table
     * @throws IllegalStateException if Spark gives up
     */
    public static SparkConsensus dawidSkene(SparkRatings ratings) {
        return dawidSkene(ratings, ConsensusMethods.dawidSkene());
    }

    /**
     * {@return labels and raters by the model of Dawid and Skene}
     *
     * @param ratings in categories, not grouped; cached while the model is fitted
     * @param method with its prior, rounds and tolerance; without gold
     * @throws IllegalArgumentException if the ratings are grouped, not in categories, none, or of too many raters and categories for a table
     * @throws IllegalStateException if Spark gives up
     */
    public static SparkConsensus dawidSkene(SparkRatings ratings, DawidSkene method) {
        if (!ratings.groupColumns().isEmpty()) {
            throw new IllegalArgumentException(
                    "these ratings are grouped by " + ratings.groupColumns() + "; label one group at a time");
        }
        Codebook book = ratings.book().value();
        if (book.size() == 0) {
            throw new IllegalArgumentException("there are no ratings, so no unit has a label");
        }
        Frame frame = book.group(0).frame();
        DawidSkeneFit fit = ratings.whileCached(() -> method.fit(frame, empty -> pass(ratings, empty)));
        return new SparkConsensus(ratings, fit, book.group(0));
    }

    private static ExpectedConfusion pass(SparkRatings ratings, ExpectedConfusion empty) {
        byte[] parameters = empty.parameters().map(Rounds::bytes).orElse(new byte[0]);
        List<Passes.Part> parts = Passes.over(
                ratings,
                (group, frame) -> State.of(Rounds.empty(frame, parameters)),
                "fitting Dawid and Skene's model");
        for (Passes.Part part : parts) {
            try (var in = part.open()) {
                empty.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return empty;
    }
}

package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.annotators.Annotations;
import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethods;
import io.assay.testkit.Published;
import io.assay.testkit.Published.Figure;
import org.junit.jupiter.api.Test;

/** Dawid and Skene (1979): what their model makes of the ratings that the testkit brings. */
class PublishedFiguresTest {
    @Test
    void dawid_and_skenes_model_has_every_figure_that_was_printed() {
        Published paper = Published.dawidSkene1979();
        Consensus consensus = ConsensusMethods.dawidSkene().of(Annotations.withRepeats(paper.ratings()));

        assertThat(paper.figures())
                .allSatisfy(figure -> assertThat(figure.isMetBy(value(figure, consensus)))
                        .as("%s", figure)
                        .isTrue());
    }

    private static double value(Figure figure, Consensus consensus) {
        String[] words = figure.what().split(" ", -1);
        if (words[0].equals("prevalence")) {
            return consensus.prevalences()[Integer.parseInt(words[2]) - 1];
        }
        return consensus
                .rater(words[1])
                .confusion()
                .orElseThrow()
                .probability(Integer.parseInt(words[3]) - 1, Integer.parseInt(words[4]) - 1);
    }
}

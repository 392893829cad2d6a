package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TextUncertaintyTest {
    private static final double LN2 = Math.log(2);

    /** Two texts, of two tokens and of one: probabilities (1/2, 1/2), (1/4, 3/4), (1/2, 1/2). */
    private static final TokenSequences TEXTS = TokenSequences.of(
            Logits.of(new float[][] {{0.5f, 0.5f}, {0.25f, 0.75f}, {0.5f, 0.5f}})
                    .asProbabilities(),
            new int[] {2, 1});

    @Test
    void entropies_of_tokens_are_averaged_or_the_largest_is_taken() {
        double second = -0.25 * Math.log(0.25) - 0.75 * Math.log(0.75);

        assertThat(TEXTS.meanEntropy()).containsExactly(new double[] {(LN2 + second) / 2, LN2}, within(1e-8));
        assertThat(TEXTS.maxEntropy()).containsExactly(new double[] {LN2, LN2}, within(1e-8));
    }

    @Test
    void surprisal_adds_up_and_is_normalised_by_length() {
        int[] written = {0, 0, 1};

        assertThat(TEXTS.surprisal(written)).containsExactly(new double[] {3 * LN2, LN2}, within(1e-14));
        assertThat(TEXTS.lengthNormalised(written)).containsExactly(new double[] {1.5 * LN2, LN2}, within(1e-14));
    }

    @Test
    void temperature_evens_tokens_out() {
        assertThat(TEXTS.temperature(1e6).meanEntropy()).containsExactly(new double[] {LN2, LN2}, within(1e-6));
    }

    @Test
    void texts_that_do_not_fit_are_refused() {
        Logits tokens = Logits.of(new float[3][2]);
        assertThatThrownBy(() -> TokenSequences.of(tokens, new int[] {1, 1}))
                .hasMessage("the texts have 2 tokens in all, but there are 3 rows of logits; each token needs one");
        assertThatThrownBy(() -> TokenSequences.of(tokens, new int[] {3, 0}))
                .hasMessage("number of tokens of text 1 must be at least 1, but was 0");
        assertThatThrownBy(() -> TEXTS.surprisal(new int[] {0, 2, 0}))
                .hasMessage("row 1: label 2 is no class; classes are 0 to 1");
    }

    @Test
    void answers_of_one_meaning_have_no_semantic_entropy() {
        assertThat(SemanticEntropy.discrete(new int[] {7, 7, 7})).isZero();
        assertThat(SemanticEntropy.weighted(new int[] {1, 1}, new double[] {-3, -50}))
                .isZero();
    }

    @Test
    void shares_of_meanings_count() {
        assertThat(SemanticEntropy.discrete(new int[] {1, 2, 1, 2})).isCloseTo(LN2, within(1e-15));
        assertThat(SemanticEntropy.discrete(new int[] {1, 2, 1, 1}))
                .isCloseTo(-0.25 * Math.log(0.25) - 0.75 * Math.log(0.75), within(1e-15));
    }

    @Test
    void probabilities_of_answers_count_whatever_their_size() {
        double[] logs = {Math.log(0.2) - 900, Math.log(0.3) - 900, Math.log(0.1) - 900};

        assertThat(SemanticEntropy.weighted(new int[] {1, 2, 1}, logs)).isCloseTo(LN2, within(1e-12));
        assertThat(SemanticEntropy.weighted(new int[] {1, 2}, new double[] {0, Double.NEGATIVE_INFINITY}))
                .isZero();
    }

    @Test
    void answers_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> SemanticEntropy.discrete(new int[0]))
                .hasMessage("number of answers must be at least 1, but was 0");
        assertThatThrownBy(() -> SemanticEntropy.weighted(new int[2], new double[3]))
                .hasMessage("there are 2 answers, but 3 probabilities; each answer needs one");
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> SemanticEntropy.weighted(new int[1], new double[] {bad}))
                    .hasMessageContaining("log probabilities must be numbers below +infinity");
        }
    }
}

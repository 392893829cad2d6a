package io.assay.sampling.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.sampling.Embeddings;
import io.assay.sampling.Logits;
import io.assay.sampling.calibrate.Calibration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of scikit-learn 1.2.1; logistic.py has the calls. */
class LogisticRegressionTest {
    private static final List<String[]> DATA = rows("logistic_data.csv");
    private static final Embeddings FEATURES = features();
    private static final int[] LABELS =
            DATA.stream().mapToInt(row -> Integer.parseInt(row[0])).toArray();
    private static final Map<String, Double> FIGURES = rows("logistic_figures.csv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> Double.parseDouble(row[1])));

    private static Embeddings features() {
        float[][] x = new float[DATA.size()][3];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < 3; k++) {
                x[i][k] = Float.parseFloat(DATA.get(i)[k + 1]);
            }
        }
        return Embeddings.of(x);
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = LogisticRegressionTest.class.getResourceAsStream(name)) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** scikit-learn's newton-cg stopped at a gradient of 1e-10. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1.0", "20.0"})
    void coefficients_loss_and_accuracy_are_those_of_scikit_learn(String l2) {
        LogisticRegression.Fit fit = LogisticRegression.defaults()
                .l2(Double.parseDouble(l2))
                .tolerance(1e-10)
                .fit(FEATURES, LABELS, 4);

        double mean = (fit.shift(0) + fit.shift(1) + fit.shift(2) + fit.shift(3)) / 4;
        for (int k = 0; k < 4; k++) {
            assertThat(fit.shift(k) - mean).isCloseTo(FIGURES.get(l2 + "_shift_" + k), within(1e-7));
            for (int f = 0; f < 3; f++) {
                assertThat(fit.coefficient(f, k))
                        .isCloseTo(FIGURES.get(l2 + "_coefficient_" + f + "_" + k), within(1e-7));
            }
        }
        Calibration calibration = Calibration.of(fit.logits(FEATURES), LABELS);
        assertThat(calibration.negativeLogLikelihood()).isCloseTo(FIGURES.get(l2 + "_loss"), within(1e-7));
        assertThat(calibration.accuracy()).isEqualTo(FIGURES.get(l2 + "_accuracy"));
    }

    @Test
    void the_default_tolerance_comes_near_the_minimum() {
        LogisticRegression.Fit rough = LogisticRegression.defaults().fit(FEATURES, LABELS, 4);
        for (int k = 0; k < 4; k++) {
            assertThat(rough.coefficient(0, k)).isCloseTo(FIGURES.get("1.0_coefficient_0_" + k), within(0.01));
        }
    }

    @Test
    void the_same_rows_give_the_same_bits() {
        LogisticRegression regression = LogisticRegression.defaults();
        assertThat(regression.fit(FEATURES, LABELS, 4).coefficient(1, 2))
                .isEqualTo(regression.fit(FEATURES, LABELS, 4).coefficient(1, 2));
    }

    @Test
    void a_class_without_labels_gets_low_probabilities() {
        Logits logits = LogisticRegression.defaults().fit(FEATURES, LABELS, 5).logits(FEATURES);
        for (int row = 0; row < logits.rowCount(); row++) {
            assertThat(logits.value(row, 4)).isLessThan(logits.value(row, LABELS[row]));
        }
    }

    @Test
    void classes_that_can_be_told_apart_have_finite_coefficients() {
        LogisticRegression.Fit fit = LogisticRegression.defaults()
                .fit(Embeddings.of(new float[][] {{-1}, {-2}, {1}, {2}}), new int[] {0, 0, 1, 1}, 2);
        assertThat(fit.coefficient(0, 1)).isBetween(0.1, 10.0);
        assertThat(fit.coefficient(0, 0)).isCloseTo(-fit.coefficient(0, 1), within(1e-3));
    }

    @Test
    void bad_arguments_are_refused_with_the_reason() {
        LogisticRegression regression = LogisticRegression.defaults();
        Embeddings two = Embeddings.of(new float[][] {{1, 2}, {3, 4}});

        assertThatThrownBy(() -> regression.l2(0)).hasMessage("penalty must be positive and finite, but was 0.0");
        assertThatThrownBy(() -> regression.tolerance(Double.NaN))
                .hasMessage("tolerance must be positive and finite, but was NaN");
        assertThatThrownBy(() -> regression.fit(two, new int[] {0}, 2))
                .hasMessage("labels must be one per row, but there are 1 for 2 rows");
        assertThatThrownBy(() -> regression.fit(two, new int[] {0, 2}, 2))
                .hasMessage("row 1: label 2 is no class; classes are 0 to 1");
        assertThatThrownBy(() -> regression.fit(two, new int[] {0, 0}, 1))
                .hasMessage("number of classes must be at least 2, but was 1");
        assertThatThrownBy(() -> regression.on(two, FEATURES, 2))
                .hasMessage("the pool has 2 features per row, but the held-out rows have 3");
        assertThatThrownBy(() -> regression.fit(two, new int[] {0, 1}, 2).logits(FEATURES))
                .hasMessage("there are 3 features per item, but the regression learned from 2");
    }
}

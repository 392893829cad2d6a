package io.assay.agreement.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Calderon, Reichart and Dror (2025), against SciPy 1.17.1: peers/alternative_annotator.py. */
class AlternativeAnnotatorPeerTest {
    private static List<String[]> lines(String file) throws IOException {
        String resource = "/io/assay/agreement/peers/" + file;
        try (InputStream in = Objects.requireNonNull(
                        AlternativeAnnotatorPeerTest.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private static Map<String, RatingMatrix> sets() throws IOException {
        Map<String, RatingMatrixBuilder> builders = new HashMap<>();
        for (String[] line : lines("alternative_annotator_data.csv")) {
            builders.computeIfAbsent(
                            line[0],
                            set -> RatingMatrix.builder(set.startsWith("nominal") ? Scale.nominal() : Scale.interval()))
                    .rate(line[1], line[2], line[3]);
        }
        return builders.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, set -> set.getValue().build()));
    }

    @Test
    void every_figure_is_that_of_scipy() throws IOException {
        Map<String, RatingMatrix> sets = sets();
        for (String[] line : lines("alternative_annotator.csv")) {
            AlternativeAnnotator result = AlternativeAnnotatorTest.of("judge")
                    .epsilon(Double.parseDouble(line[1]))
                    .of(sets.get(line[0]));
            boolean holds = line[6].equals("True");
            if (line[2].equals("all")) {
                assertThat(result.people()).hasSize(Integer.parseInt(line[3]));
                assertThat(result.advantage().orElseThrow()).isCloseTo(Double.parseDouble(line[4]), within(1e-12));
                assertThat(result.winningRate()).hasValue(Double.parseDouble(line[5]));
                assertThat(result.passes()).isEqualTo(holds);
                continue;
            }
            AlternativeAnnotator.Person person = result.people().stream()
                    .filter(p -> p.person().equals(line[2]))
                    .findFirst()
                    .orElseThrow();
            assertThat(person.units()).isEqualTo(Long.parseLong(line[3]));
            assertThat(person.judgeShare()).isCloseTo(Double.parseDouble(line[4]), within(1e-12));
            assertThat(person.p()).isCloseTo(Double.parseDouble(line[5]), within(1e-12));
            assertThat(person.holds()).isEqualTo(holds);
        }
    }
}

package io.assay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of which method labels best, in the documentation, is what its program prints: some cells are computed anew. */
class ConsensusSimulationTest {
    private static final Path PAGE = Path.of("..", "docs", "consensus.md");

    private static List<String[]> table() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int head = lines.indexOf("| ratings | " + String.join(" | ", ConsensusSimulation.METHODS) + " |");
        assertThat(head).as("the head of the table").isNotNegative();
        return lines.subList(head + 2, head + 2 + ConsensusSimulation.titles().size()).stream()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
                .toList();
    }

    @Test
    void the_rows_are_the_simulated_ratings_in_order() throws IOException {
        assertThat(table()).extracting(cells -> cells[1]).isEqualTo(ConsensusSimulation.titles());
    }

    @ParameterizedTest
    @CsvSource({
        "0,majority",
        "1,majority",
        "2,majority",
        "3,majority",
        "4,majority",
        "5,majority",
        "6,majority",
        "7,majority",
        "0,wawa",
        "4,wawa",
        "3,dawid-skene",
        "5,dawid-skene",
        "6,dawid-skene-map",
        "4,one-coin-dawid-skene"
    })
    void a_cell_is_what_the_simulation_gives(int row, String method) throws IOException {
        assertThat(ConsensusSimulation.cell(row, method))
                .isEqualTo(table().get(row)[2 + ConsensusSimulation.METHODS.indexOf(method)]);
    }
}

package io.assay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableTable;
import io.assay.benchmarks.PlantedStudy.On;
import io.assay.study.causes.CauseKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownCauseTest {
    private static final int RATERS = 4;
    private static final double[] TIMES = {0, 0.3, 1, 0.7};

    private static List<KnownCause> planted(CauseKind kind, double noise) {
        return KnownCause.of(Map.of(kind, 0.3), noise, RATERS);
    }

    @ParameterizedTest
    @EnumSource(value = CauseKind.class, names = "VAGUE_CRITERION", mode = EnumSource.Mode.EXCLUDE)
    void the_chances_of_all_answers_sum_to_1(CauseKind kind) {
        for (KnownCause cause : planted(kind, 0.05)) {
            double sum = 0;
            for (int code = 0; code < 256; code++) {
                sum += cause.chance(new int[] {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6}, TIMES);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    /** The first choice of raters is that of the simulation. */
    @ParameterizedTest
    @EnumSource(value = CauseKind.class, names = "VAGUE_CRITERION", mode = EnumSource.Mode.EXCLUDE)
    void answers_are_as_frequent_as_in_the_simulation(CauseKind kind) {
        KnownCause cause = planted(kind, On.NOMINAL.noise).get(0);
        ImmutableTable<String, String, String> drawn = PlantedStudy.of(On.NOMINAL, RATERS)
                .with(kind, 0.3)
                .simulation()
                .draw(20_000, 3)
                .ratings()
                .toTable();
        Map<String, Long> counts = drawn.rowMap().values().stream()
                .map(row -> String.join("", row.values()))
                .collect(Collectors.groupingBy(answers -> answers, Collectors.counting()));

        for (String answers : List.of("AAAA", "BBBB", "BBBC", "CBBB", "BBCC", "BCBB", "DDDD", "DADD")) {
            double expected = 0;
            int[] codes = answers.chars().map(c -> c - 'A').toArray();
            for (int step = 0; step < 100; step++) {
                double time = (step + 0.5) / 100;
                expected += cause.chance(codes, new double[] {time, time, time, time}) / 100;
            }
            double error = Math.sqrt(expected * (1 - expected) / 20_000);
            assertThat(counts.getOrDefault(answers, 0L) / 20_000.0)
                    .as(answers)
                    .isCloseTo(expected, within(4.5 * error + 1e-4));
        }
    }

    @Test
    void raters_who_are_not_told_apart_count_once() {
        assertThat(KnownCause.of(Map.of(), 0.05, RATERS)).hasSize(1);
        assertThat(planted(CauseKind.HARD_UNITS, 0.05)).hasSize(1);
        assertThat(planted(CauseKind.CARELESS, 0.05)).hasSize(RATERS);
        assertThat(KnownCause.of(Map.of(CauseKind.CARELESS, 0.1, CauseKind.DRIFT, 0.1), 0.05, RATERS))
                .hasSize(RATERS * (RATERS - 1));
        assertThat(KnownCause.of(Map.of(CauseKind.GROUPS, 0.1), 0.05, 5)).hasSize(10);
    }
}

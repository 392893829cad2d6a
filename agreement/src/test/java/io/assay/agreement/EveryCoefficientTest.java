package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every coefficient with a stable name is held to figures from outside, by a test called after the paper. */
class EveryCoefficientTest {
    private static final Map<String, Class<?>> TESTS = tests();

    private static Map<String, Class<?>> tests() {
        Map<String, Class<?>> tests = new LinkedHashMap<>();
        tests.put("krippendorff-alpha", Krippendorff2013Test.class);
        tests.put("cohen-kappa", Cohen1960Test.class);
        tests.put("weighted-kappa", Cohen1968Test.class);
        tests.put("fleiss-kappa", Fleiss1971Test.class);
        tests.put("conger-kappa", Conger1980Test.class);
        tests.put("light-kappa", Light1971Test.class);
        tests.put("scott-pi", Scott1955Test.class);
        tests.put("brennan-prediger", BrennanPrediger1981Test.class);
        tests.put("gwet-ac1", Gwet2008Test.class);
        tests.put("gwet-ac2", Gwet2008Test.class);
        tests.put("percent-agreement", Gwet2014Test.class);
        tests.put("percent-agreement-pooled", Gwet2014Test.class);
        for (String icc : List.of("icc-1-1", "icc-a-1", "icc-c-1", "icc-1-k", "icc-a-k", "icc-c-k")) {
            tests.put(icc, McGrawWong1996Test.class);
        }
        tests.put("lin-ccc", Lin1989Test.class);
        tests.put("overall-ccc", Lin1989Test.class);
        tests.put("kendall-w", KendallSmith1939Test.class);
        tests.put("spearman-mean", KendallSmith1939Test.class);
        tests.put("kendall-tau-mean", KendallSmith1939Test.class);
        tests.put("maxwell-re", Maxwell1977Test.class);
        tests.put("finn", FinnRobinsonMaxwellTest.class);
        tests.put("bangdiwala-b", MunozBangdiwala1997Test.class);
        tests.put("robinson-a", FinnRobinsonMaxwellTest.class);
        return tests;
    }

    /** What other figures are of: indices, margins and single categories. */
    private static final Set<String> OTHERS =
            Set.of("kappa-max", "prevalence-index", "bias-index", "kappa-of", "specific");

    static Stream<String> names() {
        return Coefficients.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_coefficient_has_two_figures_of_other_tools_on_two_data_sets_and_a_test(String name) {
        assertThat(dataSets(name)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(TESTS).containsKey(name);
    }

    @Test
    void no_figure_is_left_unread() {
        assertThat(CategoricalFigures.all().stream()
                        .map(f -> f.coefficient().replaceFirst("-\\d$", ""))
                        .filter(c -> !OTHERS.contains(c) && !TESTS.containsKey(c)))
                .isEmpty();
    }

    /** Returns the data sets that a stored figure of a coefficient is of. */
    private static Set<String> dataSets(String name) {
        Set<String> found = new TreeSet<>();
        for (String file : List.of("categorical", "continuous", "icc")) {
            for (String line : Cases.lines("peers/" + file + ".csv")) {
                List<String> fields = List.of(line.split(",", -1));
                if (fields.get(1).matches(name + "(-10)?")) {
                    found.add(fields.get(0));
                }
            }
        }
        return found;
    }
}

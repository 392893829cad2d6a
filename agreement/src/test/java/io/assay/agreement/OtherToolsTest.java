package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the figures of docs/where-other-tools-differ.md, ours and theirs. Theirs were printed by the tools themselves, {@code
 * peers/other-tools.*}, or come from {@link OtherToolsRules}.
 */
class OtherToolsTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\|(.*)\\|");
    private static final Pattern FILE = Pattern.compile("`([^`]+\\.csv)`");
    private static final Map<String, Printed> PRINTED = printed();

    /** What a tool printed when it was run. */
    private record Printed(String tool, String value) {}

    /** A row of one of the page's tables. */
    private record Row(String name, String data, String ours, String theirs, String tool) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Map<String, Printed> printed() {
        Map<String, Printed> all = new LinkedHashMap<>();
        for (String part : List.of("python", "r", "dkpro")) {
            for (String line : Cases.lines("peers/other-tools-" + part + ".csv")) {
                List<String> fields = List.of(line.split(",", -1));
                assertThat(all.put(fields.get(0), new Printed(fields.get(1), fields.get(2))))
                        .isNull();
            }
        }
        return all;
    }

    static List<Row> rows() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return Files.readAllLines(folder.resolve("docs/where-other-tools-differ.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> {
                    List<String> cells = List.of(row.group(2).split("\\|", -1));
                    return new Row(
                            row.group(1),
                            cells.get(0).strip(),
                            cells.get(1).strip(),
                            cells.get(2).strip(),
                            cells.get(3).strip());
                })
                .toList();
    }

    @Test
    void every_difference_is_on_the_page_once() throws IOException {
        assertThat(rows().stream().map(Row::name)).containsExactlyInAnyOrderElementsOf(OtherToolsFigures.ALL.keySet());
        assertThat(OtherToolsFigures.ALL.keySet())
                .containsAll(PRINTED.keySet())
                .containsAll(OtherToolsRules.ALL.keySet())
                .allMatch(name -> PRINTED.containsKey(name) || OtherToolsRules.ALL.containsKey(name));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void our_figure_is_that_of_the_page(Row row) {
        Estimate ours = OtherToolsFigures.ALL.get(row.name).get();

        if (row.ours.equals("undefined")) {
            assertThat(ours.isDefined()).isFalse();
            assertThat(ours.reason().orElseThrow()).isNotBlank();
        } else {
            assertThat(shown(ours.value(), row.ours)).isEqualTo(row.ours);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void their_figure_is_what_the_tool_printed_or_its_rule_gives(Row row) {
        Printed printed = PRINTED.get(row.name);
        if (printed == null) {
            assertThat(row.tool).endsWith(", by its rule");
            assertThat(shown(OtherToolsRules.ALL.get(row.name).getAsDouble(), row.theirs))
                    .isEqualTo(row.theirs);
        } else {
            assertThat(row.tool).isEqualTo(printed.tool);
            assertThat(shown(printed.value, row.theirs)).isEqualTo(row.theirs);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void figures_differ_in_the_printed_digits_and_the_data_are_there(Row row) {
        assertThat(row.theirs).isNotEqualTo(row.ours);
        List<String> files =
                FILE.matcher(row.data).results().map(found -> found.group(1)).toList();
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Cases.lines(file)).isNotEmpty());
    }

    static Stream<String> explained() {
        return PRINTED.keySet().stream().filter(OtherToolsRules.ALL::containsKey);
    }

    @ParameterizedTest
    @MethodSource("explained")
    void the_rule_gives_what_the_tool_printed(String name) {
        DoubleSupplier rule = OtherToolsRules.ALL.get(name);

        assertThat(rule.getAsDouble()).isCloseTo(Double.parseDouble(PRINTED.get(name).value), within(1e-12));
    }

    /** Returns the figure with as many decimals as the page has, or the name of an error. */
    private static String shown(String value, String page) {
        boolean number = value.matches("-?[0-9.]+(e-?[0-9]+)?|nan");
        return number ? shown(value.equals("nan") ? Double.NaN : Double.parseDouble(value), page) : value;
    }

    private static String shown(double value, String page) {
        int decimals = page.contains(".") ? page.length() - page.indexOf('.') - 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }
}

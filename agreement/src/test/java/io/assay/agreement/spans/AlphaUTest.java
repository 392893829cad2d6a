package io.assay.agreement.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alpha for unitizing of 1995, against dkpro-statistics-agreement 2.2.1 (script and figures in the resources) and the definition. */
class AlphaUTest {
    static List<String> figures() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AlphaUTest.class.getResourceAsStream("dkpro-alpha-u.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void alpha_is_that_of_dkpro_2_2_1(String line) {
        List<String> fields = List.of(line.split(",", -1));
        double from = Double.parseDouble(fields.get(1));
        Continuum.Builder builder = Continuum.builder(from, from + Double.parseDouble(fields.get(2)));
        for (String text : fields.get(6).split(" ", -1)) {
            List<String> span = List.of(text.split(":", -1));
            builder.span(span.get(0), Double.parseDouble(span.get(1)), Double.parseDouble(span.get(2)), span.get(3));
        }
        Continuum continuum = builder.build();

        is(AlphaU.joint(), continuum, Double.parseDouble(fields.get(3)));
        is(AlphaU.category("a"), continuum, Double.parseDouble(fields.get(4)));
        is(AlphaU.category("b"), continuum, Double.parseDouble(fields.get(5)));
    }

    private static void is(AlphaU alpha, Continuum continuum, double value) {
        assertThat(alpha.of(continuum).orNaN()).isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
    }

    @Property(tries = 200)
    void alpha_agrees_with_the_definition(@ForAll(supplier = Continua.class) Continuum continuum) {
        double naive = naive(continuum.ofCategory("c0"));

        assertThat(AlphaU.category("c0").of(continuum).orNaN())
                .satisfies(value -> assertThat(Double.isNaN(value)).isEqualTo(Double.isNaN(naive)));
        if (!Double.isNaN(naive)) {
            is(AlphaU.category("c0"), continuum, naive);
        }
    }

    @Property(tries = 100)
    void raters_may_change_places_and_positions_may_be_moved_and_rescaled(
            @ForAll(supplier = Continua.class) Continuum continuum) {
        double alpha = AlphaU.joint().of(continuum).orNaN();

        assertThat(AlphaU.joint()
                        .grain(0.5)
                        .of(Continua.moved(continuum, 0.5, 7))
                        .orNaN())
                .satisfies(
                        v -> assertThat(Double.isNaN(v) == Double.isNaN(alpha)).isTrue());
        if (!Double.isNaN(alpha)) {
            is(AlphaU.joint().grain(0.5), Continua.moved(continuum, 0.5, 7), alpha);
        }
    }

    @Property(tries = 100)
    void raters_who_mark_the_same_agree_fully(@ForAll(supplier = Continua.class) Continuum continuum) {
        double alpha = AlphaU.joint().of(Continua.unanimous(continuum)).orNaN();

        assertThat(Double.isNaN(alpha) ? 1 : alpha).isEqualTo(1);
    }

    @Test
    void degenerate_continua_have_a_reason_and_no_figure() {
        assertThat(AlphaU.joint()
                        .of(Continuum.builder(5).span("ana", 1, 2).build())
                        .reason())
                .hasValueSatisfying(r -> assertThat(r).contains("single rater"));
        assertThat(AlphaU.joint()
                        .of(Continuum.builder(5).rater("ana").rater("ben").build())
                        .reason())
                .hasValueSatisfying(r -> assertThat(r).contains("nothing was marked"));
        assertThatThrownBy(() -> AlphaU.joint()
                        .of(Continuum.builder(5)
                                .nesting()
                                .span("ana", 1, 3)
                                .span("ana", 2, 4)
                                .build()))
                .hasMessageContaining("ana [1, 3) and ana [2, 4)");
    }

    /** The four cases of the difference function of 1995, and the expected part counted place by place. */
    private static double naive(Continuum continuum) {
        List<String> raters = continuum.raters();
        double m = raters.size();
        double length = continuum.length();
        double observed = 0;
        double expected = 0;
        double selves = 0;
        List<Section> all =
                raters.stream().flatMap(r -> sections(continuum, r).stream()).toList();
        for (String i : raters) {
            for (String j : raters) {
                for (Section a : sections(continuum, i)) {
                    for (Section b : sections(continuum, j)) {
                        observed += i.equals(j) ? 0 : difference(a, b);
                    }
                }
            }
        }
        for (int a = 0; a < all.size(); a++) {
            Section span = all.get(a);
            if (span.value() == 0) {
                selves += span.length() * (span.length() - 1);
                for (int b = 0; b < all.size(); b++) {
                    expected += a == b ? 0 : places(span, all.get(b));
                }
            }
        }
        expected *= 2 / length / (m * length * (m * length - 1) - selves);
        return expected > 0 ? 1 - observed / (m * (m - 1) * length * length) / expected : Double.NaN;
    }

    private static List<Section> sections(Continuum continuum, String rater) {
        return Sections.of(continuum, continuum.spansOf(rater), Map.of(Optional.of("c0"), 0));
    }

    private static double difference(Section a, Section b) {
        double apart = a.start() - b.start();
        if (a.value() == 0 && b.value() == 0 && -a.length() < apart && apart < b.length()) {
            return apart * apart + Math.pow(apart + a.length() - b.length(), 2);
        }
        if (a.value() == 0 && b.value() != 0 && b.length() - a.length() >= apart && apart >= 0) {
            return a.length() * a.length();
        }
        return a.value() != 0 && b.value() == 0 && b.length() - a.length() <= apart && apart <= 0
                ? b.length() * b.length()
                : 0;
    }

    /** Spans meet as if of the same length, at each place where they overlap; a gap has room for the span at so many places. */
    private static double places(Section span, Section other) {
        double sum = 0;
        if (other.value() == 0) {
            for (double shift = 1; shift < span.length(); shift++) {
                sum += 2 * shift * shift;
            }
            return sum;
        }
        for (double at = 0; at + span.length() <= other.length(); at++) {
            sum += span.length() * span.length();
        }
        return sum;
    }
}

package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passonneau (2006), set-valued items; and nltk 3.8 and 3.10.3, {@code peers/sets.py}. */
class Passonneau2006Test {
    private static final Map<String, double[]> FIGURES = Peers.figures("sets.csv");

    private static SetDistance distance(String name) {
        return List.of(Distance.jaccard(), Distance.masi(), Distance.masiNltk(), Distance.passonneau2004()).stream()
                .filter(distance -> distance.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double between(SetDistance distance, String one, String other) {
        ValueCounts counts = ValueCounts.of(new double[] {0, 1}, new double[] {1, 1});
        return distance.prepare(counts.withLabels(List.of(one, other))).squared(0, 1);
    }

    private static RatingMatrix ratings(String[]... units) {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        for (int u = 0; u < units.length; u++) {
            for (int r = 0; r < units[u].length; r++) {
                builder.rate("u" + u, "r" + r, units[u][r]);
            }
        }
        return builder.build();
    }

    private static String[] unit(String... labels) {
        return labels;
    }

    private static List<String> figures() {
        return List.copyOf(FIGURES.keySet());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void the_figures_of_nltk(String figure) {
        double expected = FIGURES.get(figure)[0];
        SetDistance distance = distance(figure.substring(figure.indexOf('/') + 1));
        String data = figure.substring(0, figure.indexOf('/'));
        int dash = data.indexOf('-');

        double value = dash < 0
                ? Agreement.krippendorff()
                        .distance(distance)
                        .of(Peers.ratings("sets-" + data + ".csv", Scale.nominal()))
                        .value()
                : between(distance, data.substring(0, dash), data.substring(dash + 1));

        assertThat(value).isCloseTo(expected, within(1e-12));
    }

    @Test
    void there_are_figures_for_complete_and_for_missing_ratings() {
        assertThat(FIGURES).containsKeys("topics/jaccard", "topics/masi", "topics/masi-nltk", "emotions/masi");
        RatingMatrix topics = Peers.ratings("sets-topics.csv", Scale.nominal());
        assertThat(topics.ratingCount()).isLessThan(topics.unitCount() * topics.raterCount());
    }

    @ParameterizedTest
    @CsvSource({
        "a,     a|b,     1/2,  2/3,  1/3",
        "a|b|c, a|b,     1/3,  5/9,  1/3",
        "a|b,   b|c,     2/3,  8/9,  2/3",
        "a|b|c, b|c|d,   1/2,  5/6,  2/3",
        "a|b,   c,       1/1,  1/1,  1/1",
        "a,     {},      1/1,  1/1,  1/1"
    })
    void worked_from_the_definitions(String one, String other, String jaccard, String masi, String earlier) {
        assertThat(between(Distance.jaccard(), one, other)).isCloseTo(fraction(jaccard), within(1e-15));
        assertThat(between(Distance.masi(), one, other)).isCloseTo(fraction(masi), within(1e-15));
        assertThat(between(Distance.passonneau2004(), one, other)).isCloseTo(fraction(earlier), within(1e-15));
    }

    private static double fraction(String text) {
        return Double.parseDouble(text.substring(0, text.indexOf('/')))
                / Double.parseDouble(text.substring(text.indexOf('/') + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "a|b, b|a",
        "a|b, ' b |a|b| '",
        "a|b, {b|a}",
        "{}, ' | '",
        "{}, '{ }'",
        "{}, ''",
        "new york|paris, paris | new york"
    })
    void order_repetition_blanks_and_braces_do_not_matter(String one, String other) {
        for (String name : List.of("jaccard", "masi", "masi-nltk", "passonneau-2004")) {
            SetDistance plain = distance(name);

            assertThat(between(plain, one, other)).isZero();
            assertThat(plain.normalised(one)).isEqualTo(plain.normalised(other));
        }
    }

    @Test
    void braces_inside_belong_to_the_members() {
        assertThat(Distance.masi().normalised("{x}|{y}")).isEqualTo("{x}|{y}");
        assertThat(Distance.masi().normalised("f{}")).isEqualTo("f{}");
        assertThat(between(Distance.jaccard(), "{x}|{y}", "{y}|{z}")).isEqualTo(2.0 / 3);
    }

    @Test
    void the_separator_is_taken_literally() {
        assertThat(between(Distance.jaccard().separator("."), "a.b", "b.a")).isZero();
        assertThat(between(Distance.jaccard().separator(" "), "a  b", "b a")).isZero();
        assertThat(between(Distance.jaccard().separator("; "), "a|b; c", "c; a|b"))
                .isZero();
        assertThat(between(Distance.jaccard().separator(","), "a|b", "b|a")).isEqualTo(1);
        assertThat(Distance.masi().separator(",").normalised("b, a,b")).isEqualTo("a,b");
        assertThatThrownBy(() -> Distance.masi().separator(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("separator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaccard", "masi", "masi-nltk", "passonneau-2004"})
    void without_variation_alpha_is_undefined_however_the_set_is_written(String name) {
        Krippendorff alpha = Agreement.krippendorff().distance(distance(name));

        Estimate same = alpha.of(ratings(unit("a|b", "a|b"), unit("a|b", "a|b")));
        Estimate respelled = alpha.of(ratings(unit("a|b", "b|a"), unit("a | b", "{b|a}")));
        Estimate nothing = alpha.of(ratings(unit("{}", "|"), unit("{}", "{ }")));

        assertThat(same.reason().orElseThrow()).contains("all 4 pairable ratings are a|b");
        assertThat(respelled.isDefined()).isFalse();
        assertThat(respelled.reason().orElseThrow()).contains("expected disagreement is 0.0", name, "cannot tell");
        assertThat(nothing.isDefined()).isFalse();
        assertThat(alpha.of(ratings(unit("a"), unit("b"))).reason().orElseThrow())
                .contains("only one rater");
    }

    @Test
    void a_rater_who_only_writes_sets_in_another_order_agrees_wholly() {
        Estimate alpha = Agreement.krippendorff()
                .distance(Distance.masi())
                .of(ratings(unit("a|b", "b|a"), unit("c", "c"), unit("{}", "|")));

        assertThat(alpha.value()).isEqualTo(1);
        assertThat(alpha.distance()).isEqualTo("masi");
    }

    @Test
    void numbers_are_no_sets() {
        RatingMatrix numbers = RatingMatrix.of(Scale.interval(), new double[][] {{1, 2}, {2, 2}});

        assertThatThrownBy(
                        () -> Agreement.krippendorff().distance(Distance.masi()).of(numbers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("masi")
                .hasMessageContaining("nominal scale");
        ValueCounts counts = ValueCounts.of(new double[] {0, 1}, new double[] {1, 1});
        assertThat(counts.hasLabels()).isFalse();
        assertThatThrownBy(() -> counts.label(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> counts.withLabels(List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 values and 1 labels");
    }

    @Test
    void a_distance_of_ones_own_may_look_at_labels() {
        Distance firstLetter = new Distance() {
            @Override
            public String name() {
                return "first-letter";
            }

            @Override
            public Prepared prepare(ValueCounts counts) {
                return (a, b) -> counts.label(a).charAt(0) == counts.label(b).charAt(0) ? 0 : 1;
            }
        };

        Estimate alpha = Agreement.krippendorff()
                .distance(firstLetter)
                .of(ratings(unit("red", "rose"), unit("blue", "black"), unit("green", "red")));

        assertThat(alpha.value())
                .isEqualTo(Agreement.krippendorff(ratings(unit("r", "r"), unit("b", "b"), unit("g", "r")))
                        .value());
    }

    @Test
    void parts_merge_to_the_whole() {
        RatingMatrix topics = Peers.ratings("sets-topics.csv", Scale.nominal());
        Krippendorff alpha = Agreement.krippendorff().distance(Distance.masi());
        AlphaTally left = alpha.tally(Frame.of(topics));
        AlphaTally right = left.fresh();
        UnitRatings unit = topics.cursor();
        for (int u = 0; u < topics.unitCount(); u++) {
            topics.load(u, unit);
            (u % 3 == 0 ? left : right).add(unit, 1);
        }
        left.merge(right);

        assertThat(alpha.finish(left)).isEqualTo(alpha.of(topics));
    }

    @Test
    void what_is_left_without_a_unit_may_be_one_set_in_many_spellings() {
        String[] spellings = spellings();
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        for (int i = 0; i < spellings.length; i++) {
            builder.rate("u" + i / 3, "r" + i % 3, spellings[i]);
        }
        RatingMatrix ratings = builder.rate("odd", "r0", "a|b")
                .rate("odd", "r1", "a|b|c|x")
                .rate("odd", "r2", "y|e|d|c|b|a")
                .build();
        Influence influence = Agreement.krippendorff().distance(Distance.masi()).influence(ratings);
        UnitRatings odd = ratings.cursor();
        ratings.load(ratings.unitIndex("odd"), odd);

        assertThat(influence.hasCategories()).isFalse();
        assertThat(influence.estimate().isDefined()).isTrue();
        assertThat(influence.without(odd)).isNaN();
        assertThat(influence.withoutUnits(Set.of("odd"))).isNaN();
    }

    /** All orders of five members: more texts than a table of values holds, and one set. */
    private static String[] spellings() {
        return IntStream.range(0, 5 * 5 * 5 * 5 * 5)
                .mapToObj(code -> IntStream.of(code / 625, code / 125 % 5, code / 25 % 5, code / 5 % 5, code % 5)
                        .mapToObj(i -> "abcde".substring(i, i + 1))
                        .toList())
                .filter(order -> Set.copyOf(order).size() == 5)
                .map(order -> String.join("|", order))
                .toArray(String[]::new);
    }
}

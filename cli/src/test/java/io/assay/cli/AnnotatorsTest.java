package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.assay.annotators.Annotations;
import io.assay.annotators.Gold;
import io.assay.annotators.quality.AnnotatorQuality;
import io.assay.annotators.quality.RaterCard;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatorsTest {
    private static final long SEED = 20_261_125;
    private static final List<String> RATERS = List.of("ana", "ben", "cleo", "dan");
    private static final Map<String, String> TRUTH = new HashMap<>();

    /** Three who see the truth five times of six, and dan who guesses. */
    private static final String RATINGS = ratings();

    @TempDir
    Path folder;

    private static String ratings() {
        StringBuilder csv = new StringBuilder("unit,rater,label\n");
        Random random = new Random(SEED);
        for (int u = 0; u < 120; u++) {
            boolean yes = random.nextBoolean();
            TRUTH.put("u" + u, yes ? "yes" : "no");
            for (String rater : RATERS) {
                boolean right = random.nextInt(12) < (rater.equals("dan") ? 6 : 10);
                csv.append('u').append(u).append(',').append(rater).append(right == yes ? ",yes\n" : ",no\n");
            }
        }
        return csv.toString();
    }

    private static RatingMatrix matrix() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("yes", "no"));
        RATINGS.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> builder.rate(row[0], row[1], row[2]));
        return builder.build();
    }

    private Path gold(String text) throws IOException {
        return Files.writeString(folder.resolve("gold.csv"), text);
    }

    private static Run annotators(Object... options) {
        Object[] arguments = new Object[options.length + 4];
        Object[] first = {"annotators", "-", "--scale", "nominal:yes,no"};
        System.arraycopy(first, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Run.withInput(RATINGS, arguments);
    }

    @Test
    void the_document_says_what_the_library_says() throws IOException {
        StringBuilder known = new StringBuilder("unit,label\n");
        TRUTH.forEach(
                (unit, label) -> known.append(unit).append(',').append(label).append('\n'));
        Run run = annotators("--gold", gold(known.toString()), "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(AnnotatorSchemas.errors("annotators", run.out())).isEmpty();
        List<RaterCard> expected =
                AnnotatorQuality.defaults().gold(Gold.of(TRUTH)).of(Annotations.of(matrix()));
        JsonArray cards = run.json().getAsJsonArray("cards");
        assertThat(cards).hasSize(4);
        for (int r = 0; r < 4; r++) {
            JsonObject card = cards.get(r).getAsJsonObject();
            RaterCard one = expected.get(r);
            assertThat(card.get("rater").getAsString()).isEqualTo(one.rater());
            assertThat(card.getAsJsonObject("goldAccuracy").get("value").getAsDouble())
                    .isCloseTo(one.goldAccuracy().value(), within(1e-12));
            assertThat(card.getAsJsonObject("accuracy")
                            .getAsJsonObject("interval")
                            .get("lower")
                            .getAsDouble())
                    .isCloseTo(one.accuracy().interval().orElseThrow().lower(), within(1e-12));
            assertThat(card.getAsJsonObject("severity").get("undefined").getAsString())
                    .isNotEmpty();
        }
        JsonObject removal = run.json().getAsJsonObject("removal");
        assertThat(removal.getAsJsonArray("remove").get(0).getAsString()).isEqualTo("dan");
        assertThat(removal.getAsJsonArray("steps")).hasSize(2);
        assertThat(removal.get("goldAccuracy").getAsDouble()).isBetween(0.8, 1.0);
    }

    @Test
    void the_text_names_who_guesses_and_whom_to_remove() {
        Run run = annotators();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("dan", "spammer", "Whom to remove", "Removing dan raises alpha", "at random")
                .doesNotContain("accuracy on gold", "severity");
    }

    @Test
    void second_ratings_belong_to_their_person() {
        Run run = Run.withInput(
                RATINGS + "u0,ana,yes\nu1,ana,no\n",
                "annotators",
                "-",
                "--on-duplicate",
                "separate-rater",
                "--format",
                "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonObject ana = run.json().getAsJsonArray("cards").get(0).getAsJsonObject();
        assertThat(run.json().getAsJsonArray("cards")).hasSize(4);
        assertThat(ana.get("ratings").getAsInt()).isEqualTo(122);
        assertThat(ana.getAsJsonObject("selfConsistency").get("unitsUsed").getAsInt())
                .isEqualTo(2);
    }

    @Test
    void everything_wrong_with_gold_is_told_with_its_line() throws IOException {
        Run run = annotators("--gold", gold("unit,label\nu1,yes\nu1,no\n,yes\nu2,\n"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("gold.csv:3: unit \"u1\" is no here, but yes above")
                .contains("gold.csv:4: there is no unit", "gold.csv:5: unit \"u2\" has no label");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit,label;u9999,yes|1 gold units are not among the 120",
                "unit,label;u1,perhaps|gold labels are no category",
                "thing,label;u1,yes|no column holds the units",
                "unit,label;u1|has 1 field, but the header has 2",
                ";|is empty; the first line must name the columns",
            })
    void gold_that_does_not_fit_is_refused(String text, String told) throws IOException {
        Run run = annotators("--gold", gold(text.replace(";", "\n")));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    @Test
    void the_page_is_written_beside_the_text() throws IOException {
        Path page = folder.resolve("raters.html");
        Run run = annotators("--html", page);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(annotators().out());
        assertThat(Files.readString(page)).contains("Who takes what for what", "Removing dan raises alpha");
        assertThat(annotators("--html", folder).exitCode()).isEqualTo(2);
    }

    /** Ratings with the time and the seconds they took: dan is fast, and guesses in the last 50 units, which are the first rows. */
    private static String timed() {
        StringBuilder csv = new StringBuilder("unit,rater,label,at,seconds\n");
        Random random = new Random(SEED);
        for (int u = 0; u < 120; u++) {
            boolean yes = random.nextBoolean();
            for (String rater : RATERS) {
                boolean dan = rater.equals("dan");
                boolean right = random.nextInt(12) < (dan && u < 50 ? 5 : 11);
                // The rows run backwards in time.
                csv.append(String.format(
                        Locale.ROOT,
                        "u%d,%s,%s,2026-11-%02dT%02d:30:00,%d%n",
                        u,
                        rater,
                        right == yes ? "yes" : "no",
                        10 - u / 24,
                        23 - u % 24,
                        dan ? 3 : 20 + random.nextInt(10)));
            }
        }
        return csv.toString().replace("\r", "");
    }

    @Test
    void who_changed_along_the_way_and_who_is_too_fast_is_told_if_times_are_known() throws IOException {
        Path page = folder.resolve("raters.html");
        Object[] options = {
            "annotators", "-", "--value-column", "label", "--time", "at", "--duration", "seconds", "--html", page
        };
        Run run = Run.withInput(timed(), options);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Who changed along the way", "1 rater of 4 raters tested", "Who is too fast")
                .contains("1 rater takes less than a third", "Who labels like another");
        assertThat(Files.readString(page)).contains("dan along the way: changed", "Who is too fast");
        Object[] json = java.util.Arrays.copyOf(options, 10);
        json[8] = "--format";
        json[9] = "json";
        Run document = Run.withInput(timed(), json);
        assertThat(AnnotatorSchemas.errors("annotators", document.out())).isEmpty();
        JsonObject dan = document.json().getAsJsonArray("courses").get(3).getAsJsonObject();
        assertThat(dan.get("changed").getAsBoolean()).isTrue();
        // Unit 119 came first, and from unit 49 on dan was careless: after some 70 ratings.
        assertThat(dan.get("at").getAsInt()).isBetween(60, 80);
        assertThat(dan.get("before").getAsDouble())
                .isGreaterThan(dan.get("after").getAsDouble());
        assertThat(document.json()
                        .getAsJsonArray("speeds")
                        .get(3)
                        .getAsJsonObject()
                        .get("speeder")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void the_rows_are_a_sequence_only_if_that_is_said() {
        Run without = Run.withInput(timed(), "annotators", "-", "--value-column", "label");
        Run with =
                Run.withInput(timed(), "annotators", "-", "--value-column", "label", "--sequence", "--format", "json");

        assertThat(without.out()).doesNotContain("along the way", "too fast");
        JsonObject dan = with.json().getAsJsonArray("courses").get(3).getAsJsonObject();
        assertThat(dan.get("at").getAsInt()).isBetween(40, 60);
        assertThat(dan.get("before").getAsDouble()).isLessThan(dan.get("after").getAsDouble());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at;soon|\"soon\" is no time",
                "at;2026-01-01;7|both numbers and dates",
                "at;2026-01-01;2026-13-01|is no time",
            })
    void times_that_are_none_are_refused(String column, String told) {
        String[] cells = column.split(";", -1);
        StringBuilder csv = new StringBuilder("unit,rater,label," + cells[0] + "\n");
        for (int i = 1; i < cells.length; i++) {
            csv.append('u').append(i).append(",ana,yes,").append(cells[i]).append('\n');
        }
        Run run = Run.withInput(csv + "u9,ben,no,\n", "annotators", "-", "--time", "at");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    @Test
    void an_order_is_that_of_a_column_or_of_the_rows_of_a_long_table() {
        Run both = annotators("--time", "at", "--sequence");
        Run wide = Run.withInput("unit,ana,ben\nu1,yes,no\n", "annotators", "-", "--wide", "--time", "at");
        Run unknown = annotators("--time", "when");

        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err()).contains("exclude each other");
        assertThat(wide.exitCode()).isEqualTo(2);
        assertThat(wide.err()).contains("--time needs a row per rating");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("when");
    }

    @Test
    void somebody_who_copies_is_told_with_whom() {
        StringBuilder csv = new StringBuilder("unit,rater,label\n");
        Random random = new Random(SEED);
        List<String> labels = List.of("fine", "rude", "spam");
        for (int u = 0; u < 150; u++) {
            int truth = random.nextInt(3);
            int before = 0;
            for (String rater : List.of("ana", "ben", "cleo", "dan", "eve", "fay", "gus", "hal")) {
                int label = random.nextInt(10) < 7 ? truth : random.nextInt(3);
                label = rater.equals("ben") && random.nextInt(10) < 8 ? before : label;
                before = label;
                csv.append('u')
                        .append(u)
                        .append(',')
                        .append(rater)
                        .append(',')
                        .append(labels.get(label))
                        .append('\n');
            }
        }
        Run text = Run.withInput(csv.toString(), "annotators", "-");
        Run json = Run.withInput(csv.toString(), "annotators", "-", "--format", "json");

        assertThat(text.out()).contains("1 pair is more alike than chance allows, of 28 pairs", "ana and ben");
        JsonObject copies = json.json().getAsJsonObject("copies");
        assertThat(AnnotatorSchemas.errors("annotators", json.out())).isEmpty();
        assertThat(copies.get("tested").getAsInt()).isEqualTo(28);
        JsonObject first = copies.getAsJsonArray("pairs").get(0).getAsJsonObject();
        assertThat(first.getAsJsonArray("raters").get(1).getAsString()).isEqualTo("ben");
        assertThat(first.get("flagged").getAsBoolean()).isTrue();
        assertThat(first.get("equal").getAsInt())
                .isGreaterThan((int) first.get("expectedEqual").getAsDouble() + 10);
    }

    @Test
    void the_level_of_the_intervals_is_the_one_asked_for() {
        assertThat(annotators("--confidence", 0.9).out())
                .contains("90 % interval")
                .doesNotContain("95 %");
    }

    @Test
    void gold_is_of_one_criterion() throws IOException {
        Run run = Run.assay("annotators", Run.resource("summeval-experts.csv.gz"), "--gold", gold("unit,label\n"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--criterion");
    }

    @ParameterizedTest
    @CsvSource({
        "--confidence,95,did you mean 0.95?",
        "--remove,0,at least 1",
        "--gold,/nowhere.csv,there is no such file"
    })
    void options_that_cannot_be_meant_are_refused(String option, String value, String told) {
        Run run = annotators(option, value);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }
}

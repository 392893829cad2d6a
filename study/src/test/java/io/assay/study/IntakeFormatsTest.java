package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.core.Scale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms in which answers and outputs of a model are handed in. */
class IntakeFormatsTest {
    @TempDir
    Path home;

    private Fixture fixture;
    private Study study;
    private String unit;

    @BeforeEach
    void begin() {
        fixture = new Fixture(home);
        study = fixture.begun();
        unit = study.current().units().get(0);
    }

    private List<String> add(Path file) {
        return study.add(List.of(file), AddOptions.STRICT);
    }

    private Path gzip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(home.resolve(name), bytes.toByteArray());
    }

    /** Begins a study on one criterion, {@code rating}, of 1 to 5. */
    private Study onOneCriterion() {
        Study other = Study.in(home.resolve("other")).clock(Fixture.CLOCK);
        other.begin(fixture.plan(), fixture.units(60), Scale.ordinal(1, 5));
        return other;
    }

    @Test
    void compressed_sheets_are_taken() throws IOException {
        Path sheet = gzip("ana.csv.gz", Fixture.text(fixture.filled(1, "ana", 0)));
        Path lines = gzip(
                "ben.jsonl.gz",
                "{\"item\": \"" + unit + "\", \"rater\": \"ben\", \"answers\": {\"issue\": true, \"fix\": 1}}\n");

        assertThat(study.add(List.of(sheet, lines), AddOptions.STRICT))
                .containsExactly(
                        "Round 1: ana handed in 20 units, 0 still open.",
                        "Round 1: ben handed in 1 unit, 19 still open.");
    }

    @Test
    void a_compressed_sheet_that_was_cut_off_is_told() throws IOException {
        byte[] whole = Files.readAllBytes(gzip("whole.csv.gz", Fixture.text(fixture.filled(1, "ana", 0))));
        Path cut = Files.write(home.resolve("cut.csv.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> add(cut))
                .isInstanceOf(StudyException.class)
                .hasMessageStartingWith(cut + ": the compressed data are damaged or cut off");
    }

    @Test
    void rows_of_json_are_taken_with_a_column_per_criterion_or_a_row_per_rating() {
        Path wide = fixture.write(
                "wide.jsonl", "{\"unit\": \"" + unit + "\", \"rater\": \"ana\", \"issue\": \"yes\", \"fix\": 2.0}\n");
        Path tall = fixture.write(
                "tall.json",
                "[{\"unit\": \"" + unit + "\", \"annotator\": \"ben\", \"criterion\": \"issue\", \"value\": false},"
                        + " {\"unit\": \"" + unit
                        + "\", \"annotator\": \"ben\", \"criterion\": \"fix\", \"value\": 0}]");

        assertThat(study.add(List.of(wide, tall), AddOptions.STRICT))
                .containsExactly(
                        "Round 1: ana handed in 1 unit, 19 still open.",
                        "Round 1: ben handed in 1 unit, 19 still open.");
        assertThat(study.current().answers().find("ben", unit).answers()).hasSize(2);
    }

    @Test
    void a_column_per_rater_is_taken_and_problems_keep_their_places() {
        Study other = onOneCriterion();
        List<String> units = other.current().units();
        Path file = fixture.write(
                "wide.csv",
                "unit,remark,ana,ben,dora\n" + units.get(0) + ",x,1,2,9\n\n" + units.get(1) + ",\"two\nlines\",5,,9\n");

        assertThat(other.add(List.of(file), AddOptions.STRICT))
                .containsExactly(
                        "Round 1: ana handed in 2 units, 18 still open.",
                        "Round 1: ben handed in 1 unit, 19 still open.");
        Path wrong = fixture.write("wrong.csv", "unit,ana,ben\n" + units.get(2) + ",1,1\n\n" + units.get(3) + ",1,7\n");
        assertThatThrownBy(() -> other.add(List.of(wrong), AddOptions.STRICT)).hasMessageContaining(wrong + ":4:3: ");
    }

    @Test
    void a_column_per_rater_needs_a_criterion_where_there_are_several() {
        Path without = fixture.write("without.csv", "unit,ana,ben\n" + unit + ",1,1\n");
        Path with =
                fixture.write("with.csv", "unit,criterion,ana,cem\n" + unit + ",issue,yes,no\n" + unit + ",fix,1,2\n");

        assertThatThrownBy(() -> add(without))
                .hasMessage(
                        without + ":1: has a column for each rater, which holds the ratings of one criterion, but the"
                                + " rubric has 2; add a column criterion, with a row for each unit and criterion, or hand in a row per"
                                + " rating");
        assertThat(add(with))
                .containsExactly(
                        "Round 1: ana handed in 1 unit, 19 still open.",
                        "Round 1: cem handed in 1 unit, 19 still open.");
    }

    @Test
    void a_rubric_of_another_format_sets_a_study_up_whatever_it_looks_like() {
        Path rubric = fixture.write(
                "criteria.json",
                "[{\"criterion\": \"Greets back\", \"points\": 5}, {\"criterion\": \"Is rude\", \"points\": -3}]");
        Study other = Study.in(home.resolve("other")).clock(Fixture.CLOCK);

        assertThat(other.begin(fixture.plan(), fixture.units(60), rubric)).startsWith("Drew 20 of 60 units");
    }

    /** Writes a file as NumPy does: a row per unit, the less certain the higher its number. */
    private Path npy(int rows) throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", 2), }";
        int length = 64 * ((10 + header.length() + 1 + 63) / 64) - 10;
        ByteBuffer bytes = ByteBuffer.allocate(10 + length + 8 * rows).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) length);
        bytes.put((header + " ".repeat(length - header.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        for (int row = 0; row < rows; row++) {
            bytes.putFloat((rows - row) / 10f).putFloat(0);
        }
        return Files.write(home.resolve("pool-" + rows + ".npy"), bytes.array());
    }

    @Test
    void a_file_of_numpy_has_a_row_for_every_unit_or_a_file_of_ids() throws IOException {
        study.add(fixture.filled(1, 0.05), AddOptions.STRICT);
        Path three = npy(3);
        assertThatThrownBy(() -> add(three))
                .hasMessageStartingWith(three + ": has 3 rows and no ids, and the study has 60 units.")
                .hasMessageEndingWith("with --ids");
        List<String> free = java.util.stream.IntStream.range(0, 60)
                .mapToObj(k -> "u" + k)
                .filter(id -> !study.current().units().contains(id))
                .toList();

        Study same = Study.in(home.resolve("copy")).clock(Fixture.CLOCK);
        Fixture.copy(fixture.folder(), home.resolve("copy"));
        study.add(List.of(npy(60)), new AddOptions(false, false, false, false, OptionalInt.of(2)));
        Path ids = fixture.write("ids.txt", String.join("\n", free.subList(0, 3)) + "\n");
        same.add(List.of(three), new AddOptions(false, false, false, false, OptionalInt.of(2), Optional.of(ids)));

        assertThat(study.current().units()).containsExactlyInAnyOrderElementsOf(free.subList(38, 40));
        assertThat(same.current().units()).containsExactlyInAnyOrderElementsOf(free.subList(1, 3));
    }
}

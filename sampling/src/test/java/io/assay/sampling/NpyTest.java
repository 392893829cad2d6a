package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"float32", "float64", "version2"})
    void a_matrix_is_read_as_numpy_wrote_it(String name) {
        Logits pool = Logits.npy(Pools.resource("npy/" + name + ".npy"));

        assertThat(pool).hasToString("2 x 3 logits");
        assertThat(pool.value(0, 0)).isEqualTo(0.5f);
        assertThat(pool.value(0, 1)).isEqualTo(-1.25f);
        assertThat(pool.value(1, 1)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(pool.value(1, 2)).isEqualTo(0.1f);
    }

    @Test
    void one_row_is_in_both_orders_at_once() {
        assertThat(Logits.npy(Pools.resource("npy/one-row-fortran.npy")).value(0, 2))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "big-endian | is big-endian (>f4); save array.astype(\"<f4\") in its place",
                "fortran | is in Fortran order; save numpy.ascontiguousarray(array) in its place",
                "int64 | holds numbers of type <i8; float32 (<f4) and float64 (<f8) can be read, so save array.astype(\"<f4\")",
                "half | holds numbers of type <f2; float32 (<f4) and float64 (<f8) can be read, so save array.astype(\"<f4\")",
                "one-axis | has 1 axes [3]; a pool has two, rows and classes",
                "three-axes | has 3 axes [1, 2, 3]; a pool has two, rows and classes",
                "empty | is empty: its shape is [0, 3]",
                "records | holds records, not numbers; save a matrix of float32 or float64"
            })
    void what_cannot_be_read_says_why(String name, String message) {
        assertThatThrownBy(() -> Logits.npy(Pools.resource("npy/" + name + ".npy")))
                .isInstanceOf(NpyFormatException.class)
                .hasMessage(name + ".npy: " + message);
    }

    @Test
    void a_bad_number_is_refused_with_its_place() {
        assertThatThrownBy(() -> Logits.npy(Pools.resource("npy/nan.npy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("row 1, column 1: NaN is not a logit");
    }

    @Test
    void a_file_that_was_cut_is_refused_wherever_it_was_cut() throws IOException {
        byte[] whole = Files.readAllBytes(Pools.resource("npy/float32.npy"));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Logits.npy(cut)).as("%d bytes", length).isInstanceOf(NpyFormatException.class);
        }
        assertThatThrownBy(() ->
                        Logits.npy(Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, whole.length - 1))))
                .hasMessage("cut.npy: ends early: 2 rows of 3 columns take 24 bytes, but there are 23; save it again");
    }

    @Test
    void what_is_no_such_file_is_refused() throws IOException {
        byte[] longer = Arrays.copyOf(Files.readAllBytes(Pools.resource("npy/float32.npy")), 153);
        assertThatThrownBy(() -> Logits.npy(Files.write(folder.resolve("longer.npy"), longer)))
                .hasMessage("longer.npy: has 1 bytes more than its header tells of; save it again");
        assertThatThrownBy(() -> Logits.npy(Files.writeString(folder.resolve("a.npy"), "id,logit\n1,0.5\n")))
                .hasMessageContaining("a.npy: is not a .npy file");
        assertThatThrownBy(() -> Logits.npy(folder.resolve("missing.npy")))
                .isInstanceOf(NpyFormatException.class)
                .hasMessageContaining("missing.npy: cannot be read");
    }

    @Test
    void a_mapped_pool_scores_as_one_in_the_heap() throws IOException {
        float[][] rows = Pools.normal(5000, 70, 3, 1);
        Path file = write(rows);

        assertThat(Scorer.entropy().scores(Logits.npy(file)))
                .isEqualTo(Scorer.entropy().scores(Logits.of(rows)));
        assertThat(Scorer.margin().scores(Logits.npy(file)))
                .isEqualTo(Scorer.margin().scores(Logits.of(rows)));
    }

    private Path write(float[][] rows) throws IOException {
        String header =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows.length + ", " + rows[0].length + "), }";
        int length = 128;
        ByteBuffer bytes =
                ByteBuffer.allocate(length + 4 * rows.length * rows[0].length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) (length - 10));
        bytes.put((header + " ".repeat(length - 11 - header.length()) + "\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        for (float[] row : rows) {
            for (float value : row) {
                bytes.putFloat(value);
            }
        }
        return Files.write(folder.resolve("pool.npy"), bytes.array());
    }
}

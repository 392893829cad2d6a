package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrowInputTest {
    @TempDir
    Path folder;

    /** Writes lines with commas between cells as an Arrow file of texts. */
    private Path arrow(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Schema schema = new Schema(Arrays.stream(lines.get(0).split(",", -1))
                .map(heading -> Field.nullable(heading, ArrowType.Utf8.INSTANCE))
                .toList());
        try (BufferAllocator memory = new RootAllocator();
                VectorSchemaRoot root = VectorSchemaRoot.create(schema, memory);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                ArrowFileWriter writer = new ArrowFileWriter(root, null, channel)) {
            root.allocateNew();
            for (int row = 0; row < lines.size() - 1; row++) {
                String[] cells = lines.get(row + 1).split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    ((VarCharVector) root.getVector(column))
                            .setSafe(row, cells[column].getBytes(StandardCharsets.UTF_8));
                }
            }
            root.setRowCount(lines.size() - 1);
            writer.start();
            writer.writeBatch();
            writer.end();
        }
        return file;
    }

    private static JsonObject audit(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonObject json = run.json();
        List.of("source", "file", "generated").forEach(json::remove);
        return json;
    }

    @Test
    void an_arrow_file_gives_the_same_audit_as_csv() throws IOException {
        List<String> lines =
                List.of("item,annotator,label", "1,ana,a", "1,ben,a", "2,ana,b", "2,ben,b", "3,ana,a", "3,ben,b");
        Path csv = Files.write(folder.resolve("r.csv"), lines);
        Path arrow = arrow("r.arrow", lines);
        JsonObject expected = audit(Run.assay("audit", csv, "--format", "json"));

        assertThat(audit(Run.assay("audit", arrow, "--format", "json"))).isEqualTo(expected);
        assertThat(audit(Run.assay("audit", arrow("r.feather", lines), "--format", "json")))
                .isEqualTo(expected);
        try (InputStream in = Files.newInputStream(arrow)) {
            assertThat(audit(Run.withInput(in, "audit", "-", "--input-format", "arrow", "--format", "json")))
                    .isEqualTo(expected);
        }
    }

    @Test
    void comparisons_come_from_an_arrow_file_too() throws IOException {
        Path file = arrow("c.arrow", List.of("better,worse", "a,b", "b,c", "c,a"));

        Run run = Run.assay("preferences", file);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("3 comparisons of 3 items by 1 rater");
    }

    @Test
    void a_file_that_was_cut_off_or_misnamed_is_told_with_what_to_do() throws IOException {
        Path whole = arrow("r.arrow", List.of("item,annotator,label", "1,ana,a"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.arrow"), Arrays.copyOf(bytes, bytes.length / 2));
        Path misnamed = Files.copy(whole, folder.resolve("misnamed.csv"));

        assertThat(Run.assay("audit", cut))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err())
                        .startsWith(cut.toString())
                        .contains("write or fetch it again")
                        .doesNotContain("at io.assay"));
        assertThat(Run.assay("audit", misnamed).err()).contains("Options that may help: --input-format arrow");
    }
}

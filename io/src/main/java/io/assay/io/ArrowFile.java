package io.assay.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A file in Arrow's file or stream format. Says what is wrong with it, and what is missing to read it. */
final class ArrowFile {
    private static final byte[] FILE = "ARROW1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FIRST_FEATHER = "FEA1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STREAM = {-1, -1, -1, -1};
    private static final String ADD =
            "add org.apache.arrow:arrow-vector and org.apache.arrow:arrow-memory-unsafe (19 or later) to your build, and"
                    + " org.apache.arrow:arrow-compression for compressed files; Assay does not bring them along";

    private final Source source;
    private final Problems problems;
    private final boolean isStream;

    private ArrowFile(Source source, Problems problems, boolean isStream) {
        this.source = source;
        this.problems = problems;
        this.isStream = isStream;
    }

    /** Looks at the first bytes, which tell the formats apart, and whether Arrow is there before any class of ours that needs it is. */
    static ArrowFile open(Source source, Problems problems) {
        try (InputStream in = RatingInput.open(source.file(), problems)) {
            byte[] head = in.readNBytes(FILE.length);
            if (Arrays.equals(head, FILE)) {
                checkAccess(problems);
                return new ArrowFile(source, problems, false);
            }
            if (startsWith(head, STREAM)) {
                checkAccess(problems);
                return new ArrowFile(source, problems, true);
            }
            throw problems.stoppedBy(
                    0,
                    startsWith(head, FIRST_FEATHER)
                            ? "is a Feather file of the first version, which Arrow has given up; read it with pyarrow.feather.read_table and"
                                    + " write it with write_feather"
                            : "is no Arrow file: it begins as neither the file format nor the stream format does; if it was cut off or"
                                    + " damaged, write or fetch it again",
                    null);
        } catch (IOException e) {
            throw problems.stoppedBy(0, RatingInput.describe(e), e);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** Something done with the rows. */
    @FunctionalInterface
    interface Use<T> {
        T of(ArrowRows rows) throws IOException;
    }

    /** Returns how many rows there are, told by the heads of the batches alone. */
    long rows() {
        return with(ArrowRows::count);
    }

    /** Returns the headings. */
    List<String> headings() {
        return with(ArrowRows::headings);
    }

    /** Feeds all rows, a batch at a time; the file's headings are those of the feed unless it has begun. */
    void feed(RowSink feed) {
        with(rows -> {
            if (!feed.hasBegun()) {
                feed.begin(rows.headings());
            }
            int[] used = feed.used();
            String[] cells = new String[feed.width()];
            Arrays.fill(cells, "");
            while (rows.nextBatch()) {
                List<ArrowText> texts = rows.texts(used, problems);
                for (int row = 0; row < rows.size(); row++) {
                    for (int i = 0; i < used.length; i++) {
                        cells[used[i]] = texts.get(i).at(row);
                    }
                    feed.add(cells, feed.rows() + 1);
                }
            }
            return feed;
        });
    }

    /** Opens the file, uses it and closes it. */
    private <T> T with(Use<T> use) {
        try (ArrowRows rows = ArrowRows.open(source.file(), isStream)) {
            return use.of(rows);
        } catch (ArrowFaultException e) {
            throw problems.stoppedBy(0, describe(e), e);
        } catch (EOFException e) {
            throw problems.stoppedBy(0, "ends in the middle; it was cut off, so write or fetch it again", e);
        } catch (IOException e) {
            throw problems.stoppedBy(0, source.named(RatingInput.describe(e)), e);
        } catch (LinkageError e) {
            throw problems.stoppedBy(0, "needs " + e.getMessage() + " of Apache Arrow, which is not there: " + ADD, e);
        }
    }

    /** Arrow reads its buffers by their address, which Java tells only if asked to. */
    private static void checkAccess(Problems problems) {
        Module arrow;
        try {
            arrow = ArrowRows.arrow();
        } catch (LinkageError e) {
            throw problems.stoppedBy(0, "needs Apache Arrow, which is not there: " + ADD, e);
        }
        if (!ByteBuffer.class.getModule().isOpen("java.nio", arrow)) {
            throw problems.stoppedBy(
                    0,
                    "can be read only if Java lets Arrow at its buffers; start it with --add-opens=java.base/java.nio="
                            + (arrow.isNamed() ? arrow.getName() : "ALL-UNNAMED"),
                    null);
        }
    }

    private static String describe(ArrowFaultException e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("arrow-compression")
                ? "is compressed, and what decompresses it is not there: " + ADD
                : "cannot be read as Arrow (" + Shown.plain(said)
                        + "); if it was cut off or damaged, write or fetch it again";
    }
}

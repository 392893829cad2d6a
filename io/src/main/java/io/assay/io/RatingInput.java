package io.assay.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens files of text: finds out whether they are compressed, in what encoding they are, and whether they are text. */
final class RatingInput {
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 4096;

    private final InputStream bytes;
    private final boolean compressed;
    private final Charset charset;

    private RatingInput(InputStream bytes, boolean compressed, Charset charset) {
        this.bytes = bytes;
        this.compressed = compressed;
        this.charset = charset;
    }

    InputStream bytes() {
        return bytes;
    }

    boolean isCompressed() {
        return compressed;
    }

    /** The charset that a byte order mark tells, else the one asked for. */
    Charset charset() {
        return charset;
    }

    /** Opens a file for reading; the caller closes it. */
    static InputStream open(Path file, Problems problems) {
        if (Files.isDirectory(file)) {
            throw problems.stoppedBy(0, "is a directory; name one of the files in it", null);
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw problems.stoppedBy(0, cannotOpen(e), e);
        }
    }

    /** Returns why a file could not be opened. */
    static String cannotOpen(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file; check the name and the directory";
        }
        return e instanceof AccessDeniedException
                ? "you have no permission to read this file; change its access rights"
                : "cannot be opened: " + e.getMessage();
    }

    /** Looks at the first bytes and returns the text's bytes, decompressed and without byte order mark. */
    static RatingInput of(InputStream in, Charset wanted, Problems problems) {
        try {
            BufferedInputStream raw = new BufferedInputStream(in, BUFFER);
            boolean gzip = startsWith(peek(raw, 2), 0x1f, 0x8b);
            BufferedInputStream text = gzip ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
            byte[] head = peek(text, HEAD);
            Charset marked = skipMark(text, head, wanted);
            refuseBinary(head, marked, problems);
            return new RatingInput(text, gzip, marked);
        } catch (IOException e) {
            throw problems.stoppedBy(0, describe(e), e);
        }
    }

    /** Returns what an interrupted read means. */
    static String describe(IOException e) {
        if (e instanceof TextSource.MalformedTextException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof EOFException) {
            return "the compressed file ends in the middle; it was cut off, so fetch or write it again";
        }
        return e instanceof ZipException
                ? "the compressed data are damaged (" + e.getMessage() + "); fetch or write the file again"
                : "reading failed: " + e.getMessage();
    }

    private static byte[] peek(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = in.readNBytes(length);
        in.reset();
        return head;
    }

    private static Charset skipMark(InputStream in, byte[] head, Charset wanted) throws IOException {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            in.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xfe, 0xff)) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        boolean wide = wanted.name().startsWith("UTF-32");
        if (startsWith(head, 0xff, 0xfe) && !wide) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        return wanted;
    }

    private static void refuseBinary(byte[] head, Charset charset, Problems problems) {
        if (startsWith(head, 'P', 'K', 3, 4)) {
            throw problems.stoppedBy(0, "is a zip archive or a spreadsheet; save the table as CSV", null);
        }
        if (startsWith(head, 'P', 'A', 'R', '1')) {
            throw problems.stoppedBy(
                    0,
                    "is a Parquet file, not text; read it as InputFormat.PARQUET, which a name that ends in .parquet says",
                    null);
        }
        if (startsWith(head, 'A', 'R', 'R', 'O', 'W', '1') || startsWith(head, 0xff, 0xff, 0xff, 0xff)) {
            throw problems.stoppedBy(
                    0,
                    "is an Arrow file, not text; read it as InputFormat.ARROW, which a name that ends in .arrow says",
                    null);
        }
        boolean zerosExpected =
                charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        for (int i = 0; i < head.length && !zerosExpected; i++) {
            if (head[i] == 0) {
                throw problems.stoppedBy(
                        0,
                        "is not a text file (byte " + (i + 1) + " is zero); save the table as CSV, or if this is UTF-16"
                                + " text, say charset UTF-16LE or UTF-16BE",
                        null);
            }
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

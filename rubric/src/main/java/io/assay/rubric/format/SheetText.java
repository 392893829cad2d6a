package io.assay.rubric.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Strictly decoded text that can be looked at before it is read. */
final class SheetText implements AutoCloseable {
    private static final int HEAD = 1 << 16;

    private final BufferedReader reader;
    private final @Nullable Path file;

    private SheetText(Reader reader, @Nullable Path file) {
        this.reader = new BufferedReader(reader, HEAD);
        this.file = file;
    }

    static SheetText open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a directory");
        }
        return new SheetText(new InputStreamReader(bytes(file), decoder()), file);
    }

    static SheetText of(Reader reader) {
        return new SheetText(reader, null);
    }

    private static InputStream bytes(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, HEAD) : raw;
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Returns the beginning of the text, without a byte order mark, which is passed over; empty if it cannot be read, which reading on tells. */
    String head() {
        try {
            reader.mark(HEAD);
            return marked();
        } catch (IOException e) {
            return rewound();
        }
    }

    private String rewound() {
        try {
            reader.reset();
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String marked() throws IOException {
        char[] buffer = new char[HEAD];
        int length = Math.max(0, reader.read(buffer, 0, HEAD));
        reader.reset();
        String head = new String(buffer, 0, length);
        if (head.startsWith("\uFEFF")) {
            reader.skip(1);
            return head.substring(1);
        }
        return head;
    }

    BufferedReader reader() {
        return reader;
    }

    /**
     * Returns the line that a failed reading failed at. A decoder fails before the lines of its last buffer are handed over, so what is no text is
     * looked for anew.
     *
     * @param reached the line that was to be read
     */
    int line(IOException e, int reached) {
        if (file == null || !(e instanceof CharacterCodingException)) {
            return reached;
        }
        try (InputStream bytes = new BufferedInputStream(bytes(file), HEAD)) {
            return firstThatIsNoText(bytes);
        } catch (IOException again) {
            return reached;
        }
    }

    private static int firstThatIsNoText(InputStream bytes) throws IOException {
        int line = 1;
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            one.write(next);
            if (next == '\n') {
                if (!isText(one.toByteArray())) {
                    return line;
                }
                one.reset();
                line++;
            }
        }
        return line;
    }

    private static boolean isText(byte[] bytes) {
        try {
            decoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Returns what a failed reading says to people. */
    static String describe(IOException e) {
        return e instanceof CharacterCodingException
                ? "is not UTF-8 text from here on; save the file in UTF-8"
                : "cannot be read on: " + e.getMessage();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

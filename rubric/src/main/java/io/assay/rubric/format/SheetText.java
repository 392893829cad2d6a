package io.assay.rubric.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Strictly decoded text that can be looked at before it is read. */
final class SheetText implements AutoCloseable {
    private static final int HEAD = 1 << 16;

    private final BufferedReader reader;

    private SheetText(Reader reader) {
        this.reader = new BufferedReader(reader, HEAD);
    }

    static SheetText open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, HEAD) : raw;
            return of(new InputStreamReader(
                    plain,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    static SheetText of(Reader reader) {
        return new SheetText(reader);
    }

    /** Returns the beginning of the text, without a byte order mark, which is passed over. */
    String head() {
        try {
            reader.mark(HEAD);
            char[] buffer = new char[HEAD];
            int length = Math.max(0, reader.read(buffer, 0, HEAD));
            reader.reset();
            String head = new String(buffer, 0, length);
            if (head.startsWith("\uFEFF")) {
                reader.skip(1);
                return head.substring(1);
            }
            return head;
        } catch (CharacterCodingException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BufferedReader reader() {
        return reader;
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

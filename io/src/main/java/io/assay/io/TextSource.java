package io.assay.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Strictly decoded text.
 *
 * <p>Everything before a malformed byte is handed out before the error, so that whoever counts lines knows the line.
 */
final class TextSource extends Reader {
    /** How much text is looked at before it is read. */
    private static final int HEAD = 1 << 16;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private char[] head = new char[0];
    private int headRead;
    private @Nullable IOException pending;
    private boolean bytesEnded;
    private long position;
    private long newlineBefore = -1;

    TextSource(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Returns the beginning of the text, which {@link #read} will return again; errors wait for their turn. */
    String peek() {
        char[] buffer = new char[HEAD];
        int length = 0;
        while (length < HEAD - 1) {
            int got = decodeQuietly(CharBuffer.wrap(buffer, length, HEAD - length));
            if (got < 0) {
                break;
            }
            length += got;
        }
        head = Arrays.copyOf(buffer, length);
        return new String(head);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int got = headRead < head.length ? fromHead(buffer, offset, length) : decode(buffer, offset, length);
        if (got > 0) {
            position += got;
            noteNewline(buffer, offset, got);
        }
        return got;
    }

    /** Returns whether the last so many characters read have a newline among them. */
    boolean hadNewlineWithin(int characters) {
        return newlineBefore >= position - characters;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int decodeQuietly(CharBuffer out) {
        try {
            return decode(out);
        } catch (IOException e) {
            pending = e;
            return -1;
        }
    }

    private int fromHead(char[] buffer, int offset, int length) {
        int taken = Math.min(length, head.length - headRead);
        System.arraycopy(head, headRead, buffer, offset, taken);
        headRead += taken;
        return taken;
    }

    private int decode(char[] buffer, int offset, int length) throws IOException {
        return decode(CharBuffer.wrap(buffer, offset, length));
    }

    /** Fills in at least one character, unless the end is reached; needs room for two. */
    private int decode(CharBuffer out) throws IOException {
        if (pending != null) {
            throw pending;
        }
        int start = out.position();
        while (true) {
            CoderResult result = decoder.decode(bytes, out, bytesEnded);
            if (out.position() > start) {
                return out.position() - start;
            }
            if (result.isError()) {
                throw malformed(result.length());
            }
            if (bytesEnded) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytesEnded = got < 0;
        bytes.position(bytes.position() + Math.max(got, 0));
        bytes.flip();
    }

    private MalformedTextException malformed(int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(length, bytes.remaining()); i++) {
            hex.append(String.format(Locale.ROOT, " %02X", bytes.get(bytes.position() + i)));
        }
        String what = length == 1 ? "the byte" : "the bytes";
        return new MalformedTextException(what + hex + (length == 1 ? " is" : " are") + " not " + charset.name()
                + " text; say which charset the file is in (windows-1252, for example)");
    }

    // One search backwards from the end of each piece, over in a few dozen characters where lines are short.
    private void noteNewline(char[] buffer, int offset, int length) {
        for (int i = length - 1; i >= 0; i--) {
            char c = buffer[offset + i];
            if (c == '\n' || c == '\r') {
                newlineBefore = position - length + i;
                return;
            }
        }
    }

    /** Bytes that are not text in the charset. */
    static final class MalformedTextException extends IOException {
        private static final long serialVersionUID = 1L;

        MalformedTextException(String message) {
            super(message);
        }
    }
}

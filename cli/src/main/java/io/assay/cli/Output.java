package io.assay.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Standard output. If its reader has gone, as {@code head} goes, what is left is dropped without complaint; any other failure,
 * such as a full disk, is an error.
 */
final class Output extends Writer {
    private final Writer writer;
    private boolean gone;

    Output(OutputStream stream) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }

    private void attempt(Attempt attempt) throws IOException {
        if (gone) {
            return;
        }
        try {
            attempt.run();
        } catch (IOException e) {
            gone = isBrokenPipe(e);
            if (!gone) {
                throw new UsageException("cannot write to standard output: " + e.getMessage(), e);
            }
        }
    }

    private static boolean isBrokenPipe(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        attempt(() -> writer.write(text, offset, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(writer::flush);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}

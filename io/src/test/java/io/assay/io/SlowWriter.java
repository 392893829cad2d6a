package io.assay.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a file without an end, in a process of its own that a test ends: SlowWriter FILE BEGUN. */
final class SlowWriter {
    private static final int FIRST = 100_000;

    private SlowWriter() {}

    public static void main(String[] arguments) {
        TableWriter.toFile(Path.of(arguments[0]), List.of(TableColumn.text("unit")), out -> {
            for (int i = 0; ; i++) {
                out.accept(List.of("unit " + i));
                if (i == FIRST) {
                    try {
                        Files.createFile(Path.of(arguments[1]));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                pause(i);
            }
        });
    }

    private static void pause(int row) {
        try {
            if (row >= FIRST) {
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

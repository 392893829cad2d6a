package io.assay.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/*
 * A file is written beside its place, forced to the disk, and moved there in one step, so a reader finds the old file or the new one and never a
 * part. What a stopped process has begun is removed on its way out; only a killed one leaves it, under a name that says what it is.
 */
/** Writes files whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Something that writes a file. */
    @FunctionalInterface
    interface Writing {
        void to(Path file) throws IOException;
    }

    /** Writes a file; devices and pipes, which cannot be replaced, are written to as they are. */
    static void write(Path target, Writing writing) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            writing.to(target);
            return;
        }
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path begun = Temporary.begin(real.resolveSibling("." + real.getFileName() + "." + UUID.randomUUID() + ".tmp"));
        try {
            writing.to(begun);
            force(begun);
            move(begun, real);
        } finally {
            Temporary.end(begun);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

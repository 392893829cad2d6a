package io.assay.core.internal;

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
 * part. What a stopped process has begun is removed on its way out; only a killed one leaves it, under a name that says what it is and that no
 * file system finds too long.
 */
/** Writes files whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /** Something that writes a file. */
    @FunctionalInterface
    public interface Writing {
        /**
         * Writes.
         *
         * @param file where to: a file beside the target, yet to be made, or the target itself if it cannot be replaced
         * @throws IOException if that fails; the target stays as it was
         */
        void to(Path file) throws IOException;
    }

    /**
     * Writes a file; devices and pipes, which cannot be replaced, are written to as they are, and of a link the file that it names is replaced.
     *
     * @param target its path
     * @param writing what writes it
     * @throws IOException if that fails; the target is as it was
     */
    public static void write(Path target, Writing writing) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            writing.to(target);
            return;
        }
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path begun = Temporary.begin(real.resolveSibling(".assay-" + UUID.randomUUID() + ".tmp"));
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

    /**
     * Forces the names in a directory to the disk. Some systems cannot; a move is then as safe as they make it.
     *
     * @param directory its path
     */
    public static void forceDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /**
     * Moves a file that is whole over another one, in one step where the file system can.
     *
     * @param from its path
     * @param to where it belongs
     * @throws IOException if that fails
     */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

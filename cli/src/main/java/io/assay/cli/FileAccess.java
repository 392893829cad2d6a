package io.assay.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads and writes files; what goes wrong with them is the user's to put right. */
final class FileAccess {
    private FileAccess() {}

    /** Something that reads a file. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads; what cannot be read, or is wrong, is told with the file's name. */
    static <T> T read(Path file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw failed("cannot read " + file, file, e);
        } catch (IllegalArgumentException e) {
            throw UsageException.ofData(String.valueOf(e.getMessage()), e);
        }
    }

    /** Refuses to write over a file that is read. */
    static void keep(@Nullable Path target, Path... inputs) {
        for (Path input : inputs) {
            if (target != null && isSame(target, input.toString())) {
                throw new UsageException(
                        "cannot write to " + target + ": that is a file to be read; name another file");
            }
        }
    }

    /** Returns what to tell the user of a file that cannot be read or written. */
    static UsageException failed(String what, Path file, IOException e) {
        return new UsageException(what + ": " + why(file, e), e);
    }

    private static String why(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "you may not";
        }
        if (e instanceof NotDirectoryException) {
            return "it is no directory";
        }
        String message = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        if (message == null) {
            return e.getClass().getSimpleName();
        }
        return message.equals(file.toString()) ? "it is no file" : message;
    }

    /** Returns whether writing to a file would write over an input. */
    static boolean isSame(Path target, String input) {
        try {
            return Files.exists(target) && !input.equals(Inputs.STDIN) && Files.isSameFile(target, Path.of(input));
        } catch (IOException e) {
            return false;
        }
    }
}

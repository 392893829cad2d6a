package io.assay.report;

import io.assay.core.internal.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a text file whole or not at all: whatever goes wrong, the previous file stays as it was. */
final class AtomicFile {
    /** Something that can be written. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes a file beside the target, then moves it over the target.
     *
     * @throws IOException if that fails; the message says why and what to do
     */
    static void write(Path target, Content content) throws IOException {
        try {
            check(target);
            WholeFile.write(target, file -> fill(file, target, content));
        } catch (RefusedException e) {
            throw e;
        } catch (AccessDeniedException e) {
            throw new IOException(
                    "cannot write " + target + ": no permission to write in " + directory(target)
                            + "; choose another path or change its permissions",
                    e);
        } catch (IOException e) {
            throw new IOException(
                    "cannot write " + target + ": " + e.getMessage() + "; any previous file is unchanged", e);
        }
    }

    private static void check(Path target) throws RefusedException {
        if (Files.isDirectory(target)) {
            throw new RefusedException("cannot write " + target + ": it is a directory; add a file name");
        }
        Path directory = directory(target);
        if (!Files.exists(directory)) {
            throw new RefusedException("cannot write " + target + ": the directory " + directory
                    + " does not exist; create it or choose another path");
        }
        if (!Files.isDirectory(directory)) {
            throw new RefusedException(
                    "cannot write " + target + ": " + directory + " is not a directory; choose another path");
        }
    }

    private static Path directory(Path target) {
        Path parent = target.toAbsolutePath().getParent();
        return parent == null ? target.toAbsolutePath() : parent;
    }

    /** Fills the file that is to take the target's place, or the target itself if nothing can. */
    private static void fill(Path file, Path target, Content content) throws IOException {
        if (!file.equals(target)) {
            Files.createFile(file);
            copyPermissions(target, file);
        }
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
            content.writeTo(out);
        }
    }

    /** A report that only some may read stays so. */
    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    /** A target that cannot be written, found out before anything was. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }
}

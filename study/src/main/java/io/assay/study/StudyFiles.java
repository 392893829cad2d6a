package io.assay.study;

import io.assay.core.internal.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of a study. Each is written whole or not at all: to a temporary file, which is forced to the disk and then renamed. Names
 * are relative to the folder and have slashes.
 */
final class StudyFiles {
    private static final String TEMPORARY = ".assay-tmp-";

    private final Path folder;
    private final Steps steps;

    StudyFiles(Path folder, Steps steps) {
        this.folder = folder;
        this.steps = steps;
    }

    /** Is told each step of writing before it is taken. What it throws ends the writing there, as a crash would. */
    @FunctionalInterface
    interface Steps {
        Steps NONE = step -> {};

        void before(String step);
    }

    Path folder() {
        return folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Returns the name of a file as a user would write it on the command line. */
    String shown(String name) {
        return folder.resolve(name).toString();
    }

    boolean exists(String name) {
        return Files.isRegularFile(path(name));
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (NoSuchFileException e) {
            throw new StudyException(shown(name) + ": is gone; restore it, for example from version control", e);
        } catch (IOException e) {
            throw cannot("read", path(name), e);
        }
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** Returns the hash of a file; empty if it is gone. */
    Optional<String> hash(String name) {
        return exists(name) ? Optional.of(Hashes.of(bytes(name))) : Optional.empty();
    }

    /** Writes a text and returns its hash. */
    String write(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path target = path(name);
        try {
            steps.before("make the directory of " + name);
            Path directory = Objects.requireNonNull(target.toAbsolutePath().getParent());
            Files.createDirectories(directory);
            Path temporary = directory.resolve(TEMPORARY + target.getFileName());
            fill(temporary, bytes, name);
            steps.before("rename " + name);
            WholeFile.move(temporary, target);
            steps.before("force the directory of " + name);
            WholeFile.forceDirectory(directory);
        } catch (IOException e) {
            throw cannot("write", target, e);
        }
        return Hashes.of(bytes);
    }

    private void fill(Path temporary, byte[] bytes, String name) throws IOException {
        steps.before("create the temporary file of " + name);
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            int half = bytes.length / 2;
            write(channel, ByteBuffer.wrap(bytes, 0, half));
            steps.before("write the second half of " + name);
            write(channel, ByteBuffer.wrap(bytes, half, bytes.length - half));
            steps.before("force " + name);
            channel.force(true);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Deletes temporary files that a crash left. */
    void sweep() {
        sweep(folder, 3);
    }

    private static void sweep(Path directory, int depth) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.startsWith(TEMPORARY)) {
                    Files.deleteIfExists(entry);
                } else if (depth > 0 && !name.startsWith(".") && Files.isDirectory(entry)) {
                    sweep(entry, depth - 1);
                }
            }
        } catch (IOException e) {
            throw cannot("read", directory, e);
        }
    }

    static StudyException cannot(String what, Path file, IOException e) {
        String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return new StudyException(
                "cannot " + what + " " + file + ": "
                        + (reason == null ? e.getClass().getSimpleName() : reason),
                e);
    }
}

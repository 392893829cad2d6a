package io.assay.io;

import io.assay.core.internal.Temporary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

/**
 * A file to be read.
 *
 * @param file its path
 * @param name what messages and reports call it
 */
record Source(Path file, String name) {
    static Source of(Path file) {
        return new Source(file, file.toString());
    }

    /** Reads a stream by way of a temporary file, for formats that are looked at twice. */
    static <T> T copied(InputStream in, String name, Function<Source, T> reading) {
        Problems problems = new Problems(name);
        Path copy = null;
        try {
            copy = Temporary.file("assay-input");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return reading.apply(new Source(copy, name));
        } catch (IOException e) {
            throw noRoom(problems, e);
        } finally {
            if (copy != null) {
                Temporary.end(copy);
            }
        }
    }

    /** Returns what to tell where a temporary file cannot be written. */
    static DataFormatException noRoom(Problems problems, IOException e) {
        return problems.stoppedBy(
                0,
                "the folder for temporary files, " + System.getProperty("java.io.tmpdir") + ", cannot be written to ("
                        + e.getMessage() + "); free space in it, or name another with -Djava.io.tmpdir=FOLDER",
                e);
    }

    /** Returns a message about the file with the name in place of the path. */
    String named(String message) {
        return message.replace(file.toString(), name);
    }
}

package io.assay.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files that are to be gone when the process ends, in whatever way but a kill. */
public final class Temporary {
    private static final Set<Path> BEGUN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> BEGUN.forEach(Temporary::remove), "assay-temporary-files"));
    }

    private Temporary() {}

    /**
     * Makes a file in the folder for temporary files.
     *
     * @param prefix of its name
     * @return the file, empty
     * @throws IOException if that folder cannot be written to
     */
    public static Path file(String prefix) throws IOException {
        Path file = Files.createTempFile(prefix, ".tmp");
        BEGUN.add(file);
        return file;
    }

    /**
     * Takes care of a file or folder that is yet to be made.
     *
     * @param file its path
     * @return the same path
     */
    public static Path begin(Path file) {
        BEGUN.add(file);
        return file;
    }

    /**
     * Removes a file that is no longer needed, if it is there; where that fails, at the end of the process.
     *
     * @param file its path
     */
    public static void end(Path file) {
        if (remove(file)) {
            BEGUN.remove(file);
        }
    }

    private static boolean remove(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

package io.assay.testkit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file named in an annotation: relative to the working directory, else on the class path of a test. */
public final class InputFile {
    private InputFile() {}

    /** Reads a stream that is closed afterwards. */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * {@return what was read}
         *
         * @param in not kept
         * @param name what messages call the file
         * @throws IOException if it cannot be read
         */
        T read(InputStream in, String name) throws IOException;
    }

    /**
     * {@return what a reader makes of a file}
     *
     * @param file a path relative to the working directory, or a resource relative to the root of the class path or the package of the
     *     test
     * @param test the test that names it
     * @param reading how to read it
     * @param <T> what it holds
     * @throws IOException if it is in neither place, saying which were looked at, or cannot be read
     */
    public static <T> T read(String file, Class<?> test, Reading<T> reading) throws IOException {
        Path path = Path.of(file);
        if (Files.isRegularFile(path)) {
            try (InputStream in = Files.newInputStream(path)) {
                return reading.read(in, file);
            }
        }
        try (InputStream in = resource(file, test)) {
            if (in == null) {
                throw new IOException(
                        "there is no file " + path.toAbsolutePath().normalize()
                                + ", nor anything on the class path called /" + file + " or " + file + " beside "
                                + test.getName() + "; give a path relative to the project or the name of a resource");
            }
            return reading.read(in, file);
        }
    }

    private static @Nullable InputStream resource(String file, Class<?> test) {
        InputStream absolute = test.getResourceAsStream(file.startsWith("/") ? file : "/" + file);
        if (absolute != null) {
            return absolute;
        }
        InputStream beside = test.getResourceAsStream(file);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return beside == null && loader != null ? loader.getResourceAsStream(file) : beside;
    }
}

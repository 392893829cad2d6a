package io.assay.sampling;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of NumPy cannot be read as a matrix; the message says why and what to do. */
public final class NpyFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NpyFormatException(Path file, String message, @Nullable Throwable cause) {
        super(file.getFileName() + ": " + message, cause);
    }
}

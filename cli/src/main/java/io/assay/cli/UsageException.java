package io.assay.cli;

import org.jspecify.annotations.Nullable;

/** Something that the user can put right; its message says what and how. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        this(message, null);
    }

    UsageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

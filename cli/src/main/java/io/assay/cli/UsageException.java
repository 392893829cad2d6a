package io.assay.cli;

import org.jspecify.annotations.Nullable;

/** Something that the user can put right; its message says what and how. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether the message begins with a file, as compilers' messages do, and needs no name of a program before it. */
    private final boolean data;

    UsageException(String message) {
        this(message, null);
    }

    UsageException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private UsageException(String message, @Nullable Throwable cause, boolean data) {
        super(message, cause);
        this.data = data;
    }

    /** Returns what is wrong in a file, named first in the message. */
    static UsageException ofData(String message, @Nullable Throwable cause) {
        return new UsageException(message, cause, true);
    }

    boolean isData() {
        return data;
    }
}

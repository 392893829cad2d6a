package io.assay.io;

/** A table of results could not be written. What was there before is unchanged; the message says why and what to do. */
public final class TableWriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TableWriteException(String message, Throwable cause) {
        super(message, cause);
    }

    TableWriteException(String message) {
        super(message);
    }
}

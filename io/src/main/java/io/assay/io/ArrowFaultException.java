package io.assay.io;

/** Something that Arrow found wrong with a file; it tells damaged bytes by whatever check of its own fails first. */
final class ArrowFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArrowFaultException(RuntimeException cause) {
        super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
    }

    ArrowFaultException(String message) {
        super(message);
    }
}

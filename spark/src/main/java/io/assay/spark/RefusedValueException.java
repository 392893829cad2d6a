package io.assay.spark;

/** A value that the scale refuses, before it is known where it stands. */
final class RefusedValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Object value;

    RefusedValueException(Object value, IllegalArgumentException why) {
        super(why.getMessage(), why);
        this.value = value;
    }

    Object value() {
        return value;
    }
}

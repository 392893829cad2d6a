package io.assay.rubric.internal;

/** A text that is no YAML or JSON, or more than is read. */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Place place;

    SyntaxException(Place place, String message) {
        super(message);
        this.place = place;
    }

    /** {@return where reading ended} */
    public Place place() {
        return place;
    }

    /** {@return what is wrong, without the place} */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

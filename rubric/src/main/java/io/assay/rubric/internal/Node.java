package io.assay.rubric.internal;

import java.util.List;

/** A value in a YAML or JSON text, with its place. Immutable. */
public sealed interface Node {
    /** What a scalar is. */
    enum Kind {
        /** Text, or anything in quotation marks. */
        TEXT,
        /** A number as YAML knows them, which may be infinite or hexadecimal. */
        NUMBER,
        /** True or false. */
        FLAG,
        /** Null, or nothing at all. */
        NOTHING
    }

    /** {@return where it begins} */
    Place place();

    /**
     * Text, a number, true or false, or null.
     *
     * @param place where it begins
     * @param text as written, without quotation marks
     * @param kind what it is
     */
    record Scalar(Place place, String text, Kind kind) implements Node {}

    /**
     * A list.
     *
     * @param place where it begins
     * @param items in order
     */
    record Sequence(Place place, List<Node> items) implements Node {}

    /**
     * Names with values; a name may be there twice.
     *
     * @param place where it begins
     * @param fields in order
     */
    record Mapping(Place place, List<Field> fields) implements Node {}

    /**
     * A name with its value.
     *
     * @param name as written
     * @param place of the name
     * @param value what it stands for
     */
    record Field(String name, Place place, Node value) {}
}

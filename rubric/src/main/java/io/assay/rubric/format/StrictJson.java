package io.assay.rubric.format;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON by the letter; a name that stands twice in an object is none. */
final class StrictJson {
    private static final int DEEPEST = 20;

    private StrictJson() {}

    /** What is wrong with a judge's reply. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** An object within an object. */
    record Fields(Map<String, Object> values) {}

    /** Stands for null, which no answer is. */
    private enum Nothing {
        NULL {
            @Override
            public String toString() {
                return "null";
            }
        }
    }

    /**
     * Returns the fields of an object: truth values, {@code Double}, {@code String}, {@link Fields} and lists; empty if the text is none.
     *
     * @param start where the object begins in the text, which ends with it; the text is not copied
     */
    static Optional<Map<String, Object>> object(String text, int start) {
        try (StringReader rest = new StringReader(text);
                JsonReader reader = new JsonReader(rest)) {
            rest.skip(start);
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(DEEPEST);
            Map<String, Object> fields = fields(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(fields) : Optional.empty();
        } catch (MalformedJsonException | EOFException | IllegalStateException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(JsonReader reader) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            if (fields.put(reader.nextName(), value(reader)) != null) {
                throw new MalformedJsonException("a name stands twice");
            }
        }
        reader.endObject();
        return fields;
    }

    private static Object value(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> new Fields(fields(reader));
            case BEGIN_ARRAY -> list(reader);
            case BOOLEAN -> reader.nextBoolean();
            case NUMBER -> reader.nextDouble();
            case STRING -> reader.nextString();
            default -> {
                reader.nextNull();
                yield Nothing.NULL;
            }
        };
    }

    private static List<Object> list(JsonReader reader) throws IOException {
        List<Object> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(value(reader));
        }
        reader.endArray();
        return values;
    }
}

package io.assay.io;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** The objects of a JSON file one after the other: one per line, or the elements of one array. Never holds more than one. */
final class JsonObjects {
    private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

    private final Source source;
    private final Charset charset;
    private final Problems problems;

    private JsonObjects(Source source, Charset charset, Problems problems) {
        this.source = source;
        this.charset = charset;
        this.problems = problems;
    }

    /** Takes an object and its place: its line, or its number in the array, from 1. */
    @FunctionalInterface
    interface Visitor {
        void visit(JsonObject object, int place);
    }

    /** Returns what places in a file are called: {@code record} if it is an array, {@code line} otherwise. */
    static String word(Source source, Charset charset) {
        Problems problems = new Problems(source.name());
        return new JsonObjects(source, charset, problems).read(reader -> isArray(reader) ? "record" : "line");
    }

    /** Visits all objects; those that are none are problems. */
    static void each(Source source, Charset charset, Problems problems, Visitor visitor) {
        new JsonObjects(source, charset, problems).read(reader -> {
            JsonObjects objects = new JsonObjects(source, charset, problems);
            if (isArray(reader)) {
                objects.array(reader, visitor);
            } else {
                objects.lines(reader, visitor);
            }
            return problems;
        });
    }

    private interface Use<T> {
        T with(BufferedReader reader) throws IOException;
    }

    private <T> T read(Use<T> use) {
        try (InputStream in = RatingInput.open(source.file(), problems)) {
            RatingInput input = RatingInput.of(in, charset, problems);
            try (BufferedReader reader = new BufferedReader(new TextSource(input.bytes(), input.charset()), 1 << 16)) {
                return use.with(reader);
            }
        } catch (MalformedJsonException | EOFException e) {
            throw problems.stoppedBy(0, "ends in the middle or is not valid JSON: " + said(e), e);
        } catch (IOException e) {
            throw problems.stoppedBy(0, RatingInput.describe(e), e);
        } catch (UncheckedIOException e) {
            throw problems.stoppedBy(0, RatingInput.describe(java.util.Objects.requireNonNull(e.getCause())), e);
        }
    }

    private static boolean isArray(Reader reader) throws IOException {
        reader.mark(1 << 15);
        int c = reader.read();
        for (int i = 1; i < 1 << 14 && c >= 0 && Character.isWhitespace(c); i++) {
            c = reader.read();
        }
        reader.reset();
        return c == '[';
    }

    private void lines(BufferedReader reader, Visitor visitor) throws IOException {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                line(line, number, visitor);
            }
        }
    }

    private void line(String line, int number, Visitor visitor) {
        try {
            JsonReader reader = strict(new StringReader(line));
            JsonElement element = ELEMENTS.read(reader);
            // Peeking refuses a second value on the line.
            if (element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                visitor.visit(element.getAsJsonObject(), number);
            } else {
                refuse(number, "is no JSON object; write one object per line, or one array of objects");
            }
        } catch (IOException | JsonParseException e) {
            refuse(
                    number,
                    "is not valid JSON (" + said(e) + "); write one whole object per line, or one array of objects");
        }
    }

    private void refuse(int number, String message) {
        if (problems.wants(number)) {
            problems.line(number, message);
        }
    }

    private void array(Reader text, Visitor visitor) throws IOException {
        JsonReader reader = strict(text);
        int number = 0;
        try {
            reader.beginArray();
            while (reader.hasNext()) {
                number++;
                JsonElement element = ELEMENTS.read(reader);
                if (element.isJsonObject()) {
                    visitor.visit(element.getAsJsonObject(), number);
                } else {
                    refuse(number, "is no JSON object; the array must hold objects");
                }
            }
            reader.endArray();
        } catch (MalformedJsonException | EOFException | JsonParseException e) {
            throw problems.stoppedBy(
                    Math.max(1, number),
                    "is not valid JSON or ends in the middle (" + said(e) + "); export or fetch the file again",
                    e);
        }
    }

    private static JsonReader strict(Reader text) {
        JsonReader reader = new JsonReader(text);
        reader.setStrictness(Strictness.STRICT);
        return reader;
    }

    /** Gson adds a link to its own help in a second line. */
    private static String said(Exception e) {
        String message = e.getCause() instanceof IOException cause ? cause.getMessage() : e.getMessage();
        return Shown.file(String.valueOf(message).strip().lines().findFirst().orElse("no reason given"))
                .replaceFirst("^Use JsonReader.* JSON at ", "malformed at ")
                .replace(" at line 1 column", " at character");
    }
}

package io.assay.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stream of JSON in which a figure that is not finite is {@code null}, never {@code NaN}. */
final class JsonOut {
    private static final Gson ELEMENTS = new GsonBuilder().serializeNulls().create();

    private final JsonWriter json;

    JsonOut(Writer out) {
        json = new JsonWriter(out);
        json.setIndent("  ");
        json.setHtmlSafe(false);
    }

    /** What an object or an array holds. */
    @FunctionalInterface
    interface Body {
        void write() throws IOException;
    }

    /** How to write one element of an array. */
    @FunctionalInterface
    interface Item<T> {
        void write(T item) throws IOException;
    }

    /** Writes a whole document. */
    @FunctionalInterface
    interface Document {
        void write(Writer out) throws IOException;
    }

    /** Returns a document as text. */
    static String text(Document document) {
        StringWriter text = new StringWriter();
        try {
            document.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    void object(Body body) throws IOException {
        json.beginObject();
        body.write();
        json.endObject();
    }

    void object(String name, Body body) throws IOException {
        json.name(name);
        object(body);
    }

    <T> void array(String name, Iterable<T> items, Item<? super T> item) throws IOException {
        json.name(name).beginArray();
        for (T each : items) {
            item.write(each);
        }
        json.endArray();
    }

    void field(String name, @Nullable String text) throws IOException {
        json.name(name).value(text);
    }

    void field(String name, long count) throws IOException {
        json.name(name).value(count);
    }

    void field(String name, boolean truth) throws IOException {
        json.name(name).value(truth);
    }

    void figure(String name, double figure) throws IOException {
        json.name(name);
        figure(figure);
    }

    void figure(double figure) throws IOException {
        if (Double.isFinite(figure)) {
            json.value(figure);
        } else {
            json.nullValue();
        }
    }

    void nothing(String name) throws IOException {
        json.name(name).nullValue();
    }

    void texts(String name, Collection<String> texts) throws IOException {
        array(name, texts, json::value);
    }

    /** An array of texts without a name, within another array. */
    void list(Collection<String> texts) throws IOException {
        json.beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    /** A square table of {@code size} rows, one array per row. */
    void table(String name, int size, Cell cell) throws IOException {
        json.name(name).beginArray();
        for (int row = 0; row < size; row++) {
            json.beginArray();
            for (int column = 0; column < size; column++) {
                cell.write(row, column);
            }
            json.endArray();
        }
        json.endArray();
    }

    /** How to write one cell of a table. */
    @FunctionalInterface
    interface Cell {
        void write(int row, int column) throws IOException;
    }

    /** Writes a document of one criterion without a name flat, one of several as a list. */
    <T> void criteria(TextLayout layout, List<T> criteria, Function<T, String> name, Item<T> body) throws IOException {
        object(() -> {
            field("file", layout.file());
            flatOrList(criteria, name, body);
            texts("notes", layout.notes());
        });
    }

    /** Writes one criterion without a name as fields, several as a list. */
    <T> void flatOrList(List<T> criteria, Function<T, String> name, Item<T> body) throws IOException {
        if (criteria.size() == 1 && name.apply(criteria.get(0)).isEmpty()) {
            body.write(criteria.get(0));
            return;
        }
        array(
                "criteria",
                criteria,
                criterion -> object(() -> {
                    field("criterion", name.apply(criterion));
                    body.write(criterion);
                }));
    }

    /** Writes an element that is JSON already. */
    void document(String document) {
        ELEMENTS.toJson(JsonParser.parseString(document), json);
    }

    void count(long count) throws IOException {
        json.value(count);
    }

    /** Ends the document with a line feed and passes it on; the writer stays open. */
    void finish(Writer out) throws IOException {
        json.flush();
        out.write('\n');
        out.flush();
    }
}

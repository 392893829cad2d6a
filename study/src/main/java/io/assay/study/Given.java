package io.assay.study;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.assay.io.CsvLogits;
import io.assay.io.NumberTable;
import io.assay.rubric.Rubric;
import io.assay.rubric.format.RubricSource;
import io.assay.sampling.Logits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file handed in.
 *
 * @param file its path
 * @param hash of its bytes
 * @param kind what it was recognised as
 * @param text its text; empty if it is none
 */
record Given(Path file, String hash, Kind kind, String text) {
    /** What can be handed in. */
    enum Kind {
        ANSWERS,
        RUBRIC,
        POOL
    }

    private static final List<String> RATERS = List.of("rater", "annotator");

    static Given read(Path file) {
        byte[] bytes = bytes(file);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy")) {
            return new Given(file, Hashes.of(bytes), Kind.POOL, "");
        }
        String text = decoded(file, bytes);
        return new Given(file, Hashes.of(bytes), kind(file, name, text), text);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new StudyException(file + ": there is no such file; check the name and the directory", e);
        } catch (IOException e) {
            throw StudyFiles.cannot("read", file, e);
        }
    }

    /** Reads a table whose kind is known. */
    static Given table(Path file) {
        byte[] bytes = bytes(file);
        return new Given(file, Hashes.of(bytes), Kind.ANSWERS, decoded(file, bytes));
    }

    private static String decoded(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new StudyException(file + ": is not UTF-8 text; save it in UTF-8, and decompress it first", e);
        }
    }

    private static Kind kind(Path file, String name, String text) {
        if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".md")) {
            return Kind.RUBRIC;
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Kind.ANSWERS;
        }
        return name.endsWith(".json") ? ofJson(file, text) : ofTable(Table.parse(file.toString(), text));
    }

    private static Kind ofJson(Path file, String text) {
        try {
            JsonElement json = JsonParser.parseString(text);
            boolean isSheet = json.isJsonObject() && json.getAsJsonObject().has("answers");
            return json.isJsonArray() || isSheet ? Kind.ANSWERS : Kind.RUBRIC;
        } catch (JsonParseException e) {
            throw new StudyException(file + ": is no JSON: " + e.getMessage(), e);
        }
    }

    private static Kind ofTable(Table table) {
        if (table.find(RATERS.toArray(String[]::new)) >= 0) {
            return Kind.ANSWERS;
        }
        boolean hasIds = table.find("id", "item", "unit", "row") >= 0;
        long numbers = table.rows().isEmpty()
                ? 0
                : table.rows().get(0).getFields().stream()
                        .filter(Given::isNumber)
                        .count();
        if (hasIds && numbers >= 2) {
            return Kind.POOL;
        }
        throw new StudyException(table.source()
                + ":1: is not recognised. Answers have a column rater, outputs of a model a column id and a column of numbers"
                + " for each class; a rubric is YAML. The columns are " + String.join(", ", table.headings()));
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Reads a rubric of any format known. */
    Rubric rubric() {
        try {
            return RubricSource.read(file).rubric();
        } catch (IOException e) {
            throw StudyFiles.cannot("read", file, e);
        } catch (IllegalArgumentException e) {
            throw new StudyException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Reads outputs of a model; their ids are those of units. */
    Logits pool() {
        try {
            if (text.isEmpty()) {
                throw new StudyException(file + ": a .npy file has no ids of units; hand in CSV with a column id");
            }
            NumberTable table = CsvLogits.defaults().read(file);
            Logits pool =
                    Logits.of(table.values(), table.rowCount(), table.columns().size());
            return pool.ids(table.ids()
                    .orElseThrow(() -> new StudyException(file + ":1: no column holds the ids of units; name one id")));
        } catch (IllegalArgumentException e) {
            throw new StudyException(file + ": " + e.getMessage(), e);
        }
    }
}

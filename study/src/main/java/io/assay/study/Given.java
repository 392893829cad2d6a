package io.assay.study;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.assay.io.DataFormatException;
import io.assay.io.TableReader;
import io.assay.io.TextTable;
import io.assay.rubric.Rubric;
import io.assay.rubric.format.RubricSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A file handed in.
 *
 * @param file its path
 * @param hash of its bytes
 * @param kind what it was recognised as
 * @param form how its text is to be read
 * @param text its text, decompressed; that of Parquet and of rows of JSON is the same table as CSV; empty if it is none
 */
record Given(Path file, String hash, Kind kind, Form form, String text) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    /** What can be handed in. */
    enum Kind {
        ANSWERS,
        RUBRIC,
        POOL
    }

    /** What the text of answers is. */
    enum Form {
        /** CSV with a column of raters. */
        TABLE,
        /** CSV with a column for each rater. */
        WIDE,
        JSON,
        JSON_LINES
    }

    private static final List<String> RATERS = List.of("rater", "annotator");

    /** Reads a file; the raters of the study are asked for where a table may have a column for each. */
    static Given read(Path file, Supplier<List<String>> raters) {
        byte[] bytes = bytes(file);
        String name = plainName(file);
        if (name.endsWith(".npy")) {
            return new Given(file, Hashes.of(bytes), Kind.POOL, Form.TABLE, "");
        }
        if (name.endsWith(".parquet") || name.endsWith(".pq")) {
            return parquet(file, Hashes.of(bytes), raters);
        }
        String text = decoded(file, bytes);
        Given asRead = new Given(file, Hashes.of(bytes), Kind.ANSWERS, Form.TABLE, text);
        if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".md")) {
            return asRead.as(Kind.RUBRIC, Form.TABLE);
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return isSheet(text) ? asRead.as(Kind.ANSWERS, Form.JSON_LINES) : asRead.rows(raters);
        }
        return name.endsWith(".json") ? asRead.ofJson(raters) : asRead.ofTable(raters);
    }

    private static String plainName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    private Given as(Kind newKind, Form newForm) {
        return new Given(file, hash, newKind, newForm, text);
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

    /** Reads a file whose kind need not be told, as it is asked for. */
    static Given asked(Path file) {
        byte[] bytes = bytes(file);
        return new Given(file, Hashes.of(bytes), Kind.ANSWERS, Form.TABLE, decoded(file, bytes));
    }

    private static String decoded(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decompressed(file, bytes)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new StudyException(file + ": is not UTF-8 text; save it in UTF-8", e);
        }
    }

    private static byte[] decompressed(Path file, byte[] bytes) {
        boolean isGzip = bytes.length >= 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!isGzip) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new StudyException(
                    file + ": the compressed data are damaged or cut off (" + e.getMessage()
                            + "); fetch or write the file again",
                    e);
        }
    }

    /** Looks at the headings first: outputs of a model may be too many to be read as texts. */
    private static Given parquet(Path file, String hash, Supplier<List<String>> raters) {
        return told(() -> {
            List<String> headings = TableReader.headings(file);
            boolean isAnswers = headings.stream().anyMatch(RATERS::contains) || hasAny(headings, raters.get());
            Given pool = new Given(file, hash, Kind.POOL, Form.TABLE, "");
            return isAnswers ? pool.rows(raters) : pool;
        });
    }

    /** Returns the rows of Parquet or JSON as the table that they are. */
    private Given rows(Supplier<List<String>> raters) {
        TextTable rows = told(() -> TableReader.read(file));
        boolean[] isNumber = numbers(rows);
        String csv = Table.write(out -> {
            out.writeRecord(rows.headings());
            rows.rows().forEach(row -> out.writeRecord(whole(row.cells(), isNumber)));
        });
        return new Given(file, hash, Kind.ANSWERS, Form.TABLE, csv).ofTable(raters);
    }

    private static boolean[] numbers(TextTable rows) {
        boolean[] isNumber = new boolean[rows.headings().size()];
        for (int c = 0; c < isNumber.length; c++) {
            int column = c;
            isNumber[c] = rows.rows().stream()
                    .allMatch(row -> row.cell(column).isEmpty()
                            || NUMBER.matcher(row.cell(column)).matches());
        }
        return isNumber;
    }

    /** Data frames write 1.0 for 1 where a cell of the column is missing. */
    private static List<String> whole(List<String> cells, boolean[] isNumber) {
        List<String> whole = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            whole.add(isNumber[c] && cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell);
        }
        return whole;
    }

    private static boolean hasAny(List<String> headings, List<String> raters) {
        return headings.stream().anyMatch(raters::contains);
    }

    /** Returns whether the first line is a score sheet; rows of a table are flat. */
    private static boolean isSheet(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        try {
            JsonElement json = JsonParser.parseString(first);
            return !json.isJsonObject() || json.getAsJsonObject().has("answers");
        } catch (JsonParseException e) {
            // The reader of score sheets tells what is wrong, and where.
            return true;
        }
    }

    private Given ofJson(Supplier<List<String>> raters) {
        try {
            JsonElement json = JsonParser.parseString(text);
            if (json.isJsonArray() && !json.getAsJsonArray().isEmpty()) {
                JsonElement first = json.getAsJsonArray().get(0);
                boolean isRow = first.isJsonObject() && !first.getAsJsonObject().has("answers");
                return isRow ? rows(raters) : as(Kind.ANSWERS, Form.JSON);
            }
            boolean isSheet = json.isJsonObject() && json.getAsJsonObject().has("answers");
            return json.isJsonArray() || isSheet ? as(Kind.ANSWERS, Form.JSON) : as(Kind.RUBRIC, Form.JSON);
        } catch (JsonParseException e) {
            throw new StudyException(file + ": is no JSON: " + e.getMessage(), e);
        }
    }

    private Given ofTable(Supplier<List<String>> raters) {
        Table table = Table.parse(file.toString(), text);
        if (table.find(RATERS.toArray(String[]::new)) >= 0) {
            return as(Kind.ANSWERS, Form.TABLE);
        }
        boolean hasIds = table.find("id", "item", "unit", "row") >= 0;
        if (hasIds && hasAny(table.headings(), raters.get())) {
            return as(Kind.ANSWERS, Form.WIDE);
        }
        long numbers = table.rows().isEmpty()
                ? 0
                : table.rows().get(0).getFields().stream()
                        .filter(Given::isNumber)
                        .count();
        if (hasIds && numbers >= 2) {
            return as(Kind.POOL, Form.TABLE);
        }
        throw new StudyException(table.source()
                + ":1: is not recognised. Answers have a column rater, or a column for each rater; outputs of a model a column id"
                + " and a column of numbers for each class; a rubric is YAML. The columns are "
                + String.join(", ", table.headings()));
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Does something with a file; what is wrong with it is told as all else is. */
    static <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DataFormatException e) {
            throw new StudyException(String.valueOf(e.getMessage()), e);
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
}

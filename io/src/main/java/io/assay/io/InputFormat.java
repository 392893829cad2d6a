package io.assay.io;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** How a file holds ratings. */
public enum InputFormat {
    /** Text with delimiters, plain or gzip; see {@link CsvRatings}. */
    CSV("csv"),
    /** Parquet, read by DuckDB. */
    PARQUET("parquet"),
    /** Arrow's file format, which Feather's second version is, or its stream format; told apart by their first bytes. */
    ARROW("arrow"),
    /** A JSON object per line, or one array of objects: each a row of a table, its keys the headings. */
    JSON_LINES("json-lines"),
    /**
     * Label Studio's JSON: tasks with annotations. A choice, rating or number is a rating of the task by {@code completed_by};
     * each {@code from_name} is a criterion. Several choices are written {@code a|b}. Annotations that were skipped are missing.
     */
    LABEL_STUDIO("label-studio"),
    /**
     * Argilla's JSON of records: each response is a rating of the record by its user, and each question a criterion. Both the lists of
     * responses per question (2.x) and per user (1.x) are read; drafts and discarded responses are missing.
     */
    ARGILLA("argilla"),
    /**
     * doccano's JSON lines: {@code label} is what the file's annotator says, {@code annotations} are what each user says. The annotator
     * is {@code annotator}, {@code username} or {@code user} if there is one, else the name of the file.
     */
    DOCCANO("doccano"),
    /**
     * Prodigy's JSON lines: the unit is {@code _task_hash}, the rater {@code _annotator_id} or {@code _session_id}, the value the list
     * {@code accept}, or the {@code answer} where there is none. Ignored tasks are missing.
     */
    PRODIGY("prodigy"),
    /**
     * Preferences as JSON lines: {@code prompt, chosen, rejected} and perhaps a rater. The unit is the prompt with its two responses, or
     * the {@code id}; the value is which of the two, in the order of their texts, was chosen: {@code first} or {@code second}.
     */
    PREFERENCES("preferences");

    private final String label;

    InputFormat(String label) {
        this.label = label;
    }

    /** {@return the name in lower case, as the command takes it} */
    public String label() {
        return label;
    }

    /**
     * {@return the format of a file by the ending of its name} {@code .parquet} and {@code .pq} are Parquet; {@code .arrow}, {@code .arrows},
     * {@code .feather} and {@code .ipc} are Arrow; {@code .jsonl}, {@code .ndjson} and {@code .json}, plain or {@code .gz}, are rows of JSON;
     * all others are text with delimiters. The exports of labelling tools share these endings and have to be named.
     *
     * @param file path of the file, which need not exist
     */
    public static InputFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (Stream.of(".arrow", ".arrows", ".feather", ".ipc").anyMatch(name::endsWith)) {
            return ARROW;
        }
        if (name.endsWith(".parquet") || name.endsWith(".pq")) {
            return PARQUET;
        }
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".json") ? JSON_LINES : CSV;
    }
}

package io.assay.rubric.format;

import io.assay.rubric.Rubric;
import io.assay.rubric.internal.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rubrics as YAML and JSON files, with the names of the Java methods:
 *
 * <pre>{@code
 * id: customer-service
 * version: 1.0.0
 * combinedBy: sum                  # optional, as are all settings
 * clippedPerItem: {least: 0, most: 1}
 * criteria:
 *   - id: issue                    # a yesNo, as it has no levels, labels or ends
 *     text: Names the specific issue the customer reported
 *   - id: fix
 *     text: Suggestions are likely to work
 *     levels:
 *       - {points: 0, text: No suggestion fits}
 *       - {points: 2, text: Every suggestion fits, examples: [Router reboot plus firmware 2.1]}
 *   - id: manner                   # a group, as it has criteria
 *     weight: 2
 *     combinedBy: weightedMean
 *     criteria:
 *       - id: tone
 *         text: Contains no sarcasm, blame or all-caps
 *         onlyIf: {any: [{issue: true}, {fix: {atLeast: 1}}]}
 *         suppress: {VAG01: agreed in guideline 3}
 *       - id: leak
 *         text: Reveals another customer's data
 *         penalty: 5
 *         critical: {capAt: 0.2}
 *         failsRubric: true
 * }</pre>
 *
 * <p>{@link #jsonSchema} has all fields. A file makes the same rubric as the Java calls would: rubrics that are written and read have equal stamps,
 * titles, tags and suppressions. Combiners of one's own are code and cannot be written; a choice among an enum becomes a choice among its names.
 */
public final class RubricFiles {
    private RubricFiles() {}

    /**
     * Reads a file.
     *
     * @param file YAML or JSON, in UTF-8, at most 20 MB
     * @return the rubric, {@linkplain Rubric#validated validated}
     * @throws IOException if it cannot be read
     * @throws RubricFileException with all that is wrong with it, by line and column
     */
    public static Rubric read(Path file) throws IOException {
        return parse(
                file.toString(), TextFile.read(file, problems -> new RubricFileException(file.toString(), problems)));
    }

    /**
     * Reads text.
     *
     * @param source what messages call it, such as the file's name
     * @param text YAML or JSON
     * @return the rubric, {@linkplain Rubric#validated validated}
     * @throws RubricFileException with all that is wrong with it, by line and column
     */
    public static Rubric parse(String source, String text) {
        return new RubricReader(source).read(text);
    }

    /**
     * {@return a rubric as YAML}
     *
     * @param rubric without combiners of one's own
     * @throws IllegalArgumentException if it has such combiners, or conditions that no file could hold
     */
    public static String toYaml(Rubric rubric) {
        return TreeWriter.yaml(RubricTree.of(rubric));
    }

    /**
     * {@return a rubric as JSON}
     *
     * @param rubric without combiners of one's own
     * @throws IllegalArgumentException if it has such combiners, or conditions that no file could hold
     */
    public static String toJson(Rubric rubric) {
        return TreeWriter.json(RubricTree.of(rubric));
    }

    /**
     * Writes a file, over what was there.
     *
     * @param rubric without combiners of one's own
     * @param file ends in {@code .yaml}, {@code .yml} or {@code .json}, which chooses the format
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the file ends otherwise, or the rubric cannot be written
     */
    public static void write(Rubric rubric, Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".json")) {
            Files.writeString(file, toJson(rubric));
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            Files.writeString(file, toYaml(rubric));
        } else {
            throw new IllegalArgumentException(
                    "a rubric is written to a file that ends in .yaml, .yml or .json, not to " + name);
        }
    }

    /** {@return the JSON Schema (2020-12) of files} */
    public static String jsonSchema() {
        return Resource.read("rubric.schema.json");
    }
}

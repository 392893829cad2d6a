package io.assay.rubric.format;

import io.assay.rubric.Rubric;
import java.util.List;

/**
 * A rubric that was read, and what to know about the reading.
 *
 * @param rubric the rubric
 * @param format name of the format it was read from
 * @param warnings what the file says that the rubric does not, or says otherwise, with its place
 */
public record Imported(Rubric rubric, String format, List<String> warnings) {
    /**
     * Copies the warnings.
     *
     * @param rubric the rubric
     * @param format name of the format
     * @param warnings what to know
     */
    public Imported {
        warnings = List.copyOf(warnings);
    }
}

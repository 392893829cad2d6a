package io.assay.rubric;

/**
 * One difference between two versions of a rubric.
 *
 * @param kind what kind of thing changed
 * @param path where: ids of groups and criterion, joined by slashes, in the later version, or in the earlier one for what was taken out; empty for the rubric itself
 * @param what the property, such as {@code text}
 * @param before its earlier value; empty if there was none
 * @param after its later value; empty if there is none
 * @param needsReRating whether stored answers are no answers to the later version
 */
public record Change(ChangeKind kind, String path, String what, String before, String after, boolean needsReRating) {
    /** {@return the change in a line} */
    @Override
    public String toString() {
        String at = path.isEmpty() ? "" : path + ": ";
        return kind + " " + at + what + " " + quoted(before) + " -> " + quoted(after);
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "none" : "\"" + value + "\"";
    }
}

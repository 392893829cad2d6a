package io.assay.rubric;

/**
 * Something wrong with a rubric.
 *
 * @param path where: ids of groups and criterion, joined by slashes; empty for the rubric itself
 * @param message what, and what to do
 */
public record Problem(String path, String message) {
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}

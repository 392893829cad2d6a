package io.assay.study;

import java.util.Optional;

/**
 * A file of a study that is no longer what was recorded.
 *
 * @param file its name within the folder
 * @param expected SHA-256 that was recorded, in hexadecimal digits
 * @param found SHA-256 it has; empty if the file is gone
 */
public record StudyChange(String file, String expected, Optional<String> found) {
    /** {@return file, what was expected, and what was found} */
    @Override
    public String toString() {
        return file + ": "
                + found.map(hash -> "was changed by hand: expected SHA-256 " + Journal.shortened(expected) + "…, found "
                                + Journal.shortened(hash) + "…")
                        .orElse("is gone: expected SHA-256 " + Journal.shortened(expected) + "…");
    }
}

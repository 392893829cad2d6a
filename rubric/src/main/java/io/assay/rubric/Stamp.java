package io.assay.rubric;

/**
 * Which rubric a sheet or a score belongs to.
 *
 * @param id the rubric's id
 * @param version the rubric's version
 * @param hash SHA-256 of all that bears meaning, 64 hexadecimal digits
 */
public record Stamp(String id, String version, String hash) {
    /** {@return id, version and the first digits of the hash} */
    @Override
    public String toString() {
        return id + " " + version + " #" + hash.substring(0, Math.min(4, hash.length()));
    }
}

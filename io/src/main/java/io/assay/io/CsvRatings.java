package io.assay.io;

import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.internal.Delimiters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads ratings from CSV and its relatives: one row per rating, or one row per unit with a column per rater.
 *
 * <p>The first line names the columns. What is not said is found out: compression (gzip), byte order mark, delimiter
 * (comma, tab, semicolon or pipe), the meaning of the columns, and the scale, which is <em>proposed</em>; {@link
 * RatingTable#report()} says what was found and names everything that was not used. A column for the criterion splits
 * the ratings into one {@link RatingMatrix} per criterion.
 *
 * <p>Fields may stand in double quotation marks, doubled inside, and may then hold delimiters and newlines. Spaces around
 * ratings and around unquoted ids do not count. Ratings are missing if empty or one of {@code NA, N/A, NaN, null, *} (or
 * {@code na, n/a, nan, NAN, NULL, Null}). Numbers have a decimal point.
 *
 * <p>Every problem of the file is collected and thrown as one {@link DataFormatException}.
 *
 * <pre>{@code
 * RatingTable table = CsvRatings.defaults().scale(Scale.ordinal(1, 5)).read(Path.of("ratings.csv"));
 * RatingMatrix ratings = table.matrix();
 * }</pre>
 *
 * <p>Immutable and thread-safe; every option returns a new reader.
 */
public final class CsvRatings {
    private static final char DETECT = 0;
    private static final CsvRatings DEFAULTS = new CsvRatings(
            null,
            Map.of(),
            ColumnMapping.detected(),
            MissingTokens.USUAL,
            StandardCharsets.UTF_8,
            DETECT,
            DuplicatePolicy.REJECT,
            false);

    private final @Nullable Scale scale;
    private final Map<String, Scale> scales;
    private final ColumnMapping columns;
    private final MissingTokens missing;
    private final Charset charset;
    private final char delimiter;
    private final DuplicatePolicy onDuplicate;
    private final boolean lines;

    private CsvRatings(
            @Nullable Scale scale,
            Map<String, Scale> scales,
            ColumnMapping columns,
            MissingTokens missing,
            Charset charset,
            char delimiter,
            DuplicatePolicy onDuplicate,
            boolean lines) {
        this.scale = scale;
        this.scales = scales;
        this.columns = columns;
        this.missing = missing;
        this.charset = charset;
        this.delimiter = delimiter;
        this.onDuplicate = onDuplicate;
        this.lines = lines;
    }

    /** {@return the reader that finds out everything, reads UTF-8 and refuses duplicate ratings} */
    public static CsvRatings defaults() {
        return DEFAULTS;
    }

    /**
     * Declares the scale of all ratings; without it a scale is proposed per criterion.
     *
     * @param newScale the scale
     * @return a reader like this one, with that changed
     */
    public CsvRatings scale(Scale newScale) {
        return new CsvRatings(newScale, scales, columns, missing, charset, delimiter, onDuplicate, lines);
    }

    /**
     * Declares the scale of one criterion, over that of all.
     *
     * @param criterion name of the criterion, as in the file
     * @param newScale its scale
     * @return a reader like this one, with that changed
     */
    public CsvRatings scale(String criterion, Scale newScale) {
        Map<String, Scale> more = new LinkedHashMap<>(scales);
        more.put(criterion, newScale);
        return new CsvRatings(
                scale, Collections.unmodifiableMap(more), columns, missing, charset, delimiter, onDuplicate, lines);
    }

    /**
     * Says which columns mean what; the default is {@link ColumnMapping#detected()}.
     *
     * @param mapping what the columns mean
     * @return a reader like this one, with that changed
     */
    public CsvRatings columns(ColumnMapping mapping) {
        return new CsvRatings(scale, scales, mapping, missing, charset, delimiter, onDuplicate, lines);
    }

    /**
     * Adds texts that stand for a missing rating, compared in exact case without spaces around.
     *
     * @param tokens the texts
     * @return a reader like this one, with that changed
     */
    public CsvRatings missing(String... tokens) {
        return new CsvRatings(scale, scales, columns, missing.and(tokens), charset, delimiter, onDuplicate, lines);
    }

    /**
     * Says that these texts and empty fields, but not the usual ones, stand for a missing rating.
     *
     * @param tokens the texts
     * @return a reader like this one, with that changed
     */
    public CsvRatings missingOnly(String... tokens) {
        return new CsvRatings(
                scale, scales, columns, MissingTokens.only(tokens), charset, delimiter, onDuplicate, lines);
    }

    /**
     * Says in which charset the file is; a byte order mark is believed over it. The default is UTF-8.
     *
     * @param newCharset the charset
     * @return a reader like this one, with that changed
     */
    public CsvRatings charset(Charset newCharset) {
        return new CsvRatings(scale, scales, columns, missing, newCharset, delimiter, onDuplicate, lines);
    }

    /**
     * Says what stands between columns; the default is to look at the header.
     *
     * @param newDelimiter one character
     * @return a reader like this one, with that changed
     * @throws IllegalArgumentException if the delimiter is a quotation mark, a newline or the zero character
     */
    public CsvRatings delimiter(char newDelimiter) {
        if (newDelimiter == '"' || newDelimiter == '\n' || newDelimiter == '\r' || newDelimiter == DETECT) {
            throw new IllegalArgumentException(
                    "the delimiter cannot be a quotation mark, a newline or the zero character; use a comma, a tab, a"
                            + " semicolon or a pipe");
        }
        return new CsvRatings(scale, scales, columns, missing, charset, newDelimiter, onDuplicate, lines);
    }

    /**
     * Says what to do when one rater rates one unit twice; the default is to refuse the file.
     *
     * @param policy what to do
     * @return a reader like this one, with that changed
     */
    public CsvRatings onDuplicate(DuplicatePolicy policy) {
        return new CsvRatings(scale, scales, columns, missing, charset, delimiter, policy, lines);
    }

    /**
     * Says to read, in place of each rating, the number of the line it is on, from 1: the order of the file. Scales do not count then.
     *
     * @return a reader like this one, with that changed
     */
    public CsvRatings lineNumbers() {
        return new CsvRatings(null, Map.of(), columns, missing, charset, delimiter, onDuplicate, true);
    }

    /**
     * Reads a file.
     *
     * @param file path of the file, compressed or not
     * @return the ratings and a report
     * @throws DataFormatException if the file cannot be read as ratings; it says where and why
     */
    public RatingTable read(Path file) {
        String name = file.toString();
        try (InputStream in = RatingInput.open(file, new Problems(name))) {
            return read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + name + " failed", e);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param in left open
     * @param name what to call the stream in messages
     * @return the ratings and a report
     * @throws DataFormatException if the stream cannot be read as ratings; it says where and why
     */
    public RatingTable read(InputStream in, String name) {
        return new CsvParse(this, name).read(in);
    }

    ColumnMapping columns() {
        return columns;
    }

    MissingTokens missingTokens() {
        return missing;
    }

    Charset charset() {
        return charset;
    }

    DuplicatePolicy onDuplicate() {
        return onDuplicate;
    }

    /** Returns whether lines are read in place of ratings. */
    boolean readsLines() {
        return lines;
    }

    Map<String, Scale> scales() {
        return scales;
    }

    Optional<Scale> scaleOf(String criterion) {
        return lines ? Optional.of(Scale.interval()) : Optional.ofNullable(scales.getOrDefault(criterion, scale));
    }

    char delimiterOf(String file, String head) {
        return delimiter == DETECT ? Delimiters.detect(file, head) : delimiter;
    }
}

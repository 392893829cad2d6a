package io.assay.io;

import io.assay.core.internal.Delimiters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found in a source of ratings, and everything in it that was not used. Immutable. */
public final class ReadReport {
    /** Stands for the delimiter of sources that are no text with delimiters. */
    static final char NO_DELIMITER = 0;

    private final String file;
    private final Columns columns;
    private final char delimiter;
    private final Charset charset;
    private final boolean compressed;
    private final long rows;
    private final long blankLines;
    private final Map<String, Long> missing;
    private final long duplicates;
    private final List<String> warnings;

    ReadReport(Columns columns, Found found, Map<String, Long> missing, Leftovers leftovers) {
        this.file = found.file();
        this.columns = columns;
        this.delimiter = found.delimiter();
        this.charset = found.charset();
        this.compressed = found.compressed();
        this.rows = found.rows();
        this.blankLines = found.blankLines();
        this.missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
        this.duplicates = leftovers.duplicates;
        this.warnings = List.copyOf(leftovers.warnings);
    }

    /**
     * What is known of a source beside its columns and ratings.
     *
     * @param file name of the source
     * @param charset of its text
     * @param compressed whether it was
     * @param delimiter between columns, {@link #NO_DELIMITER} where the source has none
     * @param rows without blank ones
     * @param blankLines skipped
     * @param warnings about the source
     */
    record Found(
            String file,
            Charset charset,
            boolean compressed,
            char delimiter,
            long rows,
            long blankLines,
            List<String> warnings) {
        /** A source that is no text with delimiters. */
        static Found table(String file, long rows, List<String> warnings) {
            return new Found(file, StandardCharsets.UTF_8, false, NO_DELIMITER, rows, 0, warnings);
        }
    }

    /** What is left when the matrices are built. */
    static final class Leftovers {
        private final List<String> warnings = new ArrayList<>();
        private long duplicates;

        void warn(String warning) {
            warnings.add(warning);
        }

        void addDuplicates(long more) {
            duplicates += more;
        }
    }

    /** {@return the name of the file as it was given} */
    public String file() {
        return file;
    }

    /** {@return whether the table was read as long or wide} */
    public Layout layout() {
        return columns.layout();
    }

    /** {@return the heading of the unit's column} */
    public String unitColumn() {
        return columns.header().shown(columns.unit());
    }

    /** {@return the heading of the raters' column in long form; in wide form those of all raters} */
    public List<String> raterColumns() {
        return columns.raterNames();
    }

    /** {@return the heading of the column of ratings; empty in wide form} */
    public Optional<String> valueColumn() {
        return columns.isWide()
                ? Optional.empty()
                : Optional.of(columns.header().shown(columns.values().get(0)));
    }

    /** {@return the heading of the criterion's column, if there is one} */
    public Optional<String> criterionColumn() {
        return columns.hasCriterion() ? Optional.of(columns.header().shown(columns.criterion())) : Optional.empty();
    }

    /** {@return the headings of the columns that were not used, in order; {@code (column 4)} where there is none} */
    public List<String> ignoredColumns() {
        return columns.ignored();
    }

    /** {@return what stands between columns; the zero character where the source is no text with delimiters} */
    public char delimiter() {
        return delimiter;
    }

    /** {@return the charset read, told by a byte order mark or by the user; UTF-8 where the source is no text} */
    public Charset charset() {
        return charset;
    }

    /** {@return whether the file was compressed} */
    public boolean isCompressed() {
        return compressed;
    }

    /** {@return the number of rows, without the header and blank ones} */
    public long rows() {
        return rows;
    }

    /** {@return the number of lines that were skipped because all their fields are empty} */
    public long blankLines() {
        return blankLines;
    }

    /** {@return how often each text stood for a missing rating} */
    public Map<String, Long> missing() {
        return missing;
    }

    /** {@return how many ratings stood for a missing one} */
    public long missingCount() {
        return missing.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return how many repeated ratings the duplicate policy left out or averaged away} */
    public long duplicates() {
        return duplicates;
    }

    /** {@return what else a person should know, one sentence each} */
    public List<String> warnings() {
        return warnings;
    }

    /** {@return the report in one line} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Shown.file(file));
        text.append(": ")
                .append(rows)
                .append(rows == 1 ? " row" : " rows")
                .append(columns.isWide() ? ", wide" : ", long");
        text.append(" (unit ").append(Shown.quoted(unitColumn()));
        text.append(columns.isWide() ? ", raters " : ", rater ").append(Shown.list(raterColumns()));
        valueColumn().ifPresent(name -> text.append(", value ").append(Shown.quoted(name)));
        criterionColumn().ifPresent(name -> text.append(", criterion ").append(Shown.quoted(name)));
        text.append(")");
        if (delimiter != NO_DELIMITER) {
            text.append(", ").append(Delimiters.name(delimiter)).append(" between columns");
        }
        note(text, missingCount(), "missing");
        note(text, blankLines, "blank");
        note(text, duplicates, "duplicate");
        if (!ignoredColumns().isEmpty()) {
            text.append("; ignored: ").append(Shown.list(ignoredColumns()));
        }
        return text.toString();
    }

    private static void note(StringBuilder text, long count, String what) {
        if (count > 0) {
            text.append(", ").append(count).append(' ').append(what);
        }
    }
}

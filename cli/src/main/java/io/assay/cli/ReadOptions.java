package io.assay.cli;

import io.assay.core.DuplicatePolicy;
import io.assay.core.Scale;
import io.assay.io.ColumnMapping;
import io.assay.io.CsvRatings;
import io.assay.io.InputFormat;
import io.assay.io.Layout;
import io.assay.io.RatingTable;
import io.assay.io.Ratings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how a file of ratings is read. */
final class ReadOptions {
    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            converter = ScaleOption.Converter.class,
            description =
                    "nominal, ordinal, interval, ratio, circular:PERIOD, ordinal:1..5, \"ordinal:low<mid<high\" or nominal:a,b,c."
                            + " Default: proposed from the data. CRITERION=SCALE for one of several criteria; may be repeated.")
    List<ScaleOption> scales = List.of();

    @Option(names = "--unit-column", paramLabel = "NAME", description = "Heading of the units. Default: found.")
    @Nullable String unitColumn;

    @Option(names = "--rater-column", paramLabel = "NAME", description = "Heading of the raters. Default: found.")
    @Nullable String raterColumn;

    @Option(names = "--value-column", paramLabel = "NAME", description = "Heading of the ratings. Default: found.")
    @Nullable String valueColumn;

    @Option(
            names = "--criterion-column",
            paramLabel = "NAME",
            description = "Heading of the criterion that a row is about. Default: found, if there is one.")
    @Nullable String criterionColumn;

    @Option(names = "--no-criterion-column", description = "No column is a criterion, whatever its heading.")
    boolean noCriterionColumn;

    @Option(names = "--wide", description = "A row per unit and a column per rater. Default: found from the headings.")
    boolean wide;

    @Option(
            names = "--rater-columns",
            paramLabel = "A,B,C",
            split = ",",
            hideParamSyntax = true,
            description = "Headings of the raters in wide form, other columns being left out.")
    List<String> raterColumns = List.of();

    @Option(
            names = "--criterion",
            paramLabel = "NAME",
            description = "Only this criterion; may be repeated. Default: all.")
    List<String> criteria = List.of();

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            converter = Syntax.Delimiter.class,
            description = "Character between columns, or tab, comma, semicolon, pipe. Default: found.")
    @Nullable Character delimiter;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            converter = Syntax.CharsetName.class,
            description = "Encoding of the file. Default: UTF-8.")
    Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--missing",
            paramLabel = "TOKEN",
            description =
                    "A text that stands for no rating, beside the usual ones (nothing, NA, N/A, NaN, null, *); may be repeated.")
    List<String> missing = List.of();

    @Option(
            names = "--on-duplicate",
            paramLabel = "POLICY",
            converter = Syntax.Duplicates.class,
            description =
                    "If a rater rates a unit twice: reject, first, last, mean or separate-rater. Default: reject.")
    DuplicatePolicy onDuplicate = DuplicatePolicy.REJECT;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            converter = Syntax.Format.class,
            description =
                    "csv, parquet, arrow, json-lines, label-studio, argilla, doccano, prodigy or preferences. Default: by the ending of"
                            + " the file's name: .parquet, .arrow, .feather, .jsonl, .json, else csv.")
    @Nullable InputFormat format;

    /** Reads the file. */
    Inputs read(String file, Terminal terminal) {
        return Inputs.of(FileRead.read(reader(), file, format, terminal), criteria);
    }

    /** Reads the rows of a query. */
    RatingTable query(CsvRatings reader, String sql, @Nullable String database, Terminal terminal) {
        if (format != null) {
            throw new UsageException("--input-format says how a FILE is read, and --sql asks for rows; leave one out");
        }
        Ratings ratings = Ratings.with(reader);
        return Progress.during(
                () -> SqlSource.read(sql, database, ratings::query, ratings::query, ratings::query),
                terminal,
                "reading",
                0,
                () -> 0);
    }

    /** Returns a reader of the lines that the ratings are on. */
    CsvRatings lines() {
        return reader().lineNumbers();
    }

    /**
     * Returns a reader of another column than that of the ratings.
     *
     * @param option that names the column
     * @param heading of the column
     * @param scale what it holds
     */
    CsvRatings column(String option, String heading, Scale scale) {
        if (wide || !raterColumns.isEmpty()) {
            throw new UsageException(
                    option + " needs a row per rating, with the columns unit, rater and value; in wide form there is"
                            + " no such column");
        }
        boolean mean = onDuplicate == DuplicatePolicy.MEAN && !scale.isNumeric();
        CsvRatings reader = plain(columns().layout(Layout.LONG).value(heading))
                .onDuplicate(mean ? DuplicatePolicy.FIRST : onDuplicate)
                .scale(scale);
        return delimiter == null ? reader : reader.delimiter(delimiter);
    }

    private CsvRatings plain(ColumnMapping columns) {
        return CsvRatings.defaults()
                .columns(columns)
                .charset(charset)
                .onDuplicate(onDuplicate)
                .missing(missing.toArray(new String[0]));
    }

    /** Returns a reader with these options. */
    CsvRatings reader() {
        CsvRatings reader = plain(columns());
        for (ScaleOption scale : scales) {
            reader = scale.criterion().isEmpty()
                    ? reader.scale(scale.scale())
                    : reader.scale(scale.criterion(), scale.scale());
        }
        return delimiter == null ? reader : reader.delimiter(delimiter);
    }

    private ColumnMapping columns() {
        ColumnMapping columns = ColumnMapping.detected();
        columns = wide ? columns.layout(Layout.WIDE) : columns;
        columns = unitColumn == null ? columns : columns.unit(unitColumn);
        columns = raterColumn == null ? columns : columns.rater(raterColumn);
        columns = valueColumn == null ? columns : columns.value(valueColumn);
        columns = noCriterionColumn ? columns.withoutCriterion() : columns;
        columns = criterionColumn == null ? columns : columns.criterion(criterionColumn);
        return raterColumns.isEmpty() ? columns : columns.raters(raterColumns.toArray(new String[0]));
    }
}

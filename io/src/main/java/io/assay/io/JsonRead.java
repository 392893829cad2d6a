package io.assay.io;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads ratings from JSON: rows of a table, and the exports of labelling tools. */
final class JsonRead {
    private static final int MOST_KEYS = 100_000;

    private JsonRead() {}

    static RatingTable read(CsvRatings options, Source source, InputFormat format) {
        return switch (format) {
            case JSON_LINES -> rows(options, source);
            case LABEL_STUDIO -> export(options, source, new LabelStudioExport());
            case ARGILLA -> export(options, source, new ArgillaExport());
            case PRODIGY -> export(options, source, new ProdigyExport());
            case PREFERENCES -> export(options, source, new PreferenceExport());
            case DOCCANO -> doccano(options, source);
            case CSV, PARQUET, ARROW -> throw new IllegalArgumentException(format + " is no JSON");
        };
    }

    private static RatingTable rows(CsvRatings options, Source source) {
        RowFeed feed = new RowFeed(options, source.name(), JsonObjects.word(source, options.charset()));
        feed(source, options.charset(), feed);
        return feed.build();
    }

    /** Feeds the rows of a table, whose headings are the keys. Reads the file twice: all its keys first, as later objects may have more than the first. */
    static void feed(Source source, Charset charset, RowSink feed) {
        List<String> keys = List.copyOf(keys(source, charset, feed.problems()));
        if (keys.isEmpty()) {
            throw feed.problems().isEmpty()
                    ? feed.problems().stoppedBy(0, "holds no JSON object; write one per line", null)
                    : feed.problems().exception();
        }
        if (!feed.problems().isEmpty()) {
            throw feed.problems().exception();
        }
        feed.begin(keys);
        int[] used = feed.used();
        String[] cells = new String[keys.size()];
        JsonObjects.each(source, charset, feed.problems(), (object, place) -> {
            for (int column : used) {
                cells[column] = JsonText.of(object.get(keys.get(column)));
            }
            feed.add(cells, place);
        });
    }

    private static Set<String> keys(Source source, Charset charset, Problems problems) {
        Set<String> keys = new LinkedHashSet<>();
        JsonObjects.each(source, charset, problems, (object, place) -> {
            keys.addAll(object.keySet());
            if (keys.size() > MOST_KEYS) {
                throw problems.stoppedBy(
                        place, "has brought the keys of all objects above 100,000; are these rows of a table?", null);
            }
        });
        return keys;
    }

    private static RatingTable export(CsvRatings options, Source source, Export export) {
        RowFeed feed = new RowFeed(fixed(options, export), source.name(), JsonObjects.word(source, options.charset()));
        begin(feed, export);
        readInto(feed, options, source, export);
        return feed.build();
    }

    /** A folder holds a file per annotator, named as they are. */
    private static RatingTable doccano(CsvRatings options, Source source) {
        if (!Files.isDirectory(source.file())) {
            return export(options, source, new DoccanoExport(stem(source.name())));
        }
        Export export = new DoccanoExport("");
        RowFeed feed = new RowFeed(fixed(options, export), source.name(), "line");
        begin(feed, export);
        for (Path one : files(source.file(), feed.problems())) {
            readInto(feed, options, Source.of(one), new DoccanoExport(stem(one.toString())));
            if (!feed.problems().isEmpty()) {
                // The lines told are those of this file.
                throw feed.problems().of(one.toString()).exception();
            }
        }
        return feed.build();
    }

    private static List<Path> files(Path folder, Problems problems) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            one -> String.valueOf(one.getFileName()).matches("(?i).*\\.jsonl(\\.gz)?"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw problems.stoppedBy(0, "is a folder without .jsonl files; name the export itself", null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        String plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    private static CsvRatings fixed(CsvRatings options, Export export) {
        ColumnMapping columns = ColumnMapping.longForm("unit", "rater", "value");
        return options.columns(export.hasCriteria() ? columns.criterion("criterion") : columns.withoutCriterion());
    }

    private static void begin(RowFeed feed, Export export) {
        feed.begin(
                export.hasCriteria()
                        ? List.of("unit", "rater", "criterion", "value")
                        : List.of("unit", "rater", "value"));
    }

    private static void readInto(RowFeed feed, CsvRatings options, Source source, Export export) {
        Export.Sink sink =
                new Export.Sink(feed, export.hasCriteria(), options.columns().heading(Role.UNIT));
        JsonObjects.each(source, options.charset(), feed.problems(), (JsonObject record, int place) -> {
            sink.at(place);
            export.read(record, sink);
        });
    }
}

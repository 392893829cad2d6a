package io.assay.study;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.assay.core.resample.RandomStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A small study to play through: units, two versions of a rubric, and raters who err at a given rate. */
final class Fixture {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
    static final String V1 = """
            id: replies
            version: "1"
            criteria:
              - id: issue
                text: Names the specific issue the customer reported
              - id: fix
                text: Suggestions are good
                levels:
                  - {points: 0, text: No suggestion fits}
                  - {points: 1, text: Some suggestions fit}
                  - {points: 2, text: Every suggestion fits}
            """;
    static final String V2 = V1.replace("version: \"1\"", "version: \"2\"")
            .replace("Suggestions are good", "Suggestions name a step for this error");

    final Path home;

    Fixture(Path home) {
        this.home = home;
    }

    Path folder() {
        return home.resolve("study");
    }

    Study study() {
        return Study.in(folder()).clock(CLOCK);
    }

    StudyPlan plan() {
        return StudyPlan.of("Replies", List.of("ana", "ben", "cem"))
                .sample(20)
                .seed(7)
                .price(0.5, "EUR")
                .bootstrap(200, 0.95);
    }

    Path units(int count) {
        StringBuilder text = new StringBuilder("unit,text,product\n");
        for (int k = 0; k < count; k++) {
            text.append("u").append(k).append(",Reply ").append(k).append(k % 4 == 0 ? ",tv\n" : ",router\n");
        }
        return write("units.csv", text.toString());
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(home.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins the study of 60 units with the first rubric. */
    Study begun() {
        Study study = study();
        study.begin(plan(), units(60), write("v1.yaml", V1));
        return study;
    }

    /** Begins the study, and takes all answers of the baseline, wrong at a rate. */
    Study measured(double errors) {
        Study study = begun();
        study.add(filled(1, errors), AddOptions.STRICT);
        return study;
    }

    /** Returns the sheets of a round, filled in by raters who err at a rate. */
    List<Path> filled(int round, double errors) {
        return List.of(filled(round, "ana", errors), filled(round, "ben", errors), filled(round, "cem", errors));
    }

    Path filled(int round, String rater, double errors) {
        Path sheet = folder().resolve("rounds/" + round + "/sheets/" + rater + ".csv");
        return write(
                "filled-" + round + "-" + rater + ".csv",
                filledIn(text(sheet), round, rater, errors, Integer.MAX_VALUE));
    }

    /** Returns a sheet of which the first rows are filled in. */
    static String filledIn(String sheet, int round, String rater, double errors, int rows) {
        Table table = Table.parse("sheet", sheet);
        int unit = table.column("unit", "item");
        int issue = table.column("issue", "issue");
        int fix = table.column("fix", "fix");
        return Table.write(csv -> {
            csv.writeRecord(table.headings());
            int row = 0;
            for (CsvRecord record : table.rows()) {
                List<String> fields = new ArrayList<>(record.getFields());
                if (row++ < rows) {
                    String id = record.getField(unit);
                    RandomGenerator random = RandomStream.of(31L * round + id.hashCode(), rater.hashCode());
                    RandomGenerator truth = RandomStream.of(5, id.hashCode());
                    boolean named = truth.nextBoolean() ^ (random.nextDouble() < errors / 4);
                    int level = truth.nextInt(3);
                    fields.set(issue, named ? "yes" : "no");
                    fields.set(fix, Integer.toString(random.nextDouble() < errors ? random.nextInt(3) : level));
                }
                csv.writeRecord(fields);
            }
        });
    }

    /** Outputs of a model for all units: the higher the number, the less certain. */
    Path logits(int count) {
        StringBuilder text = new StringBuilder("id,good,bad\n");
        for (int k = 0; k < count; k++) {
            text.append("u").append(k).append(",").append((count - k) / 10.0).append(",0\n");
        }
        return write("logits.csv", text.toString());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of every file of a folder but the lock, by name. */
    static Map<String, String> contents(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(StudyLock.FILE))
                    .forEach(file ->
                            contents.put(folder.relativize(file).toString().replace('\\', '/'), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

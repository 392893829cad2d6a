package io.assay.report;

import io.assay.study.AddOptions;
import io.assay.study.Study;
import io.assay.study.StudyPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Small studies, in which every name of a unit and every wording of the rubric begins with a prefix. */
final class Studies {
    private static final int UNITS = 24;
    private static final List<String> RATERS = List.of("ana", "ben", "cem");

    private final Path home;
    private final String prefix;

    Studies(Path home, String prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(home.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String quoted(String text) {
        return '"' + (prefix + text).replace("\"", "\"\"") + '"';
    }

    private String rubric(int version) {
        StringBuilder text = new StringBuilder();
        for (char c : (prefix + "Suggestions fit, version " + version).toCharArray()) {
            text.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
        }
        return "{\"id\": \"r\", \"version\": \"" + version + "\", \"criteria\": [{\"id\": \"fix\", \"text\": \"" + text
                + "\", \"levels\": [{\"points\": 0, \"text\": \"a\"}, {\"points\": 1, \"text\": \"b\"}]}]}";
    }

    /** Begins a study of 20 of 24 units. */
    Study begun() {
        StringBuilder units = new StringBuilder("unit,text\n");
        for (int k = 0; k < UNITS; k++) {
            units.append(quoted("u" + k)).append(',').append(quoted("text")).append('\n');
        }
        Study study = Study.in(home.resolve("study")).clock(InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        study.begin(
                StudyPlan.of("Replies", RATERS)
                        .sample(20)
                        .price(0.5, "EUR")
                        .budget(100)
                        .bootstrap(100, 0.95),
                write("units.csv", units.toString()),
                write("v1.json", rubric(1)));
        return study;
    }

    /** Takes answers; of every so many units one is answered otherwise by the last rater. */
    private void answer(Study study, int odd) {
        StringBuilder rows = new StringBuilder("unit,rater,fix\n");
        for (int k = 0; k < UNITS; k++) {
            for (String rater : RATERS) {
                int level = (k / 2) % 2;
                boolean isOdd = rater.equals("cem") && k % odd == 0;
                rows.append(quoted("u" + k))
                        .append(',')
                        .append(rater)
                        .append(',')
                        .append(isOdd ? 1 - level : level)
                        .append('\n');
            }
        }
        study.add(
                List.of(write("answers-" + odd + ".csv", rows.toString())),
                new AddOptions(false, true, false, false, java.util.OptionalInt.empty()));
    }

    /** Plays a study to the end of its second round. */
    Study compared() {
        Study study = begun();
        answer(study, 2);
        study.add(List.of(write("v2.json", rubric(2))), AddOptions.STRICT);
        answer(study, 9);
        return study;
    }

    /** Goes on to units that were chosen. */
    Study chosen() {
        Study study = compared();
        StringBuilder rows = new StringBuilder("id,a,b\n");
        for (int k = 0; k < UNITS; k++) {
            rows.append(quoted("u" + k)).append(",1,").append(k).append('\n');
        }
        study.add(List.of(write("logits.csv", rows.toString())), AddOptions.STRICT);
        answer(study, 5);
        return study;
    }
}

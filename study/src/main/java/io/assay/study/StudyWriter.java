package io.assay.study;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the files of one event, and last the event. */
final class StudyWriter {
    private final StudyFiles files;
    private final InstantSource clock;

    StudyWriter(StudyFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    /** What an event is made of, while it is put together. */
    final class Draft {
        private final Journal journal;
        private final Event.Kind kind;
        private final int round;
        private final Map<String, String> inputs = new LinkedHashMap<>();
        private final Map<String, String> written = new LinkedHashMap<>();
        private final Map<String, String> facts = new LinkedHashMap<>();

        private Draft(Journal journal, Event.Kind kind, int round) {
            this.journal = journal;
            this.kind = kind;
            this.round = round;
        }

        Draft input(Given given) {
            inputs.put(String.valueOf(given.file().getFileName()), given.hash());
            return this;
        }

        Draft fact(String name, String value) {
            facts.put(name, value);
            return this;
        }

        Draft file(String name, String text) {
            written.put(name, files.write(name, text));
            return this;
        }

        Draft written(Map<String, String> hashes) {
            written.putAll(hashes);
            return this;
        }

        /** Makes all of it part of the study. */
        void commit() {
            String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            journal.append(kind, round, at, inputs, written, facts);
        }
    }

    Draft begin(Journal journal, Event.Kind kind, int round) {
        return new Draft(journal, kind, round);
    }
}

package io.assay.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that was done to a study.
 *
 * @param number from 1
 * @param kind what was done
 * @param round the round it was done to, from 1
 * @param at when, as ISO 8601 in UTC
 * @param previous hash of the file of the event before; empty for the first
 * @param inputs files handed in, by name, with their hashes
 * @param files files of the study that were written, with their hashes
 * @param facts what else is to be known
 */
record Event(
        int number,
        Kind kind,
        int round,
        String at,
        String previous,
        Map<String, String> inputs,
        Map<String, String> files,
        Map<String, String> facts) {
    /** What can be done. */
    enum Kind {
        /** The study was set up, and the baseline was drawn and assigned. */
        BEGUN("begun"),
        /** Answers were handed in. */
        COLLECTED("collected"),
        /** A round was measured. */
        MEASURED("measured"),
        /** A revised rubric was handed in; the same units are rated again. */
        REVISED("revised"),
        /** Outputs of a model were handed in; other units are rated next. */
        CHOSEN("chosen"),
        /** Changes made by hand were accepted. */
        ACCEPTED("accepted");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    Event {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Returns the name of its file. */
    String file() {
        return String.format(java.util.Locale.ROOT, "journal/%04d-%s.json", number, kind.label());
    }

    boolean opensRound() {
        return kind == Kind.BEGUN || kind == Kind.REVISED || kind == Kind.CHOSEN;
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}

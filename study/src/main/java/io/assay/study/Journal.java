package io.assay.study;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that was done to a study, a file per event. An event is written after the files it names, so a step is done when its event is
 * there. Each holds the hash of the one before.
 */
final class Journal {
    private static final String FOLDER = "journal";
    private static final Pattern NAME = Pattern.compile("(\\d{4,})-[a-z]+\\.json");

    private final StudyFiles files;
    private final List<Event> events;
    private final String last;

    private Journal(StudyFiles files, List<Event> events, String last) {
        this.files = files;
        this.events = List.copyOf(events);
        this.last = last;
    }

    static Journal read(StudyFiles files) {
        List<Event> events = new ArrayList<>();
        String previous = "";
        for (Map.Entry<Integer, String> entry : names(files).entrySet()) {
            String name = entry.getValue();
            if (entry.getKey() != events.size() + 1) {
                throw new StudyException(files.shown(FOLDER) + ": event " + (events.size() + 1) + " is missing before "
                        + name + "; restore it from version control");
            }
            byte[] bytes = files.bytes(name);
            Event event = EventFile.read(files.shown(name), new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            check(files, name, event, entry.getKey(), previous, events);
            events.add(event);
            previous = Hashes.of(bytes);
        }
        return new Journal(files, events, previous);
    }

    private static void check(
            StudyFiles files, String name, Event event, int number, String previous, List<Event> before) {
        if (event.number() != number) {
            throw new StudyException(
                    files.shown(name) + ": says it is event " + event.number() + "; restore it from version control");
        }
        if (!event.previous().equals(previous)) {
            String changed =
                    before.isEmpty() ? name : before.get(before.size() - 1).file();
            throw new StudyException(
                    files.shown(changed) + ": was changed by hand: its SHA-256 is " + shortened(previous)
                            + ", but event " + number + " expects " + shortened(event.previous())
                            + "; restore it from version control, as the journal cannot be edited");
        }
    }

    static String shortened(String hash) {
        return hash.isEmpty() ? "none" : hash.substring(0, Math.min(12, hash.length()));
    }

    private static Map<Integer, String> names(StudyFiles files) {
        Path folder = files.path(FOLDER);
        Map<Integer, String> names = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                Matcher matcher = NAME.matcher(name);
                if (matcher.matches()) {
                    String before = names.put(Integer.valueOf(matcher.group(1)), FOLDER + "/" + name);
                    if (before != null) {
                        throw new StudyException(
                                files.shown(FOLDER) + ": there are two events " + matcher.group(1) + ", "
                                        + before + " and " + name
                                        + "; two copies of the study were merged, so keep one side whole and hand in the other's"
                                        + " answers again");
                    }
                }
            }
        } catch (IOException e) {
            throw StudyFiles.cannot("read", folder, e);
        }
        return names;
    }

    List<Event> events() {
        return events;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** Returns the number of the next event. */
    int next() {
        return events.size() + 1;
    }

    /** Writes an event, which makes what it tells part of the study, and returns the journal with it. */
    Journal append(
            Event.Kind kind,
            int round,
            String at,
            Map<String, String> inputs,
            Map<String, String> written,
            Map<String, String> facts) {
        Event event = new Event(next(), kind, round, at, last, inputs, written, facts);
        String hash = files.write(event.file(), EventFile.write(event));
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new Journal(files, more, hash);
    }

    /** Returns the files that are part of the study, with the hashes they should have. */
    Map<String, String> recorded() {
        Map<String, String> recorded = new LinkedHashMap<>();
        events.forEach(event -> recorded.putAll(event.files()));
        return Collections.unmodifiableMap(recorded);
    }

    /** Returns the event that opened a round. */
    Optional<Event> opening(int round) {
        return events.stream()
                .filter(event -> event.opensRound() && event.round() == round)
                .findFirst();
    }
}

package io.assay.rubric.lint;

import io.assay.rubric.internal.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Old findings, frozen: a linter with a baseline reports only what is new. Immutable.
 *
 * <p>A finding is known again by its lint, its criterion's id and a hash of the text it was found in, so a text that is edited is
 * looked at anew. The file is text, one finding a line, in a fixed order.
 */
public final class Baseline {
    private static final String HEAD =
            "# Findings of the Assay linter that were there before. A line: lint, criterion (- for the rubric), hash of the text.";

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+([0-9a-f]{16})");

    /**
     * A frozen finding.
     *
     * @param lint id of the lint
     * @param criterion id of the criterion or group; {@code -} for the rubric
     * @param hash of the text it was found in, or of its message where it is about no text: 16 hexadecimal digits
     */
    public record Entry(String lint, String criterion, String hash) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::criterion)
                .thenComparing(Entry::lint)
                .thenComparing(Entry::hash);

        /** Hashes each text once, however many findings it has. */
        static Entry of(Finding finding, Map<String, String> hashes) {
            boolean aboutText = finding.place().part() != Place.Part.NONE;
            return new Entry(
                    finding.lint(),
                    finding.criterion().isEmpty() ? "-" : finding.criterion(),
                    hashes.computeIfAbsent(aboutText ? finding.text() : finding.message(), Baseline::hashOf));
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }

        /** {@return the line of the file} */
        @Override
        public String toString() {
            return lint + " " + criterion + " " + hash;
        }
    }

    private final SortedSet<Entry> entries;

    private Baseline(Collection<Entry> entries) {
        this.entries = new TreeSet<>(entries);
    }

    /** {@return a baseline without findings} */
    public static Baseline empty() {
        return new Baseline(List.of());
    }

    /**
     * {@return a baseline of all findings of a report, those frozen before included}
     *
     * @param report of a rubric
     */
    public static Baseline of(LintReport report) {
        List<Entry> all = new ArrayList<>();
        Map<String, String> hashes = new HashMap<>();
        report.findings().forEach(finding -> all.add(Entry.of(finding, hashes)));
        report.frozen().forEach(finding -> all.add(Entry.of(finding, hashes)));
        return new Baseline(all);
    }

    /**
     * Reads a file.
     *
     * @param file as {@link #write} writes it
     * @return the baseline
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException with all lines that cannot be understood, or if it is no text
     */
    public static Baseline read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = TextFile.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                entries.add(new Entry(parts.group(1), parts.group(2), parts.group(3)));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                problems.add(file + ":" + (i + 1) + ": \"" + line
                        + "\" is not lint, criterion and 16 hexadecimal digits; write the file anew from a report");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return new Baseline(entries);
    }

    /**
     * Writes a file; the same findings give the same bytes.
     *
     * @param file created or replaced
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        entries.forEach(entry -> lines.add(entry.toString()));
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /**
     * {@return the baseline without some entries}
     *
     * @param gone such as {@link LintReport#gone}
     */
    public Baseline without(Collection<Entry> gone) {
        SortedSet<Entry> rest = new TreeSet<>(entries);
        rest.removeAll(Set.copyOf(gone));
        return new Baseline(rest);
    }

    /** {@return the frozen findings in the order of the file} */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    boolean has(Finding finding, Map<String, String> hashes) {
        return !entries.isEmpty() && entries.contains(Entry.of(finding, hashes));
    }

    private static String hashOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

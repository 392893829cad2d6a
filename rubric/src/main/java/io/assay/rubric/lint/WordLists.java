package io.assay.rubric.lint;

import io.assay.rubric.internal.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The words lints look for, list by list. Immutable; every option returns new lists.
 *
 * <p>A list is a text file, {@code NAME.txt}, with a word or phrase a line in any case, {@code #} before comments, and optionally
 * {@code =>} before what to put in its place. In files that extend lists, a line that begins with {@code -} takes a phrase out.
 */
public final class WordLists {
    /** The names of all lists, in alphabetical order. */
    public static final List<String> NAMES = List.of(
            "absolutes",
            "acronyms",
            "ambiguous-verbs",
            "anchors",
            "comparatives",
            "degree-questions",
            "escapes",
            "faults",
            "fillers",
            "fixed-phrases",
            "grades",
            "instructions",
            "intensifiers",
            "knowledge",
            "negations",
            "nouns",
            "numbers",
            "open-lists",
            "praise",
            "quantities",
            "references",
            "rules",
            "senses",
            "stop-words",
            "subjective",
            "superlatives",
            "synonyms",
            "tasks",
            "truth",
            "verbs");

    private final String language;
    private final Map<String, Map<List<String>, Phrase>> lists;
    private final Map<String, Phrases> phrases;
    private final Verbs verbs;

    private WordLists(String language, Map<String, Map<List<String>, Phrase>> lists) {
        this.language = language;
        this.lists = lists;
        this.phrases = new TreeMap<>();
        lists.forEach((name, list) -> phrases.put(name, new Phrases(list.values())));
        this.verbs = new Verbs(words("verbs"));
    }

    /** {@return the lists for English} */
    public static WordLists english() {
        return English.LISTS;
    }

    /**
     * {@return the lists of a language}
     *
     * @param language such as {@code en}
     * @throws IllegalArgumentException if there are none
     */
    public static WordLists of(String language) {
        if (!language.equals("en")) {
            throw new IllegalArgumentException("there are no word lists for the language \"" + language
                    + "\", only for en; give your own, empty().extendedBy(directory)");
        }
        return english();
    }

    /** {@return lists without words, for a language of the user's own} */
    public static WordLists empty() {
        Map<String, Map<List<String>, Phrase>> none = new TreeMap<>();
        NAMES.forEach(name -> none.put(name, new LinkedHashMap<>()));
        return new WordLists("", none);
    }

    /** {@return the language, such as {@code en}; empty if the lists began empty} */
    public String language() {
        return language;
    }

    /**
     * Adds the files of a directory to the lists they are named after.
     *
     * @param directory with files such as {@code subjective.txt}; other kinds of file are left alone
     * @return the lists
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException with all problems, if a file is named after no list or a line has no words
     */
    public WordLists extendedBy(Path directory) throws IOException {
        Map<String, Map<List<String>, Phrase>> more = copy();
        List<String> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
                Map<List<String>, Phrase> list = more.get(name);
                if (list == null) {
                    problems.add(file + ": there is no list \"" + name + "\"; there are " + String.join(", ", NAMES));
                } else {
                    read(file.toString(), TextFile.lines(file), list, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return new WordLists(language, more);
    }

    /**
     * Adds words to a list.
     *
     * @param list one of {@link #NAMES}
     * @param words words or phrases, as in files
     * @return the lists
     * @throws IllegalArgumentException if there is no such list, or a phrase has no words
     */
    public WordLists plus(String list, String... words) {
        return edited(list, Stream.of(words).toList());
    }

    /**
     * Takes words out of a list.
     *
     * @param list one of {@link #NAMES}
     * @param words words or phrases; those it does not have are ignored
     * @return the lists
     * @throws IllegalArgumentException if there is no such list
     */
    public WordLists minus(String list, String... words) {
        return edited(list, Stream.of(words).map(word -> "- " + word).toList());
    }

    private WordLists edited(String list, List<String> lines) {
        Map<String, Map<List<String>, Phrase>> more = copy();
        List<String> problems = new ArrayList<>();
        read("words", lines, known(more, list), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return new WordLists(language, more);
    }

    /**
     * {@return the words and phrases of a list, in small letters}
     *
     * @param list one of {@link #NAMES}
     * @throws IllegalArgumentException if there is no such list
     */
    public List<String> words(String list) {
        return known(lists, list).keySet().stream()
                .map(words -> String.join(" ", words))
                .toList();
    }

    Phrases phrases(String list) {
        return known(phrases, list);
    }

    Verbs verbs() {
        return verbs;
    }

    private static <T> T known(Map<String, T> map, String list) {
        T found = map.get(list);
        if (found == null) {
            throw new IllegalArgumentException(
                    "there is no word list \"" + list + "\"; there are " + String.join(", ", NAMES));
        }
        return found;
    }

    private Map<String, Map<List<String>, Phrase>> copy() {
        Map<String, Map<List<String>, Phrase>> copy = new TreeMap<>();
        lists.forEach((name, list) -> copy.put(name, new LinkedHashMap<>(list)));
        return copy;
    }

    private static void read(
            String source, Collection<String> lines, Map<List<String>, Phrase> list, List<String> problems) {
        int number = 0;
        for (String line : lines) {
            number++;
            String text = line.replaceFirst("#.*", "").strip();
            boolean out = text.startsWith("-");
            Phrase phrase = Phrase.read(out ? text.substring(1) : text);
            if (phrase.words().isEmpty()) {
                if (!text.isEmpty()) {
                    problems.add(source + ":" + number + ": \"" + text + "\" has no words");
                }
            } else if (out) {
                list.remove(phrase.words());
            } else {
                list.put(phrase.words(), phrase);
            }
        }
    }

    /** Read when first asked for. */
    private static final class English {
        static final WordLists LISTS = load("en");

        private static WordLists load(String language) {
            Map<String, Map<List<String>, Phrase>> lists = new TreeMap<>();
            List<String> problems = new ArrayList<>();
            for (String name : NAMES) {
                Map<List<String>, Phrase> list = new LinkedHashMap<>();
                read(name, lines("words/" + language + "/" + name + ".txt"), list, problems);
                lists.put(name, list);
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException(String.join("\n", problems));
            }
            return new WordLists(language, lists);
        }

        private static List<String> lines(String resource) {
            try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("the library lacks its file " + resource);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

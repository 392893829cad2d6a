package io.assay.rubric.lint;

import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Reads rubrics for wording and arithmetic that make raters disagree.
 *
 * <p>{@code Linter.standard().lint(rubric)} runs all lints that come with the library. A linter needs no ratings and no network. Immutable and
 * thread-safe; every option returns a new linter.
 */
public final class Linter {
    private static final Linter STANDARD = new Linter(standardLints(), Map.of(), WordLists::english, Baseline.empty());

    private final Map<String, Lint> lints;
    private final Map<String, Severity> severities;
    private final Supplier<WordLists> words;
    private final Baseline baseline;

    private Linter(
            Map<String, Lint> lints, Map<String, Severity> severities, Supplier<WordLists> words, Baseline baseline) {
        this.lints = lints;
        this.severities = severities;
        this.words = words;
        this.baseline = baseline;
    }

    private static Map<String, Lint> standardLints() {
        Map<String, Lint> lints = new LinkedHashMap<>();
        Catalogue.lints().forEach(lint -> lints.put(lint.id(), lint));
        return lints;
    }

    /** {@return a linter with all lints of the library, for English} */
    public static Linter standard() {
        return STANDARD;
    }

    /** {@return a linter without lints, for a choice of one's own} */
    public static Linter empty() {
        return new Linter(Map.of(), Map.of(), STANDARD.words, Baseline.empty());
    }

    /**
     * Adds lints.
     *
     * @param more lints; one whose id is there already takes its place
     * @return the linter
     */
    public Linter with(Lint... more) {
        Map<String, Lint> all = new LinkedHashMap<>(lints);
        for (Lint lint : more) {
            all.put(lint.id(), lint);
        }
        return new Linter(all, severities, words, baseline);
    }

    /**
     * Takes lints out.
     *
     * @param ids such as {@code VAG01}
     * @return the linter
     * @throws IllegalArgumentException if the linter has no such lint
     */
    public Linter without(String... ids) {
        Map<String, Lint> rest = new LinkedHashMap<>(lints);
        for (String id : ids) {
            rest.remove(known(id));
        }
        return new Linter(rest, severities, words, baseline);
    }

    /**
     * Sets how much the findings of a lint matter.
     *
     * @param id such as {@code VAG01}
     * @param severity of all its findings
     * @return the linter
     * @throws IllegalArgumentException if the linter has no such lint
     */
    public Linter severity(String id, Severity severity) {
        Map<String, Severity> all = new HashMap<>(severities);
        all.put(known(id), severity);
        return new Linter(lints, Map.copyOf(all), words, baseline);
    }

    private String known(String id) {
        if (!lints.containsKey(id)) {
            throw new IllegalArgumentException(
                    "the linter has no lint \"" + id + "\"; it has " + String.join(", ", lints.keySet()));
        }
        return id;
    }

    /**
     * Sets the words to look for.
     *
     * @param lists the English ones by default
     * @return the linter
     */
    public Linter words(WordLists lists) {
        Objects.requireNonNull(lists, "lists");
        return new Linter(lints, severities, () -> lists, baseline);
    }

    /**
     * Sets the words to look for to those of a language.
     *
     * @param language such as {@code en}
     * @return the linter
     * @throws IllegalArgumentException if the library has no lists for it
     */
    public Linter language(String language) {
        return words(WordLists.of(language));
    }

    /**
     * Freezes old findings: only others are reported.
     *
     * @param frozen empty by default
     * @return the linter
     */
    public Linter baseline(Baseline frozen) {
        return new Linter(lints, severities, words, frozen);
    }

    /** {@return the lints in the order in which they look} */
    public List<Lint> lints() {
        return List.copyOf(lints.values());
    }

    /** {@return the words it looks for} */
    public WordLists words() {
        return words.get();
    }

    /**
     * Reads a rubric.
     *
     * @param rubric any
     * @return what was found
     */
    public LintReport lint(Rubric rubric) {
        LintContext context = new LintContext(rubric, words());
        List<Finding> found = new ArrayList<>();
        for (Lint lint : lints.values()) {
            Severity wanted = severities.get(lint.id());
            lint.check(context, remark -> found.add(remark.asFinding(lint.id(), lint.severity(), wanted)));
        }
        return new Sorting(context, lints.keySet(), severities, baseline).report(found);
    }
}

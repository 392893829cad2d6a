package io.assay.rubric.lint;

import io.assay.rubric.Criterion;
import io.assay.rubric.Graded;
import io.assay.rubric.Level;
import io.assay.rubric.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A criterion as lints see it. Immutable. */
public final class Subject {
    private final Placed placed;
    private final WordLists words;
    private final Passage text;
    private final List<Passage> levels;

    Subject(Placed placed, WordLists words) {
        this.placed = placed;
        this.words = words;
        this.text = new Passage(this, Place.TEXT, placed.criterion().text());
        List<Passage> found = new ArrayList<>();
        for (Level level : levelsOf(placed.criterion())) {
            found.add(new Passage(this, Place.level(found.size()), level.descriptor()));
        }
        this.levels = List.copyOf(found);
    }

    static List<Level> levelsOf(Criterion<?> criterion) {
        return criterion instanceof Graded graded ? graded.levels() : List.of();
    }

    /** {@return the criterion at its place} */
    public Placed placed() {
        return placed;
    }

    /** {@return the criterion} */
    public Criterion<?> criterion() {
        return placed.criterion();
    }

    /** {@return its number as people see it} */
    public String number() {
        return placed.number();
    }

    /** {@return its id} */
    public String id() {
        return criterion().id();
    }

    /** {@return ids of the groups above it and its own} */
    public String path() {
        return placed.path();
    }

    /** {@return the word lists in use} */
    public WordLists words() {
        return words;
    }

    /** {@return the text raters judge by} */
    public Passage text() {
        return text;
    }

    /** {@return the descriptors of levels in the order declared, blank ones included} */
    public List<Passage> levels() {
        return levels;
    }

    /** {@return the text, then the descriptors of levels that have one} */
    public List<Passage> passages() {
        return Stream.concat(
                        Stream.of(text),
                        levels.stream().filter(level -> !level.text().isBlank()))
                .toList();
    }

    /** Returns how many levels are described. */
    long described() {
        return levels.stream().filter(level -> !level.text().isBlank()).count();
    }

    /** Returns whether it has examples, of its own or of a level. */
    boolean hasExamples() {
        return !criterion().examples().isEmpty()
                || levelsOf(criterion()).stream()
                        .anyMatch(level -> !level.examples().isEmpty());
    }
}

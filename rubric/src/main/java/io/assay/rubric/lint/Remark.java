package io.assay.rubric.lint;

import io.assay.rubric.Group;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a lint has to say, before the linter adds the lint's id and severity. Immutable; every option returns a new remark. */
public final class Remark {
    private final String number;
    private final String criterion;
    private final String path;
    private final Place place;
    private final String text;
    private final int start;
    private final int end;
    private final String message;
    private final String suggestion;
    private final @Nullable String replacement;
    private final String evidence;
    private final @Nullable Severity severity;

    private Remark(Finding as, @Nullable Severity severity) {
        this.number = as.number();
        this.criterion = as.criterion();
        this.path = as.path();
        this.place = as.place();
        this.text = as.text();
        this.start = as.start();
        this.end = as.end();
        this.message = as.message();
        this.suggestion = as.suggestion();
        this.replacement = as.replacement().orElse(null);
        this.evidence = as.evidence();
        this.severity = severity;
    }

    private static Remark of(
            String number,
            String criterion,
            String path,
            Place place,
            String text,
            int start,
            int end,
            String message) {
        return new Remark(
                new Finding(
                        "",
                        Severity.INFO,
                        number,
                        criterion,
                        path,
                        place,
                        text,
                        start,
                        end,
                        message,
                        "",
                        Optional.empty(),
                        ""),
                null);
    }

    /**
     * {@return a remark on words of a text}
     *
     * @param passage the text
     * @param start where the words begin, in chars from 0
     * @param end where they end, exclusive
     * @param message what is wrong
     * @throws IndexOutOfBoundsException if the text has no such place
     */
    public static Remark at(Passage passage, int start, int end, String message) {
        Objects.checkFromToIndex(start, end, passage.text().length());
        Subject subject = passage.subject();
        return of(subject.number(), subject.id(), subject.path(), passage.place(), passage.text(), start, end, message);
    }

    /**
     * {@return a remark on a whole text}
     *
     * @param passage the text
     * @param message what is wrong
     */
    public static Remark on(Passage passage, String message) {
        return at(passage, 0, passage.text().length(), message);
    }

    /**
     * {@return a remark on a criterion, and no words of it}
     *
     * @param subject the criterion
     * @param message what is wrong
     */
    public static Remark on(Subject subject, String message) {
        return of(subject.number(), subject.id(), subject.path(), Place.NONE, "", 0, 0, message);
    }

    /**
     * {@return a remark on a group}
     *
     * @param group the group
     * @param path ids of the groups above it and its own, joined by slashes
     * @param message what is wrong
     */
    public static Remark on(Group group, String path, String message) {
        return of("", group.id(), path, Place.NONE, "", 0, 0, message);
    }

    /**
     * {@return a remark on the rubric as a whole}
     *
     * @param message what is wrong
     */
    public static Remark onRubric(String message) {
        return of("", "", "", Place.NONE, "", 0, 0, message);
    }

    /**
     * Says what to do.
     *
     * @param advice one or two sentences
     * @return the remark
     */
    public Remark suggest(String advice) {
        return new Remark(with(advice, Optional.ofNullable(replacement), evidence), severity);
    }

    /**
     * Gives words to put in place of those found; empty to drop them.
     *
     * @param words which the same lint does not find
     * @return the remark
     */
    public Remark replaceBy(String words) {
        return new Remark(with(suggestion, Optional.of(words), evidence), severity);
    }

    /**
     * Says what the remark rests on.
     *
     * @param what such as other criteria or figures
     * @return the remark
     */
    public Remark because(String what) {
        return new Remark(with(suggestion, Optional.ofNullable(replacement), what), severity);
    }

    /**
     * Gives this remark another severity than its lint has.
     *
     * @param other the severity; one that the user set for the lint takes precedence
     * @return the remark
     */
    public Remark severity(Severity other) {
        return new Remark(with(suggestion, Optional.ofNullable(replacement), evidence), other);
    }

    private Finding with(String advice, Optional<String> words, String what) {
        return new Finding(
                "", Severity.INFO, number, criterion, path, place, text, start, end, message, advice, words, what);
    }

    Finding asFinding(String lint, Severity usual, @Nullable Severity wanted) {
        Severity own = severity == null ? usual : severity;
        return new Finding(
                lint,
                wanted == null ? own : wanted,
                number,
                criterion,
                path,
                place,
                text,
                start,
                end,
                message,
                suggestion,
                Optional.ofNullable(replacement),
                evidence);
    }
}

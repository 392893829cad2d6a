package io.assay.rubric.lint;

import java.util.Optional;

/**
 * Something in a rubric that is likely to make raters disagree, or a score come out other than meant.
 *
 * @param lint id of the lint, such as {@code VAG01}
 * @param severity how much it matters
 * @param number the criterion's number as people see it; empty for the rubric or a group
 * @param criterion id of the criterion, or of the group; empty for the rubric
 * @param path ids of the groups above it and its own, joined by slashes; empty for the rubric
 * @param place which text is meant
 * @param text the whole of that text; empty where none is meant
 * @param start where in the text it begins, in chars from 0
 * @param end where it ends, exclusive; equal to {@code start} where no text is meant
 * @param message what is wrong
 * @param suggestion what to do
 * @param replacement what to put in place of the words from {@code start} to {@code end}, where a rewrite can be told
 * @param evidence what the finding rests on, such as other criteria or figures; may be empty
 */
public record Finding(
        String lint,
        Severity severity,
        String number,
        String criterion,
        String path,
        Place place,
        String text,
        int start,
        int end,
        String message,
        String suggestion,
        Optional<String> replacement,
        String evidence) {

    /** {@return the words found} */
    public String excerpt() {
        return text.substring(start, end);
    }

    /** {@return the text with the replacement in its place, spaces and full stops mended; empty if no rewrite can be told} */
    public Optional<String> rewritten() {
        return replacement.map(words -> Mending.replaced(text, start, end, words));
    }

    /** {@return lint, place, message and suggestion in one line} */
    @Override
    public String toString() {
        String where = number.isEmpty() ? path : number + " " + criterion;
        return lint + (where.isEmpty() ? "" : " " + where) + ": " + message
                + (suggestion.isEmpty() ? "" : " " + suggestion);
    }
}

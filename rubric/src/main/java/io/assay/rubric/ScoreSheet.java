package io.assay.rubric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of one rater about one item. Immutable; answers are checked against a rubric when they are scored.
 *
 * <p>Typed answers come from criteria, {@code FIX.answered(1)}; {@link #put} is the door for imported rubrics and files.
 */
public final class ScoreSheet {
    private final String item;
    private final String rater;
    private final Map<String, Answer> answers;
    private final Optional<Stamp> stamp;

    private ScoreSheet(String item, String rater, Map<String, Answer> answers, Optional<Stamp> stamp) {
        this.item = item;
        this.rater = rater;
        this.answers = answers;
        this.stamp = stamp;
    }

    /**
     * {@return a sheet}
     *
     * @param item id of the item
     * @param rater id of the rater
     * @param entries answers, each criterion once
     * @throws IllegalArgumentException if a criterion is answered twice
     */
    public static ScoreSheet of(String item, String rater, List<Entry> entries) {
        Map<String, Answer> answers = new LinkedHashMap<>(2 * entries.size());
        for (Entry entry : entries) {
            if (answers.put(entry.criterion(), entry.answer()) != null) {
                throw new IllegalArgumentException(
                        rater + " answered \"" + entry.criterion() + "\" twice on the sheet of " + item);
            }
        }
        return new ScoreSheet(item, rater, answers, Optional.empty());
    }

    /**
     * Adds or replaces an answer by the criterion's id.
     *
     * @param criterion id of the criterion
     * @param value a {@code Boolean}, a number, a {@code String} for a choice, or an {@link Answer}
     * @return the sheet with it
     * @throws IllegalArgumentException if the value is of another type
     */
    public ScoreSheet put(String criterion, Object value) {
        Map<String, Answer> more = new LinkedHashMap<>(answers);
        more.put(criterion, answer(criterion, value));
        return new ScoreSheet(item, rater, more, stamp);
    }

    private static Answer answer(String criterion, Object value) {
        if (value instanceof Answer answer) {
            return answer;
        }
        if (value instanceof Number number) {
            return new Answer.Answered(number.doubleValue(), "");
        }
        if (value instanceof Boolean || value instanceof String) {
            return new Answer.Answered(value, "");
        }
        throw new IllegalArgumentException(
                "an answer to \"" + criterion + "\" must be a Boolean, a number, a String or an" + " Answer, but was a "
                        + value.getClass().getSimpleName());
    }

    /**
     * Says which rubric was answered; scoring with another one is then refused.
     *
     * @param rubric its stamp
     * @return the sheet with it
     */
    public ScoreSheet stamped(Stamp rubric) {
        return new ScoreSheet(item, rater, answers, Optional.of(rubric));
    }

    /** {@return the id of the item} */
    public String item() {
        return item;
    }

    /** {@return the id of the rater} */
    public String rater() {
        return rater;
    }

    /** {@return the rubric that was answered, if known} */
    public Optional<Stamp> stamp() {
        return stamp;
    }

    /** {@return the answers by id of criterion, in the order given} */
    public Map<String, Answer> answers() {
        return Collections.unmodifiableMap(answers);
    }

    /**
     * {@return the answer to a criterion; missing if there is none}
     *
     * @param criterion id of the criterion
     */
    public Answer answer(String criterion) {
        return answers.getOrDefault(criterion, Answer.missing());
    }
}

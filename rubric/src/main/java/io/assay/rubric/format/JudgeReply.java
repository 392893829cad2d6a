package io.assay.rubric.format;

import io.assay.rubric.Answer;
import io.assay.rubric.Choice;
import io.assay.rubric.Criterion;
import io.assay.rubric.Entry;
import io.assay.rubric.Graded;
import io.assay.rubric.Measure;
import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a judge replied to a {@link JudgePrompt}.
 *
 * <p>The last JSON object counts, as a judge may repeat the question before it answers. It must have a {@code reason} and exactly one of {@code
 * answer}, {@code cannotAssess} and {@code notApplicable}, the last only where the criterion allows it, and nothing else. A truth value must be one,
 * a number a number within its ends, and a level or label among those there are: nothing is taken for what is near it. Anything else is a
 * {@linkplain Answer.Failed failed} answer that keeps the whole reply, and never a no.
 */
public final class JudgeReply {
    private static final int LONGEST = 1_000_000;

    private JudgeReply() {}

    /**
     * {@return the answer of a judge to one criterion}
     *
     * @param criterion it was asked about
     * @param text its whole reply
     */
    public static Entry parse(Criterion<?> criterion, String text) {
        try {
            return new Entry(criterion.id(), answer(criterion, object(text)));
        } catch (StrictJson.Fault fault) {
            return failed(criterion, fault, text);
        }
    }

    /**
     * {@return the answers of a judge to all criteria, in the rubric's order; one that cannot be read does not spoil the others}
     *
     * @param rubric it was asked about
     * @param text its whole reply
     */
    public static List<Entry> parseAll(Rubric rubric, String text) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Object> all;
        try {
            all = object(text);
            Set<String> unknown = new LinkedHashSet<>(all.keySet());
            rubric.criteria()
                    .forEach(placed -> unknown.remove(placed.criterion().id()));
            if (!unknown.isEmpty()) {
                throw new StrictJson.Fault("it answers what is no criterion: " + String.join(", ", unknown));
            }
        } catch (StrictJson.Fault fault) {
            rubric.criteria().forEach(placed -> entries.add(failed(placed.criterion(), fault, text)));
            return entries;
        }
        for (Placed placed : rubric.criteria()) {
            entries.add(entry(placed.criterion(), all.get(placed.criterion().id()), text));
        }
        return entries;
    }

    private static Entry entry(Criterion<?> criterion, @Nullable Object value, String text) {
        try {
            if (!(value instanceof StrictJson.Fields fields)) {
                throw new StrictJson.Fault(
                        value == null ? "it has no answer to this criterion" : "its answer is no object");
            }
            return new Entry(criterion.id(), answer(criterion, fields.values()));
        } catch (StrictJson.Fault fault) {
            return failed(criterion, fault, text);
        }
    }

    private static Entry failed(Criterion<?> criterion, StrictJson.Fault fault, String text) {
        return new Entry(
                criterion.id(), new Answer.Failed("the judge's reply cannot be read: " + fault.getMessage(), text));
    }

    /** Returns the object that ends at the last closing brace; one that is begun after it, or is broken, must not give way to an earlier one. */
    private static Map<String, Object> object(String text) throws StrictJson.Fault {
        if (text.length() > LONGEST) {
            throw new StrictJson.Fault("it is longer than a million characters");
        }
        int end = text.lastIndexOf('}');
        if (end < 0) {
            throw new StrictJson.Fault("it has no JSON object");
        }
        if (text.indexOf('{', end) >= 0) {
            throw new StrictJson.Fault("its last JSON object is not finished");
        }
        String begun = text.substring(0, end + 1);
        for (int start = text.lastIndexOf('{', end); start >= 0; start = text.lastIndexOf('{', start - 1)) {
            Optional<Map<String, Object>> object = StrictJson.object(begun, start);
            if (object.isPresent()) {
                return object.get();
            }
            if (start == 0) {
                break;
            }
        }
        throw new StrictJson.Fault("what ends at its last } is no JSON object, or has a name twice");
    }

    private static Answer answer(Criterion<?> criterion, Map<String, Object> fields) throws StrictJson.Fault {
        if (!(fields.get("reason") instanceof String reason) || reason.isBlank()) {
            throw new StrictJson.Fault("\"reason\" must be text that is not blank");
        }
        if (fields.size() != 2) {
            throw new StrictJson.Fault(
                    "it must have a reason and one of answer, cannotAssess and notApplicable, but has "
                            + String.join(", ", fields.keySet()));
        }
        if (fields.containsKey("answer")) {
            return new Answer.Answered(value(criterion, fields.get("answer")), reason);
        }
        if (Boolean.TRUE.equals(fields.get("cannotAssess"))) {
            return new Answer.CannotAssess(reason);
        }
        if (Boolean.TRUE.equals(fields.get("notApplicable"))) {
            if (!criterion.mayNotApply()) {
                throw new StrictJson.Fault("it says that the criterion does not apply, which it always does");
            }
            return new Answer.NotApplicable(reason);
        }
        throw new StrictJson.Fault("it must have answer, or one of cannotAssess and notApplicable that is true");
    }

    private static Object value(Criterion<?> criterion, @Nullable Object value) throws StrictJson.Fault {
        if (criterion instanceof Graded graded) {
            for (int i = 0; i < graded.levels().size(); i++) {
                if (JudgePrompt.levelName(i).equals(value)) {
                    return graded.levels().get(i).points();
                }
            }
            throw refused(value, "L1 to L" + graded.levels().size());
        }
        if (criterion instanceof Choice<?> choice
                && value instanceof String label
                && choice.labels().contains(label)) {
            return label;
        }
        if (criterion instanceof Measure measure) {
            if (value instanceof Double number && number >= measure.least() && number <= measure.most()) {
                return number;
            }
            throw refused(value, criterion.allowed());
        }
        if (!(criterion instanceof Choice<?>) && value instanceof Boolean truth) {
            return truth;
        }
        throw refused(value, criterion instanceof Choice<?> ? criterion.allowed() : "true or false");
    }

    private static StrictJson.Fault refused(@Nullable Object value, String allowed) {
        String given = value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
        return new StrictJson.Fault("its answer is " + given + ", but allowed is " + allowed);
    }
}

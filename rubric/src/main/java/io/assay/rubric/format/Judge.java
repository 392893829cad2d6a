package io.assay.rubric.format;

import io.assay.rubric.Answer;
import io.assay.rubric.Condition;
import io.assay.rubric.Criterion;
import io.assay.rubric.Entry;
import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A language model that fills in score sheets, criterion by criterion.
 *
 * <p>How the model is reached is the caller's business: a function from question to reply. A reply that cannot be read is asked for again, a bounded
 * number of times, and then is a failed answer, as is a function that throws. Criteria whose condition is not met are not asked. Immutable.
 */
public final class Judge {
    private static final int ATTEMPTS = 3;

    private final Rubric rubric;
    private final String name;
    private final UnaryOperator<String> model;
    private final int attempts;

    private Judge(Rubric rubric, String name, UnaryOperator<String> model, int attempts) {
        this.rubric = rubric;
        this.name = name;
        this.model = model;
        this.attempts = attempts;
    }

    /**
     * {@return a judge that asks up to three times}
     *
     * @param rubric to judge by
     * @param name of the judge, as the rater of its sheets
     * @param model returns the model's reply to a question
     */
    public static Judge of(Rubric rubric, String name, UnaryOperator<String> model) {
        return new Judge(rubric.validated(), name, model, ATTEMPTS);
    }

    /**
     * Sets how often a criterion is asked until a reply can be read.
     *
     * @param most at least 1
     * @return the judge
     * @throws IllegalArgumentException if it is less
     */
    public Judge attempts(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, but were " + most);
        }
        return new Judge(rubric, name, model, most);
    }

    /**
     * Judges a reply.
     *
     * @param item id of the item
     * @param task what the reply was made for; may be empty
     * @param reply what is judged
     * @return the sheet, stamped with the rubric
     */
    public ScoreSheet judge(String item, String task, String reply) {
        ScoreSheet sheet = ScoreSheet.of(item, name, List.of()).stamped(rubric.stamp());
        Set<String> done = new HashSet<>();
        // Conditions have no cycles, so each pass gets at least one criterion done.
        while (done.size() < rubric.criteria().size()) {
            for (Placed placed : rubric.criteria()) {
                Criterion<?> criterion = placed.criterion();
                boolean isReady = done.containsAll(
                        criterion.condition().map(Condition::criteria).orElse(List.of()));
                if (isReady && done.add(criterion.id()) && applies(criterion, sheet)) {
                    Entry entry = ask(criterion, task, reply);
                    sheet = sheet.put(entry.criterion(), entry.answer());
                }
            }
        }
        return sheet;
    }

    private boolean applies(Criterion<?> criterion, ScoreSheet sheet) {
        return criterion.condition().isEmpty()
                || !rubric.score(sheet).of(criterion.id()).skipped();
    }

    private Entry ask(Criterion<?> criterion, String task, String reply) {
        String question = JudgePrompt.of(criterion).about(task, reply);
        Entry entry = criterion.failed("the judge was not asked");
        for (int i = 0; i < attempts; i++) {
            entry = ask(criterion, question);
            if (!(entry.answer() instanceof Answer.Failed)) {
                return entry;
            }
        }
        return entry;
    }

    private Entry ask(Criterion<?> criterion, String question) {
        try {
            return JudgeReply.parse(criterion, model.apply(question));
        } catch (RuntimeException e) {
            return criterion.failed("the judge could not be asked: " + e);
        }
    }
}

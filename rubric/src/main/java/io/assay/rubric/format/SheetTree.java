package io.assay.rubric.format;

import io.assay.rubric.Answer;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.LinkedHashMap;
import java.util.Map;

/** A score sheet as a JSON object. */
final class SheetTree {
    private SheetTree() {}

    /**
     * Checks that a sheet can be written as one of a rubric.
     *
     * @throws IllegalArgumentException if it is of another rubric, or answers criteria the rubric does not have
     */
    static void check(Rubric rubric, ScoreSheet sheet) {
        Stamps.check(rubric, sheet);
        sheet.answers().keySet().forEach(rubric::criterion);
    }

    static String line(Rubric rubric, ScoreSheet sheet) {
        check(rubric, sheet);
        Map<String, Object> tree = new LinkedHashMap<>();
        sheet.stamp().ifPresent(stamp -> tree.put("rubric", Stamps.text(stamp)));
        tree.put("item", sheet.item());
        tree.put("rater", sheet.rater());
        Map<String, Object> answers = new LinkedHashMap<>();
        sheet.answers().forEach((id, answer) -> {
            if (!(answer instanceof Answer.Missing)) {
                answers.put(id, answer(answer));
            }
        });
        tree.put("answers", answers);
        return TreeWriter.line(tree);
    }

    private static Object answer(Answer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (answer instanceof Answer.Answered given) {
            Object value =
                    given.value() instanceof Number number ? TreeWriter.number(number.doubleValue()) : given.value();
            if (given.because().isEmpty()) {
                return value;
            }
            tree.put("answer", value);
            tree.put("because", given.because());
        } else {
            tree.put(answer.state(), answer.note());
            if (answer instanceof Answer.Failed failed && !failed.raw().isEmpty()) {
                tree.put("raw", failed.raw());
            }
        }
        return tree;
    }
}

package io.assay.rubric.format;

import io.assay.rubric.Answer;
import io.assay.rubric.Choice;
import io.assay.rubric.Criterion;
import io.assay.rubric.YesNo;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Answers as cells of tables. What is no answer to the criterion is passed on as text, for the rubric to refuse. */
final class Cells {
    private static final String LABEL = "answer: ";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Map<String, Boolean> TRUTH =
            Map.of("yes", true, "true", true, "1", true, "no", false, "false", false, "0", false);
    /** Each is followed by nothing, or by a colon and the reason. */
    private static final Map<String, BiFunction<String, String, Answer>> STATES = Map.of(
            "n/a", (reason, because) -> new Answer.NotApplicable(reason.isBlank() ? because : reason),
            "cannot assess", (reason, because) -> new Answer.CannotAssess(reason.isBlank() ? because : reason),
            "failed", Answer.Failed::new);

    private Cells() {}

    /** Returns the answer in a cell; missing if it is blank. */
    static Answer answer(Criterion<?> criterion, String cell, String because) {
        if (cell.isBlank()) {
            return Answer.missing();
        }
        if (criterion instanceof Choice<?> && cell.startsWith(LABEL)) {
            return new Answer.Answered(cell.substring(LABEL.length()), because);
        }
        return state(cell, because).orElseGet(() -> new Answer.Answered(value(criterion, cell), because));
    }

    private static Optional<Answer> state(String cell, String because) {
        int colon = cell.indexOf(':');
        String name = (colon < 0 ? cell : cell.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        String rest = colon < 0 ? "" : cell.substring(colon + 1);
        String reason = rest.startsWith(" ") ? rest.substring(1) : rest;
        return Optional.ofNullable(STATES.get(name)).map(state -> state.apply(reason, because));
    }

    private static Object value(Criterion<?> criterion, String cell) {
        if (criterion instanceof Choice<?>) {
            return cell;
        }
        String bare = cell.strip();
        if (criterion instanceof YesNo) {
            Boolean truth = TRUTH.get(bare.toLowerCase(Locale.ROOT));
            return truth == null ? cell : truth;
        }
        return NUMBER.matcher(bare).matches() ? (Object) Double.parseDouble(bare) : cell;
    }

    static String cell(Criterion<?> criterion, Answer answer) {
        if (answer instanceof Answer.Answered given) {
            return shown(criterion, given.value());
        }
        return switch (answer.state()) {
            case "notApplicable" -> "n/a: " + answer.note();
            case "cannotAssess" -> "cannot assess: " + answer.note();
            case "failed" -> "failed: " + answer.note();
            default -> "";
        };
    }

    private static String shown(Criterion<?> criterion, Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof Number number) {
            return String.valueOf(TreeWriter.number(number.doubleValue()));
        }
        String label = String.valueOf(value);
        boolean looksOtherwise = label.startsWith(LABEL) || state(label, "").isPresent();
        return criterion instanceof Choice<?> && looksOtherwise ? LABEL + label : label;
    }

    /** Returns what stands in the column of reasons. */
    static String because(Answer answer) {
        if (answer instanceof Answer.Answered given) {
            return given.because();
        }
        return answer instanceof Answer.Failed failed ? failed.raw() : "";
    }
}

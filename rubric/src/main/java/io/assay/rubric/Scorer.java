package io.assay.rubric;

import io.assay.rubric.internal.Shown;
import io.assay.rubric.internal.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Scores sheets with one rubric. Immutable and thread-safe. */
final class Scorer {
    private static final Set<String> TRUTH = Set.of("yes", "no", "true", "false");

    private final Rubric rubric;
    private final List<Placed> placed;
    private final Map<String, Integer> index = new HashMap<>();
    private final Branch branch;
    private final boolean anyConditions;

    Scorer(Rubric rubric) {
        this.rubric = rubric;
        this.placed = rubric.criteria();
        for (int i = 0; i < placed.size(); i++) {
            index.put(placed.get(i).criterion().id(), i);
        }
        this.branch = Branch.of(rubric, index);
        this.anyConditions =
                placed.stream().anyMatch(p -> p.criterion().condition().isPresent());
    }

    Scored score(ScoreSheet sheet) {
        Answer[] answers = answers(sheet);
        boolean[] skipped = skipped(sheet, answers);
        List<CriterionScore> scores = new ArrayList<>(placed.size());
        for (int i = 0; i < answers.length; i++) {
            OptionalDouble points = !skipped[i] && answers[i] instanceof Answer.Answered given
                    ? OptionalDouble.of(placed.get(i).criterion().pointsOf(given.value()) + 0.0)
                    : OptionalDouble.empty();
            scores.add(new CriterionScore(placed.get(i), answers[i], skipped[i], points));
        }
        return new Combination(rubric, sheet, scores, branch).scored();
    }

    /** Returns the answer to each criterion as its kind keeps it. */
    private Answer[] answers(ScoreSheet sheet) {
        List<Problem> problems = new ArrayList<>();
        sheet.stamp()
                .filter(s -> !s.hash().equals(rubric.stamp().hash()))
                .ifPresent(s ->
                        problems.add(new Problem("", "it was filled in for " + s + ", and this is " + rubric.stamp())));
        Answer[] answers = new Answer[placed.size()];
        java.util.Arrays.fill(answers, Answer.missing());
        sheet.answers().forEach((id, answer) -> {
            Integer at = index.get(id);
            if (at == null) {
                problems.add(new Problem(id, "is no criterion of the rubric" + Suggestion.among(id, index.keySet())));
            } else {
                answers[at] = checked(placed.get(at), answer, problems);
            }
        });
        if (!problems.isEmpty()) {
            throw new SheetException(sheet, problems);
        }
        return answers;
    }

    private static Answer checked(Placed placed, Answer answer, List<Problem> problems) {
        Criterion<?> criterion = placed.criterion();
        if (answer instanceof Answer.Answered given) {
            Optional<Object> value = criterion.accept(given.value());
            if (value.isEmpty()) {
                problems.add(new Problem(
                        placed.path(),
                        "was answered " + quoted(given.value()) + ", but allows " + criterion.allowed()
                                + asText(criterion, given.value())));
                return answer;
            }
            return value.get().equals(given.value()) ? answer : new Answer.Answered(value.get(), given.because());
        }
        if (answer instanceof Answer.NotApplicable && !criterion.mayNotApply()) {
            problems.add(new Problem(
                    placed.path(),
                    "was answered \"not applicable\", which it does not allow; use cannotAssess, or notApplicableAllowed() on"
                            + " the criterion"));
        }
        if (!(answer instanceof Answer.Missing || answer instanceof Answer.Answered)
                && answer.note().isBlank()) {
            problems.add(new Problem(placed.path(), "has the state " + answer.state() + ", which needs a reason"));
        }
        return answer;
    }

    /** A yes in quotation marks is allowed in tables only, so that the refusal would not be understood. */
    private static String asText(Criterion<?> criterion, Object value) {
        return criterion instanceof YesNo
                        && TRUTH.contains(String.valueOf(value).toLowerCase(Locale.ROOT))
                ? "; write true or false, not a text"
                : "";
    }

    private static String quoted(Object value) {
        return value instanceof String text ? Shown.text(text) : String.valueOf(value);
    }

    private boolean[] skipped(ScoreSheet sheet, Answer[] answers) {
        boolean[] skipped = new boolean[answers.length];
        if (!anyConditions) {
            return skipped;
        }
        List<Problem> problems = new ArrayList<>();
        for (int i : rubric.order()) {
            Placed one = placed.get(i);
            Optional<Condition> condition = one.criterion().condition();
            skipped[i] = condition.isPresent()
                    && !holds(condition.get(), answers, skipped).orElse(false);
            if (skipped[i] && answers[i] instanceof Answer.Answered && !rubric.isLenient()) {
                problems.add(new Problem(
                        one.path(),
                        "was answered although its condition is not met; leave it out, or make the rubric lenient()"));
            }
        }
        if (!problems.isEmpty()) {
            throw new SheetException(sheet, problems);
        }
        return skipped;
    }

    /** Kleene's logic: empty where an answer that would decide is not there. */
    private Optional<Boolean> holds(Condition condition, Answer[] answers, boolean[] skipped) {
        if (condition instanceof Condition.Not not) {
            return holds(not.part(), answers, skipped).map(known -> !known);
        }
        if (condition instanceof Condition.All all) {
            return decided(all.parts(), false, answers, skipped);
        }
        if (condition instanceof Condition.Any any) {
            return decided(any.parts(), true, answers, skipped);
        }
        String id = condition.criteria().get(0);
        int at = index.getOrDefault(id, 0);
        if (skipped[at] || !(answers[at] instanceof Answer.Answered given)) {
            return Optional.empty();
        }
        return Optional.of(
                condition instanceof Condition.Is is
                        ? given.value()
                                .equals(placed.get(at)
                                        .criterion()
                                        .accept(is.value())
                                        .orElse(is.value()))
                        : (Double) given.value() >= ((Condition.AtLeast) condition).least());
    }

    /** One part with the deciding value is enough; otherwise all parts must be known. */
    private Optional<Boolean> decided(List<Condition> parts, boolean deciding, Answer[] answers, boolean[] skipped) {
        boolean unknown = false;
        for (Condition part : parts) {
            Optional<Boolean> known = holds(part, answers, skipped);
            if (known.isPresent() && known.get() == deciding) {
                return known;
            }
            unknown |= known.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(!deciding);
    }
}

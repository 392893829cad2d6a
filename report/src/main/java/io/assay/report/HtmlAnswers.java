package io.assay.report;

import io.assay.core.Estimate;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import io.assay.rubric.diagnose.AnswerCounts;
import io.assay.rubric.diagnose.CriterionAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often each criterion was answered, and why not. */
final class HtmlAnswers {
    private final List<CriterionAgreement> criteria;
    private final List<State> states;

    /** A reason why there is no answer. */
    private record State(String title, ToLongFunction<AnswerCounts> count) {}

    HtmlAnswers(List<CriterionAgreement> criteria) {
        this.criteria = criteria;
        this.states = Stream.of(
                        new State("Does not apply", AnswerCounts::notApplicable),
                        new State("Could not assess", AnswerCounts::cannotAssess),
                        new State("Missing", AnswerCounts::missing),
                        new State("Failed", AnswerCounts::failed))
                .filter(state ->
                        state.title().startsWith("Does") || state.title().startsWith("Could") || occurs(state))
                .toList();
    }

    private boolean occurs(State state) {
        return criteria.stream().anyMatch(one -> state.count().applyAsLong(one.answers()) > 0);
    }

    private boolean hasSkipped() {
        return criteria.stream().anyMatch(one -> one.answers().skipped() > 0);
    }

    private boolean hasApplicability() {
        return criteria.stream().anyMatch(one -> one.applicability().isDefined());
    }

    HtmlTable table() {
        List<String> titles = new ArrayList<>(List.of("Criterion", "Asked#", "Answered#"));
        states.forEach(state -> titles.add(state.title() + "#"));
        if (hasSkipped()) {
            titles.add("Not asked#");
        }
        if (hasApplicability()) {
            titles.addAll(List.of("Kappa of whether it applies#", "Interval#"));
        }
        return new HtmlTable(
                "How often each criterion was answered, as a share of the sheets on which it was asked, and why not",
                HtmlTable.columns(titles.toArray(String[]::new)),
                criteria.stream().map(this::row).toList());
    }

    private Row row(CriterionAgreement one) {
        AnswerCounts answers = one.answers();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.figure(HtmlFigures.count(answers.asked())));
        cells.add(rate(answers.answered(), answers.asked()));
        states.forEach(state -> cells.add(rate(state.count().applyAsLong(answers), answers.asked())));
        if (hasSkipped()) {
            cells.add(Cell.figure(HtmlFigures.count(answers.skipped())));
        }
        if (hasApplicability()) {
            cells.add(Cell.figure(HtmlFigures.decimal(one.applicability().orNaN())));
            cells.add(HtmlCoefficients.limits(one.applicability()));
        }
        return new Row(Cell.text(one.id()).note(remark(one)), cells);
    }

    private String remark(CriterionAgreement one) {
        return (one.answers().asked() == 0 ? "Never asked, so there are no shares. " : "")
                + (hasApplicability()
                        ? new RubricRemarks().add("kappa", one.applicability()).text()
                        : "");
    }

    private static Cell rate(long count, long asked) {
        return asked == 0
                ? Cell.figure("\u2013")
                : Cell.figure(HtmlFigures.percent((double) count / asked)).note(HtmlFigures.count(count));
    }

    /** Returns why nothing is said on whether criteria apply; empty if something is. */
    String notTold() {
        return hasApplicability()
                ? ""
                : "Agreement on whether a criterion applies is undefined on each: "
                        + criteria.stream()
                                .map(CriterionAgreement::applicability)
                                .map(Estimate::reason)
                                .flatMap(java.util.Optional::stream)
                                .distinct()
                                .collect(Collectors.joining("; "))
                        + ".";
    }
}

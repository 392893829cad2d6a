package io.assay.report;

import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import io.assay.rubric.RubricDiff;
import io.assay.study.CriterionResult;
import io.assay.study.RoundAnalysis;
import io.assay.study.RoundResult;
import io.assay.study.StudyCost;
import io.assay.study.StudyRound;
import io.assay.study.StudyStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The tables of the page of a study. */
final class HtmlStudyTables {
    private HtmlStudyTables() {}

    static HtmlTable rounds(List<StudyRound> rounds) {
        return new HtmlTable(
                "The rounds, each with its worst criterion",
                HtmlTable.columns(
                        "Round", "Kind", "Rubric", "Units#", "Ratings#", "Worst on", "Alpha#", "Interval#", "Verdict"),
                rounds.stream().map(HtmlStudyTables::round).toList());
    }

    private static Row round(StudyRound round) {
        Optional<RoundResult> result = round.result();
        Optional<CriterionResult> worst = result.flatMap(measured -> measured.criteria().stream()
                .filter(one -> one.criterion().equals(measured.worst()))
                .findFirst());
        return Row.of(
                Cell.text("Round " + round.number()),
                Cell.text(round.kind().label()),
                Cell.text(round.rubricFile()),
                Cell.figure(HtmlFigures.count(round.units().size())),
                Cell.figure(HtmlFigures.count(round.collected()) + " of " + HtmlFigures.count(round.asked())),
                Cell.text(worst.map(CriterionResult::criterion).orElse("\u2013")),
                Cell.figure(worst.map(one -> decimal(one.alpha())).orElse("\u2013")),
                Cell.figure(worst.filter(one -> one.lower().isPresent())
                        .map(one -> decimal(one.lower()) + " to " + decimal(one.upper()))
                        .orElse("\u2013")),
                result.map(measured -> verdict(round, measured)).orElseGet(() -> Cell.text("open")));
    }

    private static Cell verdict(StudyRound round, RoundResult result) {
        return round.isSampled()
                ? Cell.level(
                        HtmlVerdict.word(result.verdict()), result.verdict().label())
                : Cell.text("none, as its units were chosen");
    }

    private static String decimal(OptionalDouble figure) {
        return HtmlFigures.decimal(figure.orElse(Double.NaN));
    }

    static HtmlTable diff(RoundAnalysis round, RubricDiff diff) {
        return new HtmlTable(
                "From version " + diff.before().version() + " to version "
                        + diff.after().version() + ", which round "
                        + round.round().number() + " was rated with",
                HtmlTable.columns("Where", "What", "Before", "After"),
                diff.changes().stream()
                        .map(change -> Row.of(
                                Cell.text(change.path().isEmpty() ? "rubric" : change.path()),
                                Cell.text(change.what()),
                                Cell.text(change.before().isEmpty() ? "\u2013" : change.before()),
                                Cell.text(change.after().isEmpty() ? "\u2013" : change.after())))
                        .toList());
    }

    static HtmlTable cost(StudyCost cost) {
        List<Row> rows = new ArrayList<>();
        rows.add(cost("Collected", cost.collected(), cost.money(cost.spent())));
        rows.add(cost("Open", cost.open(), cost.money(cost.committed())));
        rows.add(cost("Both", cost.collected() + cost.open(), cost.money(cost.spent() + cost.committed())));
        if (cost.budget().isPresent()) {
            rows.add(Row.of(
                    Cell.text("Budget"),
                    Cell.figure("\u2013"),
                    Cell.figure(cost.money(cost.budget().getAsDouble()))));
            rows.add(Row.of(
                    Cell.text("Left"),
                    Cell.figure("\u2013"),
                    Cell.figure(cost.money(cost.left().orElse(0)))));
        }
        return new HtmlTable("Ratings and what they cost", HtmlTable.columns("Ratings", "Number#", "Cost#"), rows);
    }

    private static Row cost(String name, long count, String money) {
        return Row.of(Cell.text(name), Cell.figure(HtmlFigures.count(count)), Cell.figure(money));
    }

    static HtmlTable steps(List<StudyStory.Entry> steps) {
        return new HtmlTable(
                "The journal of the study",
                HtmlTable.columns("Event", "When", "What"),
                steps.stream()
                        .map(step -> Row.of(
                                Cell.text(Integer.toString(step.number())),
                                Cell.text(step.at()),
                                Cell.text(step.text())))
                        .toList());
    }
}

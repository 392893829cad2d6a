package io.assay.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A table of raters and units, and below it what they are for and how they were found. */
final class TextPlan {
    private TextPlan() {}

    static String of(TextStyle style, PlanReport.Question question, List<PlanReport.Answer> answers) {
        String title = String.format(
                Locale.ROOT,
                "Units for %s expected at %.3f",
                TextFormat.coefficient(question.coefficient()),
                question.expected());
        StringBuilder text = new StringBuilder(style.paragraph(0, style.bold(title)));
        text.append(grid(style, question, answers));
        notes(question, answers).forEach(note -> text.append(style.paragraph(2, note)));
        return text.toString();
    }

    private static TextGrid grid(TextStyle style, PlanReport.Question question, List<PlanReport.Answer> answers) {
        boolean two = question.goal() == PlanReport.Goal.APART_FROM;
        TextGrid grid = new TextGrid(style)
                .figures("raters")
                .figures(two ? "units per sample" : "units")
                .figures("ratings in all")
                .names("by");
        for (PlanReport.Answer answer : answers) {
            boolean found = answer.needed().units().isPresent();
            grid.row(
                    TextFormat.count(answer.raters()),
                    found
                            ? TextFormat.count(answer.needed().units().getAsLong())
                            : "> " + TextFormat.count(answer.needed().limit()),
                    found ? TextFormat.count(PlanReport.ratings(question, answer)) : TextFormat.NONE,
                    answer.method());
        }
        return grid;
    }

    private static Set<String> notes(PlanReport.Question question, List<PlanReport.Answer> answers) {
        Set<String> notes = new LinkedHashSet<>();
        notes.add("Units needed " + answers.get(0).needed().aim() + ".");
        for (PlanReport.Answer answer : answers) {
            notes.add(answer.method().substring(0, 1).toUpperCase(Locale.ROOT)
                    + answer.method().substring(1)
                    + ": " + answer.source() + ".");
        }
        if (answers.size() > 1) {
            answers.stream()
                    .filter(answer -> answer.needed().units().isPresent())
                    .min(Comparator.comparingLong(answer -> PlanReport.ratings(question, answer)))
                    .ifPresent(answer -> notes.add("Fewest ratings: " + answer.raters() + " raters."));
        }
        if (answers.stream().anyMatch(answer -> answer.needed().units().isEmpty())) {
            notes.add("More than the limit are needed where it says >; ask for less, or look at more units.");
        }
        return notes;
    }
}

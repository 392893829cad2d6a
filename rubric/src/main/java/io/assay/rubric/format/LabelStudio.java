package io.assay.rubric.format;

import io.assay.rubric.Answer;
import io.assay.rubric.Choice;
import io.assay.rubric.Criterion;
import io.assay.rubric.Graded;
import io.assay.rubric.Measure;
import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A labelling configuration for Label Studio. Levels are choices, as a rating of stars has no 0 and no descriptors. */
final class LabelStudio {
    private static final String TARGET = "item-text";

    private final Rubric rubric;
    private final StringBuilder xml = new StringBuilder();

    LabelStudio(Rubric rubric) {
        this.rubric = rubric;
    }

    String text() {
        line(0, "<View>");
        comment(1, Stamps.text(rubric.stamp()));
        line(1, "<Text name=\"" + TARGET + "\" value=\"$text\"/>");
        rubric.criteria().forEach(this::criterion);
        line(0, "</View>");
        return xml.toString();
    }

    private void line(int indent, String text) {
        xml.append("  ".repeat(indent)).append(text).append('\n');
    }

    /** A comment must not have two hyphens in a row. */
    private void comment(int indent, String text) {
        line(indent, "<!-- " + legal(text).replace("-", "\u2010") + " -->");
    }

    private void criterion(Placed placed) {
        Criterion<?> criterion = placed.criterion();
        Optional<List<LabelStudioCondition.Shown>> when = criterion
                .condition()
                .map(condition -> new LabelStudioCondition(rubric).views(condition))
                .orElse(Optional.of(List.of()));
        if (when.isEmpty()) {
            comment(
                    1,
                    criterion.id() + " is shown always: visibleWhen cannot say \""
                            + criterion
                                    .condition()
                                    .map(c -> ConditionText.of(rubric, c))
                                    .orElse("") + "\"");
        }
        List<LabelStudioCondition.Shown> views = when.orElse(List.of());
        int indent = 1;
        for (LabelStudioCondition.Shown view : views) {
            line(
                    indent,
                    "<View visibleWhen=\"choice-selected\" whenTagName=\"" + attribute(view.criterion())
                            + "\" whenChoiceValue=\"" + attribute(String.join(",", view.values())) + "\">");
            indent++;
        }
        controls(placed, indent, views.isEmpty() && criterion.condition().isEmpty());
        for (int i = 0; i < views.size(); i++) {
            indent--;
            line(indent, "</View>");
        }
    }

    private void controls(Placed placed, int indent, boolean isRequired) {
        Criterion<?> criterion = placed.criterion();
        header(indent, 4, placed.number() + " " + criterion.text());
        if (criterion instanceof Graded graded) {
            graded.levels().stream()
                    .filter(level -> !level.descriptor().isBlank())
                    .forEach(level -> header(indent, 6, TreeWriter.number(level.points()) + ": " + level.descriptor()));
        }
        if (criterion instanceof Measure measure) {
            line(
                    indent,
                    "<Number name=\"" + attribute(criterion.id()) + "\" toName=\"" + TARGET + "\" min=\""
                            + TreeWriter.number(measure.least()) + "\" max=\"" + TreeWriter.number(measure.most())
                            + "\"/>");
            choices(criterion, criterion.id() + ".state", absences(criterion), indent, false);
        } else {
            List<String> values = new ArrayList<>(values(criterion));
            values.addAll(absences(criterion));
            choices(criterion, criterion.id(), values, indent, isRequired);
        }
        line(
                indent,
                "<TextArea name=\"" + attribute(criterion.id() + SheetColumns.BECAUSE) + "\" toName=\"" + TARGET
                        + "\" placeholder=\"because\" rows=\"1\" maxSubmissions=\"1\"/>");
    }

    private void header(int indent, int size, String text) {
        line(indent, "<Header size=\"" + size + "\" value=\"" + attribute(text) + "\"/>");
    }

    private void choices(Criterion<?> criterion, String name, List<String> values, int indent, boolean isRequired) {
        line(
                indent,
                "<Choices name=\"" + attribute(name) + "\" toName=\"" + TARGET + "\" choice=\"single\""
                        + (criterion instanceof Choice<?> ? "" : " showInline=\"true\"")
                        + (isRequired ? " required=\"true\"" : "") + ">");
        values.forEach(value -> line(indent + 1, "<Choice value=\"" + attribute(value) + "\"/>"));
        line(indent, "</Choices>");
    }

    private static List<String> absences(Criterion<?> criterion) {
        return criterion.mayNotApply() ? List.of("n/a", "cannot assess") : List.of("cannot assess");
    }

    /** Returns the answers as cells of tables spell them. */
    static List<String> values(Criterion<?> criterion) {
        return Options.of(criterion).stream()
                .map(value -> Cells.cell(criterion, new Answer.Answered(value, "")))
                .toList();
    }

    private static String attribute(String text) {
        return legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }

    /** Leaves out what no XML document may hold. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (c >= 0x20 && c < 0xD800)
                        || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF))
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}

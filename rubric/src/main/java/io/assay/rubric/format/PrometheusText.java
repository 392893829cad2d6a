package io.assay.rubric.format;

import io.assay.rubric.Graded;
import io.assay.rubric.Normalization;
import io.assay.rubric.Rubric;
import io.assay.rubric.Rubrics;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rubrics of Prometheus, in JSON and as text: one question with levels from 1. */
final class PrometheusText {
    private static final Pattern FIELD = Pattern.compile("score([0-9]{1,3})_description");
    private static final Pattern LINE = Pattern.compile(" *Score ([0-9]{1,3}):(.*)");

    private PrometheusText() {}

    static boolean isOne(String text, Pattern line) {
        String begin = text.stripLeading();
        return !begin.startsWith("{")
                && !begin.startsWith("- ")
                && line.matcher(text).results().count() > 1;
    }

    static Optional<Rubric> rubric(Import context, Node root) {
        Map<Integer, String> levels = new TreeMap<>();
        if (root instanceof Node.Mapping mapping) {
            for (Node.Field field : mapping.fields()) {
                Matcher name = FIELD.matcher(field.name());
                if (name.matches()) {
                    String text =
                            context.reader().text(field.value(), field.name()).orElse("");
                    levels.put(Integer.parseInt(name.group(1)), text);
                }
            }
        }
        return rubric(context, context.text(root, "criteria").orElse(""), levels);
    }

    /** Reads the question in brackets or without, and below it a line per level, which may go on over further lines. */
    static Optional<Rubric> rubric(Import context, String text) {
        StringBuilder question = new StringBuilder();
        Map<Integer, String> levels = new TreeMap<>();
        int level = -1;
        for (String line : text.lines().toList()) {
            Matcher score = LINE.matcher(line);
            if (score.matches()) {
                level = Integer.parseInt(score.group(1));
                if (levels.put(level, score.group(2).strip()) != null) {
                    context.reader().problem(Place.WHOLE, "has two lines \"Score " + level + ":\"");
                }
            } else if (level < 0) {
                question.append(line).append('\n');
            } else {
                levels.merge(level, "\n" + line, String::concat);
            }
        }
        String bare = question.toString().strip();
        boolean isBracketed = bare.startsWith("[") && bare.endsWith("]");
        return rubric(
                context, isBracketed ? bare.substring(1, bare.length() - 1).strip() : bare, levels);
    }

    private static Optional<Rubric> rubric(Import context, String question, Map<Integer, String> levels) {
        Graded graded = Rubrics.graded("score", question);
        for (Map.Entry<Integer, String> level : levels.entrySet()) {
            graded = graded.level(level.getKey(), level.getValue().strip());
        }
        context.stopIfWrong();
        return Optional.of(context.rubric("prometheus", List.of(graded)).normalizedBy(Normalization.NONE));
    }
}

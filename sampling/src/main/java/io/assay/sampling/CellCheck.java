package io.assay.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Refuses numbers that are no logits or no probabilities, with the places of the first few. */
final class CellCheck {
    /** How far the sum of a row of probabilities may be from 1. */
    static final double TOLERANCE = 1e-4;

    private static final int SHOWN = 5;

    private CellCheck() {}

    /** What is wrong with a row, or an empty text. */
    private interface Rule {
        String problem(float[] values, int at, int classes);
    }

    static void logits(Logits pool) {
        check(pool, CellCheck::logitProblem);
    }

    static void probabilities(Logits pool) {
        check(pool, CellCheck::probabilityProblem);
    }

    private static void check(Logits pool, Rule rule) {
        List<List<String>> found = Blocks.of(pool).parallelStream()
                .map(block -> problems(block, rule))
                .toList();
        List<String> shown = found.stream().flatMap(List::stream).limit(SHOWN).toList();
        long count = found.stream().mapToLong(List::size).sum();
        if (count > 0) {
            long more = count - shown.size();
            String rest = more == 0 ? "" : "\n… and " + more + (more == 1 ? " more row" : " more rows");
            throw new IllegalArgumentException(String.join("\n", shown) + rest);
        }
    }

    private static List<String> problems(Logits block, Rule rule) {
        int classes = block.classCount();
        List<String> problems = new ArrayList<>();
        Cells.forEachRow(block, (row, values, at) -> {
            String problem = rule.problem(values, at, classes);
            if (!problem.isEmpty()) {
                problems.add("row " + block.number(row) + problem);
            }
        });
        return problems;
    }

    private static String logitProblem(float[] values, int at, int classes) {
        int bad = 0;
        int open = 0;
        for (int i = at; i < at + classes; i++) {
            bad += values[i] < Float.POSITIVE_INFINITY ? 0 : 1;
            open += values[i] > Float.NEGATIVE_INFINITY ? 1 : 0;
        }
        if (bad > 0) {
            return firstBad(values, at, classes);
        }
        return open > 0 ? "" : ": all classes are masked with -infinity; a row needs at least one that is not";
    }

    private static String firstBad(float[] values, int at, int classes) {
        for (int k = 0; k < classes; k++) {
            if (Float.isNaN(values[at + k])) {
                return ", column " + k + ": NaN is not a logit; leave the row out, or mask the class with -infinity";
            }
            if (values[at + k] == Float.POSITIVE_INFINITY) {
                return ", column " + k + ": +infinity is not a logit; logits are finite numbers of four bytes, or"
                        + " -infinity for a masked class";
            }
        }
        throw new IllegalStateException("no bad value");
    }

    private static String probabilityProblem(float[] values, int at, int classes) {
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            float p = values[at + k];
            if (!(p >= 0 && p <= 1)) {
                return ", column " + k + ": " + p + " is not a probability in [0, 1]; are these logits?";
            }
            sum += p;
        }
        if (Math.abs(sum - 1) <= TOLERANCE) {
            return "";
        }
        return String.format(
                Locale.ROOT, ": probabilities sum to %.6f; they must sum to 1, give or take %s", sum, "0.0001");
    }
}

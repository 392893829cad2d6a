package io.assay.rubric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** A score as people read it. */
final class Explanation {
    private static final MathContext SHOWN = new MathContext(12);
    private static final double LARGE = 1e15;

    private Explanation() {}

    static String of(Scored scored) {
        StringBuilder text = new StringBuilder()
                .append(scored.rubric().stamp())
                .append("   ")
                .append(line(scored.item()))
                .append(" by ")
                .append(line(scored.rater()))
                .append("   ")
                .append(total(scored));
        List<CriterionScore> criteria = scored.criteria();
        int numbers = width(criteria.stream().map(c -> c.placed().number()).toList());
        int ids = width(criteria.stream().map(CriterionScore::id).toList());
        int answers = width(criteria.stream().map(CriterionScore::shown).toList());
        for (CriterionScore one : criteria) {
            String line = "  " + padded(one.placed().number(), numbers) + " " + padded(one.id(), ids) + "  "
                    + padded(one.shown(), answers) + "  " + points(one) + note(one);
            text.append(System.lineSeparator()).append(line.stripTrailing());
        }
        for (GateResult gate : scored.gates()) {
            if (gate.state() == GateResult.State.FAILED) {
                text.append(System.lineSeparator())
                        .append("  gate ")
                        .append(gate.criterion())
                        .append(" failed: at most ")
                        .append(number(gate.gate().cap()));
            }
        }
        scored.reason()
                .ifPresent(why -> text.append(System.lineSeparator())
                        .append("  no score: ")
                        .append(line(why)));
        return text.toString();
    }

    static String total(Scored scored) {
        String points = number(scored.earned()) + " / " + number(scored.possible());
        if (!scored.key().isEmpty()) {
            return points + "   "
                    + scored.key().stream().map(Explanation::share).toList();
        }
        if (scored.score().isEmpty()) {
            return points + "   no score";
        }
        return scored.rubric().normalization() == Normalization.NONE
                ? points + "   " + number(scored.score().getAsDouble())
                : points + "   " + share(scored.score().getAsDouble());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    /** Rounds off what binary fractions leave; numbers too long to be read are shown by their powers of ten. */
    private static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(SHOWN).stripTrailingZeros();
        return Math.abs(number) < LARGE ? Numbers.plain(rounded.doubleValue()) : rounded.toString();
    }

    private static String points(CriterionScore one) {
        return one.points().isPresent()
                ? number(one.points().getAsDouble()) + "/"
                        + number(one.placed().criterion().highest())
                : "-";
    }

    private static String note(CriterionScore one) {
        return one.answer().note().isEmpty() ? "" : "  " + line(one.answer().note());
    }

    /** Returns text that neither breaks a line nor moves the cursor of a terminal. */
    private static String line(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}

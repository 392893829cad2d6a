package io.assay.rubric.lint;

import io.assay.rubric.Graded;
import io.assay.rubric.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** SCL01 and SCL06: the points and the number of levels. */
final class LevelPoints {
    private static final int MOST_LEVELS = 7;

    private LevelPoints() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        if (!(subject.criterion() instanceof Graded graded)) {
            return;
        }
        List<Double> points = graded.levels().stream().map(Level::points).toList();
        if (!isMonotone(points)) {
            sink.accept(Remark.on(subject, "the points of levels go up and down: " + plain(points) + ".")
                    .suggest("List levels from worst to best."));
            return;
        }
        List<Double> sorted = points.stream().sorted().toList();
        double step = smallestStep(sorted);
        for (int i = 1; i < sorted.size() && sorted.size() > 2; i++) {
            double steps = (sorted.get(i) - sorted.get(i - 1)) / step;
            if (isWhole(steps) && Math.rint(steps) >= 2 && othersAreEven(sorted, step, i)) {
                double missing = sorted.get(i - 1) + step;
                sink.accept(Remark.on(subject, "there is no level for " + plain(missing) + ": " + plain(points) + ".")
                        .suggest("Add the level, or close the gap."));
                return;
            }
        }
    }

    private static boolean isMonotone(List<Double> points) {
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < points.size(); i++) {
            up &= points.get(i) > points.get(i - 1);
            down &= points.get(i) < points.get(i - 1);
        }
        return up || down;
    }

    private static double smallestStep(List<Double> sorted) {
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.size(); i++) {
            step = Math.min(step, sorted.get(i) - sorted.get(i - 1));
        }
        return step;
    }

    private static boolean othersAreEven(List<Double> sorted, double step, int gap) {
        for (int i = 1; i < sorted.size(); i++) {
            double steps = (sorted.get(i) - sorted.get(i - 1)) / step;
            if (i != gap && !(isWhole(steps) && Math.rint(steps) == 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(double number) {
        return Math.abs(number - Math.rint(number)) < 1e-9;
    }

    static void count(Subject subject, Consumer<Remark> sink) {
        int levels = subject.levels().size();
        if (levels > MOST_LEVELS && subject.described() * 2 <= levels) {
            sink.accept(Remark.on(subject, levels + " levels, of which " + subject.described() + " are described.")
                    .suggest("Use fewer levels and describe each, or measure(...) where something is counted."));
        }
    }

    private static String plain(List<Double> points) {
        return String.join(", ", points.stream().map(LevelPoints::plain).toList());
    }

    static String plain(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}

package io.assay.study.simulate;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a budget bought in each way to spend it; figures are means over runs. Immutable. */
public final class BudgetTable {
    private final String description;
    private final List<Row> rows;
    private final Repetitions repetitions;

    private BudgetTable(String description, List<Row> rows, Repetitions repetitions) {
        this.description = description;
        this.rows = rows;
        this.repetitions = repetitions;
    }

    /**
     * A way to spend the budget.
     *
     * @param choice how units were chosen
     * @param overlap labels per unit
     * @param units labelled units; the whole pool if the budget pays for more
     * @param spent money that was spent
     * @param labelAccuracy share of right labels among those learned from, exact
     */
    public record Way(String choice, int overlap, int units, double spent, double labelAccuracy) {
        @Override
        public String toString() {
            return choice + " units, " + overlap + (overlap == 1 ? " label each" : " labels each");
        }
    }

    /**
     * What a way gave.
     *
     * @param way how the budget was spent
     * @param quality accuracy of what was learned
     * @param gain on random units with the fewest labels each, run by run
     * @param behind quality of the best way less this one, run by run; 0 for the best
     */
    public record Row(Way way, Estimate quality, Estimate gain, Estimate behind) {}

    static BudgetTable of(String description, List<Way> ways, List<double[]> runs, Repetitions repetitions) {
        int best = 0;
        double[] means = new double[ways.size()];
        for (int w = 0; w < means.length; w++) {
            int way = w;
            means[w] = runs.stream().mapToDouble(run -> run[way]).average().orElseThrow();
            best = means[w] > means[best] ? w : best;
        }
        List<Row> rows = new ArrayList<>();
        for (int w = 0; w < means.length; w++) {
            int way = w;
            int top = best;
            rows.add(new Row(
                    ways.get(w),
                    repetitions.mean("quality", figures(runs, run -> run[way])),
                    repetitions.mean("gain", figures(runs, run -> run[way] - run[0])),
                    repetitions.mean("behind", figures(runs, run -> run[top] - run[way]))));
        }
        return new BudgetTable(description, List.copyOf(rows), repetitions);
    }

    private static double[] figures(List<double[]> runs, java.util.function.ToDoubleFunction<double[]> figure) {
        return runs.stream().mapToDouble(figure).toArray();
    }

    /** {@return what was simulated, in one line} */
    public String description() {
        return description;
    }

    /** {@return the ways to spend the budget, by rising overlap; random units with the fewest labels first} */
    public List<Row> rows() {
        return rows;
    }

    /** {@return how often it was simulated} */
    public Repetitions repetitions() {
        return repetitions;
    }

    /** {@return the way with the highest mean quality, of equal ones the first} */
    public Row best() {
        return rows.stream()
                .max(Comparator.comparingDouble((Row row) -> row.quality().value())
                        .thenComparing(row -> -rows.indexOf(row)))
                .orElseThrow();
    }

    /** {@return the ways that cannot be told from the best: the interval of what they are behind reaches 0, or there is none} */
    public List<Row> rivals() {
        Way best = best().way();
        return rows.stream()
                .filter(row -> !row.way().equals(best))
                .filter(row -> row.behind().interval().isEmpty()
                        || row.behind().interval().get().lower() <= 0)
                .toList();
    }

    /** {@return what to do, in one sentence} */
    public String recommendation() {
        Row best = best();
        List<Row> rivals = rivals();
        String what = String.format(
                Locale.ROOT,
                "Best: %s, %,d units, accuracy %.3f",
                best.way(),
                best.way().units(),
                best.quality().value());
        if (repetitions.runs() < 2) {
            return what + "; how sure that is cannot be told from one run.";
        }
        return rivals.isEmpty()
                ? what + "; all others are worse beyond chance."
                : what + "; not told from it: "
                        + String.join(
                                "; ",
                                rivals.stream().map(row -> row.way().toString()).toList()) + ".";
    }

    /** {@return the recommendation} */
    @Override
    public String toString() {
        return description + ". " + recommendation();
    }
}

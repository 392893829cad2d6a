package io.assay.study.simulate;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Quality by generation, beside a baseline whose labels were right. Immutable.
 *
 * <p>Figures are means over runs. The cost is that of each run, {@code 1 - accuracy / baseline}, so that what both chains have in common falls away.
 */
public final class Generations {
    private final String description;
    private final List<Generation> generations;
    private final Repetitions repetitions;

    private Generations(String description, List<Generation> generations, Repetitions repetitions) {
        this.description = description;
        this.generations = generations;
        this.repetitions = repetitions;
    }

    /**
     * One generation of models.
     *
     * @param number from 1, which learns from people
     * @param accuracy share of items that it labels right
     * @param baseline the same in the chain whose people never err
     * @param cost share of the baseline's quality that is lost
     * @param limit accuracy with infinitely many items, where there is a model of it
     * @param limitCost cost with infinitely many items, where there is a model of it
     */
    public record Generation(
            int number,
            Estimate accuracy,
            Estimate baseline,
            Estimate cost,
            OptionalDouble limit,
            OptionalDouble limitCost) {}

    /**
     * What one run gave.
     *
     * @param accuracies by generation
     * @param baseline by generation
     */
    record Run(double[] accuracies, double[] baseline) {
        double cost(int g) {
            return 1 - accuracies[g] / baseline[g];
        }
    }

    static Generations of(
            String description,
            List<Run> runs,
            Repetitions repetitions,
            Optional<double[]> limit,
            Optional<double[]> baselineLimit) {
        List<Generation> generations = new ArrayList<>();
        for (int g = 0; g < runs.get(0).accuracies.length; g++) {
            int at = g;
            generations.add(new Generation(
                    g + 1,
                    repetitions.mean("accuracy", values(runs, run -> run.accuracies[at])),
                    repetitions.mean("baseline-accuracy", values(runs, run -> run.baseline[at])),
                    cost(runs, repetitions, g),
                    limit.isPresent() ? OptionalDouble.of(limit.get()[g]) : OptionalDouble.empty(),
                    limit.isPresent()
                                    && baselineLimit.isPresent()
                                    && baselineLimit.get()[g] > 0
                            ? OptionalDouble.of(
                                    1 - limit.get()[g] / baselineLimit.get()[g])
                            : OptionalDouble.empty()));
        }
        return new Generations(description, List.copyOf(generations), repetitions);
    }

    private static Estimate cost(List<Run> runs, Repetitions repetitions, int g) {
        boolean none = runs.stream().anyMatch(run -> run.baseline[g] == 0);
        return none
                ? Estimate.undefined("cost", "the baseline is never right in some run, so there is nothing to lose")
                : repetitions.mean("cost", values(runs, run -> run.cost(g)));
    }

    private static double[] values(List<Run> runs, java.util.function.ToDoubleFunction<Run> figure) {
        return runs.stream().mapToDouble(figure).toArray();
    }

    /** {@return what was simulated, in one line} */
    public String description() {
        return description;
    }

    /** {@return the generations, the first first} */
    public List<Generation> generations() {
        return generations;
    }

    /** {@return how often it was simulated} */
    public Repetitions repetitions() {
        return repetitions;
    }

    /**
     * {@return whether the cost grows from the first generation to the last, beyond chance}
     *
     * <p>It is taken to grow if the interval of the last lies above that of the first. A cost that is there from the first generation on, and stays, does not compound.
     */
    public boolean compounds() {
        Estimate first = generations.get(0).cost();
        Estimate last = generations.get(generations.size() - 1).cost();
        return first.interval().isPresent()
                && last.interval().isPresent()
                && last.interval().get().lower() > first.interval().get().upper();
    }

    /** {@return a line of accuracies for people} */
    @Override
    public String toString() {
        return description + ": "
                + generations.stream()
                        .map(g ->
                                String.format(Locale.ROOT, "%.3f", g.accuracy().value()))
                        .collect(Collectors.joining(", "));
    }
}

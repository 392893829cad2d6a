package io.assay.benchmarks;

import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.benchmarks.CoverageScenario.Target;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * A coefficient's intervals in samples of one size from one population.
 *
 * @param population its title
 * @param target the coefficient
 * @param units number of units in each sample
 * @param tallies by method
 */
record CoverageRow(String population, Target target, int units, List<CoverageTally> tallies) {
    static final double LEVEL = 0.95;

    private static final int REPLICATES = 500;
    /** Of so many samples only one gets a bootstrap-t, whose time is the square of the others'. */
    private static final int STUDENTIZED_EVERY = 5;

    private static final List<LongFunction<IntervalMethod>> METHODS = List.of(
            seed -> IntervalMethod.analytic(LEVEL),
            seed -> IntervalMethod.jackknife(LEVEL),
            seed -> IntervalMethod.bootstrapBca(REPLICATES, LEVEL, seed),
            seed -> IntervalMethod.bootstrapPercentile(REPLICATES, LEVEL, seed),
            seed -> IntervalMethod.bootstrapStudentized(REPLICATES, LEVEL, seed));

    /** The names of the methods, in the order of the tallies. */
    static List<String> methods() {
        return METHODS.stream().map(method -> method.apply(0).name()).toList();
    }

    /**
     * Draws samples and counts the intervals that cover; one row for each coefficient of the scenario. Every repetition has a random stream of its own,
     * so the rows are the same for any number of threads.
     */
    static List<CoverageRow> of(CoverageScenario scenario, int units, int repetitions, long seed) {
        List<List<Optional<Interval>>> samples = IntStream.range(0, repetitions)
                .parallel()
                .mapToObj(i -> intervals(scenario, units, i, seed))
                .toList();
        List<CoverageRow> rows = new ArrayList<>();
        for (int t = 0; t < scenario.targets().size(); t++) {
            Target target = scenario.targets().get(t);
            List<CoverageTally> tallies = new ArrayList<>();
            for (int m = 0; m < METHODS.size(); m++) {
                int column = t * METHODS.size() + m;
                int every = m == METHODS.size() - 1 ? STUDENTIZED_EVERY : 1;
                tallies.add(CoverageTally.of(
                        target.truth(),
                        IntStream.range(0, repetitions)
                                .filter(i -> i % every == 0)
                                .mapToObj(i -> samples.get(i).get(column))
                                .toList()));
            }
            rows.add(new CoverageRow(scenario.title(), target, units, List.copyOf(tallies)));
        }
        return rows;
    }

    /** The intervals of one sample, by coefficient, then method. */
    private static List<Optional<Interval>> intervals(CoverageScenario scenario, int units, int repetition, long seed) {
        long key = 1_000_003L * units + repetition;
        RatingMatrix ratings = scenario.model()
                .draw(units, RandomStream.of(seed ^ scenario.title().hashCode(), key));
        List<Optional<Interval>> found = new ArrayList<>();
        for (Target target : scenario.targets()) {
            Coefficient coefficient = target.coefficient();
            Estimate figure = coefficient.of(ratings, IntervalMethod.none());
            for (int m = 0; m < METHODS.size(); m++) {
                boolean skipped = m == METHODS.size() - 1 && repetition % STUDENTIZED_EVERY != 0;
                found.add(
                        skipped
                                ? Optional.empty()
                                : METHODS.get(m)
                                        .apply(key)
                                        .applyTo(figure, coefficient, ratings)
                                        .interval());
            }
        }
        return found;
    }
}

package io.assay.study.simulate;

import io.assay.study.internal.Checks;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How label errors go on over generations of models: people label, a model learns, it labels for the next model, and so on.
 *
 * <p>The model of a model: for an item it gives the plurality of {@code votes} labels of training items of the same kind, drawn at random. With one vote it
 * memorises, as a nearest neighbour does, and hands errors on as they are; with many it averages errors out that fall at random. Before that it takes an item for
 * one of another class with chance {@code 1 - ownAccuracy}, which is the error it makes with perfect labels. Generation 1 learns from people. Each later one learns
 * from fresh items, a share of them labelled by people who err as before, the others by the model before it; these are kept or dropped by a filter
 * that sees right and wrong labels with the chances given. The baseline is the same chain of models with people who never err.
 *
 * <h2>Closed form</h2>
 * For symmetric errors of people with accuracy {@code p}, one vote, own accuracy {@code a}, fresh share {@code f} and no filter, let {@code lambda(q) = (k q - 1) / (k - 1)} with {@code k} classes,
 * which confusion after confusion multiplies. With {@code r = (1 - f) lambda(a)} and {@code limit = f lambda(p) / (1 - r)} the labels of generation {@code g} have
 * {@code lambda_g = limit + (lambda(p) - limit) r^(g - 1)}, or, if labels of all generations are kept, the product of
 * {@code 1 - (1 - r) / (t + 1)} over {@code t} from 1 to {@code g - 1} in place of {@code r^(g - 1)}; the model has {@code lambda(a) lambda_g}.
 *
 * <h2>Cost</h2> runs times generations times items times votes. Immutable; every option returns a new plan.
 */
public final class CompoundingErrors {
    private final Options options;

    /** What may be changed. */
    record Options(
            PeopleErrors people,
            int generations,
            int items,
            int votes,
            double ownAccuracy,
            double fresh,
            double keepRight,
            double keepWrong,
            boolean accumulate) {
        Options withPeople(PeopleErrors others) {
            return new Options(others, generations, items, votes, ownAccuracy, fresh, keepRight, keepWrong, accumulate);
        }
    }

    private CompoundingErrors(Options options) {
        this.options = options;
    }

    /**
     * {@return five generations of 2,000 items each, of models that memorise, without fresh labels or filter}
     *
     * @param people how people mislabel
     */
    public static CompoundingErrors of(PeopleErrors people) {
        return new CompoundingErrors(new Options(people, 5, 2000, 1, 1, 0, 1, 1, false));
    }

    private CompoundingErrors with(
            int generations, int items, int votes, double own, double fresh, double right, double wrong, boolean all) {
        return new CompoundingErrors(
                new Options(options.people, generations, items, votes, own, fresh, right, wrong, all));
    }

    /**
     * {@return this chain with another length}
     *
     * @param generations from 1 to 1,000
     * @throws IllegalArgumentException if out of range
     */
    public CompoundingErrors generations(int generations) {
        Checks.between(1, generations, 1000, "generations");
        Options o = options;
        return with(generations, o.items, o.votes, o.ownAccuracy, o.fresh, o.keepRight, o.keepWrong, o.accumulate);
    }

    /**
     * {@return this chain with as many items labelled in each generation, and as many others to measure quality on}
     *
     * @param items from 1 to 10 million
     * @throws IllegalArgumentException if out of range
     */
    public CompoundingErrors items(int items) {
        Checks.between(1, items, 10_000_000, "items");
        Options o = options;
        return with(o.generations, items, o.votes, o.ownAccuracy, o.fresh, o.keepRight, o.keepWrong, o.accumulate);
    }

    /**
     * {@return this chain with models that average over more or fewer labels}
     *
     * @param votes 1 memorises; at most {@value Plurality#MOST_VOTES}
     * @throws IllegalArgumentException if out of range
     */
    public CompoundingErrors votes(int votes) {
        Checks.between(1, votes, Plurality.MOST_VOTES, "votes");
        Options o = options;
        return with(o.generations, o.items, votes, o.ownAccuracy, o.fresh, o.keepRight, o.keepWrong, o.accumulate);
    }

    /**
     * {@return this chain with models that would be right so often with perfect labels}
     *
     * @param ownAccuracy in [0, 1]
     * @throws IllegalArgumentException if out of range
     */
    public CompoundingErrors ownAccuracy(double ownAccuracy) {
        Checks.share(ownAccuracy, "own accuracy");
        Options o = options;
        return with(o.generations, o.items, o.votes, ownAccuracy, o.fresh, o.keepRight, o.keepWrong, o.accumulate);
    }

    /**
     * {@return this chain with a share of the items of later generations labelled by people}
     *
     * @param share in [0, 1]
     * @throws IllegalArgumentException if out of range
     */
    public CompoundingErrors freshShare(double share) {
        Checks.share(share, "share of fresh labels");
        Options o = options;
        return with(o.generations, o.items, o.votes, o.ownAccuracy, share, o.keepRight, o.keepWrong, o.accumulate);
    }

    /**
     * {@return this chain with a filter of the labels that models gave}
     *
     * @param right chance that a right one is kept, in (0, 1]
     * @param wrong chance that a wrong one is kept, in [0, 1]; as large as the other, the filter knows nothing
     * @throws IllegalArgumentException if out of range
     */
    public CompoundingErrors filter(double right, double wrong) {
        Checks.positive(Checks.share(right, "share of right labels kept"), "share of right labels kept");
        Checks.share(wrong, "share of wrong labels kept");
        Options o = options;
        return with(o.generations, o.items, o.votes, o.ownAccuracy, o.fresh, right, wrong, o.accumulate);
    }

    /** {@return this chain with models that learn from the labels of all generations so far, not of the last alone} */
    public CompoundingErrors accumulating() {
        Options o = options;
        return with(o.generations, o.items, o.votes, o.ownAccuracy, o.fresh, o.keepRight, o.keepWrong, true);
    }

    /**
     * {@return the accuracy of each generation with infinitely many items, the first at 0}
     *
     * <p>It comes from the shares of labels themselves, without drawing any. With one vote and no filter it is also the expectation with few items.
     */
    public double[] limit() {
        return new CompoundingLimit(options).accuracies();
    }

    /** {@return the closed form; empty unless errors are symmetric, models memorise and nothing is filtered} */
    public Optional<double[]> closedForm() {
        boolean plain = options.people.name().equals("symmetric")
                && options.votes == 1
                && options.keepRight == 1
                && options.keepWrong == 1;
        return plain ? Optional.of(CompoundingLimit.closedForm(options)) : Optional.empty();
    }

    /**
     * {@return what the simulation gave, beside the baseline and the limit}
     *
     * @param repetitions runs, seed and threads
     */
    public Generations simulate(Repetitions repetitions) {
        Options clean = options.withPeople(options.people.without());
        List<Generations.Run> runs = repetitions.each(seed -> new Generations.Run(
                new CompoundingRun(options, seed).accuracies(), new CompoundingRun(clean, seed).accuracies()));
        return Generations.of(
                toString(),
                runs,
                repetitions,
                Optional.of(limit()),
                Optional.of(new CompoundingLimit(clean).accuracies()));
    }

    /** {@return one line for people} */
    @Override
    public String toString() {
        ToDoubleFunction<Double> percent = share -> Math.rint(1e4 * share) / 100;
        StringBuilder text = new StringBuilder(String.format(
                java.util.Locale.ROOT,
                "%d classes, labels %s %% right (%s errors), %s",
                options.people.classes(),
                Numbers.plain(percent.applyAsDouble(options.people.accuracy())),
                options.people.name(),
                options.votes == 1 ? "models that memorise" : "models that average " + options.votes + " labels"));
        if (options.ownAccuracy < 1) {
            text.append(", ")
                    .append(Numbers.plain(percent.applyAsDouble(options.ownAccuracy)))
                    .append(" % right with perfect labels");
        }
        if (options.fresh > 0) {
            text.append(", ")
                    .append(Numbers.plain(percent.applyAsDouble(options.fresh)))
                    .append(" % fresh labels");
        }
        if (options.keepRight < 1 || options.keepWrong < 1) {
            text.append(String.format(
                    java.util.Locale.ROOT,
                    ", filter keeps %s %% of right and %s %% of wrong labels",
                    Numbers.plain(percent.applyAsDouble(options.keepRight)),
                    Numbers.plain(percent.applyAsDouble(options.keepWrong))));
        }
        return text.append(options.accumulate ? ", all labels kept" : "").toString();
    }
}

package io.assay.study.raters;

import io.assay.core.resample.RandomStream;
import io.assay.study.internal.Checks;
import io.assay.study.raters.Population.Boundary;
import io.assay.study.raters.Population.Kind;
import io.assay.study.raters.RaterModel.Overuse;
import io.assay.study.raters.SimulatedRatings.Truth;
import io.assay.study.raters.Streams.Purpose;
import java.util.List;

/** What raters say of units: numbers on an interval scale, positions of categories elsewhere. */
final class Answers {
    private final Population population;
    private final Streams streams;
    private final int units;

    Answers(Population population, Streams streams, int units) {
        this.population = population;
        this.streams = streams;
        this.units = units;
    }

    /** Refuses a model that means nothing on the scale of the units. */
    static void check(Population population, RaterModel model) {
        if (population.kind == Kind.NOMINAL) {
            Checks.share(model.noise, "noise on a nominal scale");
            Checks.share(model.ownView, "own view on a nominal scale");
            if (model.severity != 0 || model.drift != 0) {
                throw new IllegalArgumentException("a nominal scale has no direction, so a rater has no severity and no"
                        + " drift there; use overuses(category, share) or tiring(factor)");
            }
        }
        if (population.kind == Kind.INTERVAL && (model.confusion != null || !model.overuses.isEmpty())) {
            throw new IllegalArgumentException("an interval scale has no categories to confuse or overuse");
        }
        if (model.confusion != null && model.confusion.length != population.categoryCount()) {
            throw new IllegalArgumentException("the confusion has " + model.confusion.length
                    + " categories, the units have " + population.categoryCount());
        }
        model.overuses.forEach(one -> Categories.position(population.categories, one.category()));
        if (model.constant != null) {
            constant(population, model.constant);
        }
    }

    private static double constant(Population population, String answer) {
        if (population.kind != Kind.INTERVAL) {
            return Categories.position(population.categories, answer);
        }
        try {
            return Checks.finite(Double.parseDouble(answer), "the answer");
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + answer + "\" is not a number", e);
        }
    }

    /** Returns what is true of a unit. */
    Truth truth(int unit) {
        RandomStream random = streams.of(unit, Purpose.UNIT, 0);
        boolean hard = random.nextDouble() < population.hardShare;
        double value = value(random);
        String label = switch (population.kind) {
            case NOMINAL -> population.categories.get((int) value);
            case ORDINAL -> population.categories.get(population.levelOf(value));
            case INTERVAL -> Double.toString(value);
        };
        return new Truth(Integer.toString(unit + 1), label, value, hard);
    }

    /** Draws a category on a nominal scale, a latent value on an ordinal one. */
    private double value(RandomStream random) {
        return switch (population.kind) {
            case NOMINAL -> population.categoryAt(random.nextDouble());
            case ORDINAL -> random.nextGaussian();
            case INTERVAL -> population.mean + population.sd * random.nextGaussian();
        };
    }

    double[] of(int unit, List<RaterModel> models, int[] positions, boolean[] given, int pass) {
        Truth truth = truth(unit);
        double[] answers = new double[models.size()];
        for (int r = 0; r < answers.length; r++) {
            if (!given[r]) {
                answers[r] = Double.NaN;
                continue;
            }
            RaterModel model = models.get(r);
            double time = units == 1 ? 0 : positions[r] / (units - 1.0);
            double seen = ownView(unit, r, model, groupView(unit, model, truth.value()));
            RandomStream random = streams.of(unit, pass == 0 ? Purpose.FIRST_PASS : Purpose.SECOND_PASS, r);
            answers[r] = answer(model, seen, truth.hard() ? population.hardFactor : 1, time, random);
        }
        return answers;
    }

    private double groupView(int unit, RaterModel model, double value) {
        return view(population.views, streams.of(unit, Purpose.GROUP, model.group), value);
    }

    private double ownView(int unit, int rater, RaterModel model, double value) {
        return view(model.ownView, streams.of(unit, Purpose.OWN_VIEW, rater), value);
    }

    private double view(double strength, RandomStream random, double value) {
        if (strength == 0) {
            return value;
        }
        if (population.kind == Kind.NOMINAL) {
            return random.nextDouble() < strength ? value(random) : value;
        }
        return value + strength * random.nextGaussian();
    }

    /** All numbers are drawn whether used or not, so that a fault in one place leaves the rest of a rating as it was. */
    private double answer(RaterModel model, double seen, double hard, double time, RandomStream random) {
        double careless = random.nextDouble();
        double overuse = random.nextDouble();
        double coin = random.nextDouble();
        double side = random.nextDouble();
        double confusion = random.nextDouble();
        double carelessAnswer = carelessAnswer(model, random);
        if (careless < model.careless) {
            return carelessAnswer;
        }
        double worse = hard * tired(model, time);
        if (population.kind == Kind.INTERVAL) {
            return seen + model.severity + model.drift * time + model.noise * worse * random.nextGaussian();
        }
        int category = category(model, seen, worse, time, random);
        return overused(model, confused(model, ambiguous(category, coin, side), confusion), overuse);
    }

    /** By what noise is multiplied, or the chance to know divided: linear in time, both of them. */
    private double tired(RaterModel model, double time) {
        return population.kind == Kind.NOMINAL
                ? 1 / (1 - (1 - 1 / model.tiring) * time)
                : 1 + (model.tiring - 1) * time;
    }

    private double carelessAnswer(RaterModel model, RandomStream random) {
        double uniform = random.nextDouble();
        double normal = random.nextGaussian();
        if (model.constant != null) {
            return constant(population, model.constant);
        }
        return population.kind == Kind.INTERVAL
                ? population.mean + population.sd * normal
                : Math.floor(uniform * population.categoryCount());
    }

    private int category(RaterModel model, double seen, double worse, double time, RandomStream random) {
        if (population.kind == Kind.ORDINAL) {
            double error = model.noise * worse * random.nextGaussian();
            return population.levelOf(seen + model.severity + model.drift * time + error);
        }
        boolean knows = random.nextDouble() < (1 - model.noise) / worse;
        return knows ? (int) seen : population.categoryAt(random.nextDouble());
    }

    private int ambiguous(int category, double coin, double side) {
        for (Boundary boundary : population.boundaries) {
            boolean near = category == boundary.lower() || category == boundary.upper();
            if (near && coin < boundary.share()) {
                return side < 0.5 ? boundary.lower() : boundary.upper();
            }
        }
        return category;
    }

    private static int confused(RaterModel model, int category, double uniform) {
        if (model.confusion == null) {
            return category;
        }
        double[] row = model.confusion[category];
        double left = uniform;
        int k = 0;
        while (k < row.length - 1 && left >= row[k]) {
            left -= row[k++];
        }
        return k;
    }

    private int overused(RaterModel model, int category, double uniform) {
        double left = uniform;
        for (Overuse one : model.overuses) {
            if (left < one.share()) {
                return Categories.position(population.categories, one.category());
            }
            left -= one.share();
        }
        return category;
    }
}

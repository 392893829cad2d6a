package io.assay.study.causes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A model with some effects, fitted by maximum likelihood.
 *
 * <p>Berndt, Hall, Hall and Hausman (1974): steps along the inverse of the summed outer products of the units' scores, which are differences;
 * halved until the likelihood grows. The same products give the covariance of the estimates.
 */
final class Fit {
    private static final double STEP = 1e-3;
    private static final double RIDGE = 1e-6;
    private static final int ROUNDS = 12;
    private static final int HALVINGS = 5;
    private static final double ENOUGH = 0.005;

    final Likelihood likelihood;
    final List<Effect> effects;
    /** The common noise, then the numbers of the effects in turn. */
    final double[] x;

    final double log;
    private final double[] lower;
    private final double[] upper;

    private Fit(Likelihood likelihood, List<Effect> effects, double[] x, double log) {
        this.likelihood = likelihood;
        this.effects = effects;
        this.x = x;
        this.log = log;
        this.lower = bounds(effects, true);
        this.upper = bounds(effects, false);
    }

    private static double[] bounds(List<Effect> effects, boolean isLower) {
        int size = 1 + effects.stream().mapToInt(Effect::size).sum();
        double[] bounds = new double[size];
        bounds[0] = isLower ? -5 : 6;
        int at = 1;
        for (Effect effect : effects) {
            System.arraycopy(isLower ? effect.lower() : effect.upper(), 0, bounds, at, effect.size());
            at += effect.size();
        }
        return bounds;
    }

    /** Fits common noise alone. */
    static Fit ofNoise(Likelihood likelihood) {
        double[] x = {likelihood.start().noise};
        return at(likelihood, List.of(), x).improved();
    }

    private static Fit at(Likelihood likelihood, List<Effect> effects, double[] x) {
        return new Fit(likelihood, effects, x, likelihood.total(model(likelihood, effects, x), likelihood.row()));
    }

    /** Fits one effect more, from where this fit is. */
    Fit with(Effect effect) {
        return unfitted(effect, effect.start()).improved();
    }

    private Fit unfitted(Effect effect, double[] numbers) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(effect);
        double[] longer = Arrays.copyOf(x, x.length + effect.size());
        System.arraycopy(numbers, 0, longer, x.length, effect.size());
        return at(likelihood, more, longer);
    }

    /** Fits one effect less, from where this fit is. */
    Fit without(Effect effect) {
        List<Effect> fewer = effects.stream().filter(e -> !e.equals(effect)).toList();
        double[] shorter = new double[x.length - effect.size()];
        int from = offset(effect);
        System.arraycopy(x, 0, shorter, 0, from);
        System.arraycopy(x, from + effect.size(), shorter, from, shorter.length - from);
        return at(likelihood, fewer, shorter).improved();
    }

    private int offset(Effect effect) {
        int at = 1;
        for (Effect other : effects) {
            if (other.equals(effect)) {
                return at;
            }
            at += other.size();
        }
        throw new IllegalArgumentException("no such effect: " + effect.key());
    }

    double[] numbers(Effect effect) {
        int from = offset(effect);
        return Arrays.copyOfRange(x, from, from + effect.size());
    }

    Model model() {
        return model(likelihood, effects, x);
    }

    private static Model model(Likelihood likelihood, List<Effect> effects, double[] x) {
        Model model = likelihood.start();
        model.noise = x[0];
        int at = 1;
        for (Effect effect : effects) {
            effect.setter().set(model, Arrays.copyOfRange(x, at, at + effect.size()));
            at += effect.size();
        }
        return model;
    }

    /** Returns the scores of each distinct unit, by number of the model. */
    private double[][] scores() {
        double[][] scores = new double[x.length][];
        double[] here = likelihood.row();
        likelihood.logs(model(), here);
        for (int j = 0; j < x.length; j++) {
            double step = x[j] + STEP <= upper[j] ? STEP : -STEP;
            double[] moved = x.clone();
            moved[j] += step;
            double[] there = likelihood.row();
            likelihood.logs(model(likelihood, effects, moved), there);
            for (int i = 0; i < there.length; i++) {
                there[i] = (there[i] - here[i]) / step;
            }
            scores[j] = there;
        }
        return scores;
    }

    private double[] gradient(double[][] scores) {
        int[] weights = likelihood.sheet.weights;
        double[] gradient = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < weights.length; i++) {
                gradient[j] += weights[i] * scores[j][i];
            }
        }
        return gradient;
    }

    private DMatrixRMaj information(double[][] scores) {
        int[] weights = likelihood.sheet.weights;
        DMatrixRMaj information = new DMatrixRMaj(x.length, x.length);
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = j == k ? RIDGE : 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * scores[j][i] * scores[k][i];
                }
                information.set(j, k, sum);
                information.set(k, j, sum);
            }
        }
        return information;
    }

    private Fit improved() {
        Fit best = this;
        for (int round = 0; round < ROUNDS; round++) {
            Fit next = best.stepped();
            double gain = next.log - best.log;
            best = next;
            if (gain < ENOUGH) {
                break;
            }
        }
        return best;
    }

    private Fit stepped() {
        double[][] scores = scores();
        double[] gradient = gradient(scores);
        double[] direction = direction(gradient, information(scores));
        double share = 1;
        for (int halving = 0; halving <= HALVINGS; halving++) {
            double[] moved = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                moved[j] = Math.max(lower[j], Math.min(upper[j], x[j] + share * direction[j]));
            }
            Fit next = at(likelihood, effects, moved);
            if (next.log > log) {
                return next;
            }
            share /= 2;
        }
        return this;
    }

    /** Solves for the step; numbers that press against their bounds stay. */
    private double[] direction(double[] gradient, DMatrixRMaj information) {
        double[] direction = new double[x.length];
        int[] free = java.util.stream.IntStream.range(0, x.length)
                .filter(j -> !(x[j] <= lower[j] && gradient[j] < 0) && !(x[j] >= upper[j] && gradient[j] > 0))
                .toArray();
        if (free.length == 0) {
            return direction;
        }
        DMatrixRMaj part = new DMatrixRMaj(free.length, free.length);
        DMatrixRMaj right = new DMatrixRMaj(free.length, 1);
        for (int a = 0; a < free.length; a++) {
            right.set(a, 0, gradient[free[a]]);
            for (int b = 0; b < free.length; b++) {
                part.set(a, b, information.get(free[a], free[b]));
            }
        }
        DMatrixRMaj solved = new DMatrixRMaj(free.length, 1);
        if (CommonOps_DDRM.solve(part, right, solved)) {
            for (int a = 0; a < free.length; a++) {
                direction[free[a]] = Math.max(-1, Math.min(1, solved.get(a, 0)));
            }
        }
        return direction;
    }

    /**
     * Returns about what twice the logarithm would gain by an effect: by one step from where it starts if it is a share, for rare answers
     * make the slope at 0 too noisy; else from the slope where it is absent.
     */
    double promise(Effect effect) {
        if (effect.isOneSided()) {
            return 2 * (unfitted(effect, effect.start()).stepped().log - log);
        }
        Fit there = unfitted(effect, effect.absent());
        double[][] scores = there.scores();
        double[] gradient = there.gradient(scores);
        DMatrixRMaj right = DMatrixRMaj.wrap(gradient.length, 1, gradient);
        DMatrixRMaj solved = new DMatrixRMaj(gradient.length, 1);
        return CommonOps_DDRM.solve(there.information(scores), right, solved) ? CommonOps_DDRM.dot(right, solved) : 0;
    }

    /** Returns the covariance of the estimates, or zeros if they cannot be told apart. */
    DMatrixRMaj covariance() {
        DMatrixRMaj covariance = new DMatrixRMaj(x.length, x.length);
        if (!CommonOps_DDRM.invert(information(scores()), covariance)) {
            covariance.zero();
        }
        return covariance;
    }

    /** Returns the disagreement at other numbers. */
    double disagreement(double[] numbers) {
        return likelihood.disagreement(model(likelihood, effects, numbers));
    }

    /** Returns numbers with the effects of a kind taken out. */
    double[] lacking(double[] numbers, CauseKind kind) {
        double[] lacking = numbers.clone();
        int at = 1;
        for (Effect effect : effects) {
            if (effect.kind() == kind) {
                Arrays.fill(lacking, at, at + effect.size(), 0);
            }
            at += effect.size();
        }
        return lacking;
    }
}

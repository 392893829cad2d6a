package io.assay.annotators;

import java.util.ArrayList;
import java.util.List;

/** The rounds of an expectation-maximisation, until the objective settles. */
final class Em {
    /** Rounds and tolerance, checked. */
    record Limits(int rounds, double tolerance) {
        Limits {
            if (rounds < 1) {
                throw new IllegalArgumentException("the limit of rounds must be at least 1, but was " + rounds);
            }
            if (!(tolerance >= 0 && tolerance < 1)) {
                throw new IllegalArgumentException("the tolerance must be in [0, 1), but was " + tolerance);
            }
        }

        Limits rounds(int newRounds) {
            return new Limits(newRounds, tolerance);
        }

        Limits tolerance(double newTolerance) {
            return new Limits(rounds, newTolerance);
        }
    }

    /** One model being fitted. */
    interface Model {
        /** The expectation step: works out the posteriors of the present parameters, and returns their objective. */
        double expect();

        /** The maximisation step: moves the parameters to fit the last posteriors. */
        void maximize();
    }

    private Em() {}

    /** Runs rounds until the objective grows by no more than the tolerance times its size; the posteriors are those of the last parameters. */
    static Convergence run(Model model, Limits limits) {
        List<Double> trace = new ArrayList<>();
        trace.add(model.expect());
        for (int round = 1; round <= limits.rounds(); round++) {
            model.maximize();
            double before = trace.get(trace.size() - 1);
            double now = model.expect();
            trace.add(now);
            if (now - before <= limits.tolerance() * Math.max(1, Math.abs(now))) {
                return new Convergence(Convergence.Status.CONVERGED, round, trace);
            }
        }
        return new Convergence(Convergence.Status.LIMIT_REACHED, limits.rounds(), trace);
    }
}

package io.assay.study.simulate;

import io.assay.study.simulate.CompoundingErrors.Options;

/** Generations of models on infinitely many items: shares of labels instead of labels. */
final class CompoundingLimit {
    private final Options options;
    private final PeopleErrors people;
    private final int classes;

    CompoundingLimit(Options options) {
        this.options = options;
        this.people = options.people();
        this.classes = people.classes();
    }

    double[] accuracies() {
        double[] accuracies = new double[options.generations()];
        double[][] labels = new double[people.kinds()][classes];
        add(labels, people.rows(), 1);
        for (int g = 0; g < accuracies.length; g++) {
            double[][] model = perceived(voted(labels));
            accuracies[g] = accuracy(model);
            if (!options.accumulate()) {
                labels = new double[people.kinds()][classes];
            }
            add(labels, people.rows(), options.fresh());
            add(labels, filtered(model), 1 - options.fresh());
        }
        return accuracies;
    }

    private static void add(double[][] sums, double[][] rows, double share) {
        for (int kind = 0; kind < rows.length; kind++) {
            for (int j = 0; j < rows[kind].length; j++) {
                sums[kind][j] += share * rows[kind][j];
            }
        }
    }

    private double[][] voted(double[][] labels) {
        double[][] voted = new double[labels.length][];
        for (int kind = 0; kind < labels.length; kind++) {
            double sum = 0;
            for (double mass : labels[kind]) {
                sum += mass;
            }
            double[] chances = new double[classes];
            for (int j = 0; j < classes; j++) {
                chances[j] = sum > 0 ? labels[kind][j] / sum : 1.0 / classes;
            }
            voted[kind] = Plurality.winnersUnchecked(chances, options.votes());
        }
        return voted;
    }

    /** Items of each kind are taken for those of other classes as often as the model errs by itself. */
    private double[][] perceived(double[][] voted) {
        double slip = (1 - options.ownAccuracy()) / (classes - 1);
        double[][] perceived = new double[voted.length][classes];
        for (int kind = 0; kind < voted.length; kind++) {
            int first = kind - people.truth(kind);
            for (int seen = first; seen < first + classes; seen++) {
                double share = seen == kind ? options.ownAccuracy() : slip;
                for (int j = 0; j < classes; j++) {
                    perceived[kind][j] += share * voted[seen][j];
                }
            }
        }
        return perceived;
    }

    private double[][] filtered(double[][] model) {
        double[][] kept = new double[model.length][classes];
        for (int kind = 0; kind < model.length; kind++) {
            for (int j = 0; j < classes; j++) {
                kept[kind][j] = model[kind][j] * (j == people.truth(kind) ? options.keepRight() : options.keepWrong());
            }
        }
        return kept;
    }

    private double accuracy(double[][] model) {
        double sum = 0;
        for (int kind = 0; kind < model.length; kind++) {
            sum += people.weight(kind) * model[kind][people.truth(kind)];
        }
        return sum;
    }

    static double[] closedForm(Options options) {
        int k = options.people().classes();
        double own = excess(options.ownAccuracy(), k);
        double people = excess(options.people().accuracy(), k);
        double r = (1 - options.fresh()) * own;
        double end = r < 1 ? options.fresh() * people / (1 - r) : people;
        double left = 1;
        double[] accuracies = new double[options.generations()];
        for (int g = 0; g < accuracies.length; g++) {
            accuracies[g] = 1.0 / k + own * (end + (people - end) * left) * (k - 1) / k;
            left *= options.accumulate() ? 1 - (1 - r) / (g + 2) : r;
        }
        return accuracies;
    }

    /** What is left of an accuracy beyond chance, from 1 to minus 1 / (k - 1). */
    private static double excess(double accuracy, int k) {
        return (k * accuracy - 1) / (k - 1);
    }
}

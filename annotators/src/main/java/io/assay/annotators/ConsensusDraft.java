package io.assay.annotators;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a consensus while they are being set. */
final class ConsensusDraft {
    final String method;
    final Annotations annotations;
    final int[] sizes;
    int[] labels = {};
    boolean[] tied = {};
    double[] posteriors = {};
    boolean numeric;
    double[] values = {};
    double @Nullable [] errors;
    double[] prevalences = {};
    double @Nullable [] difficulties;
    List<RaterLearned> raters = List.of();
    Convergence convergence = Convergence.DIRECT;
    final List<String> warnings = new ArrayList<>();

    ConsensusDraft(String method, Annotations annotations) {
        this.method = method;
        this.annotations = annotations;
        this.sizes = sizes(annotations.ratings());
    }

    ConsensusDraft(Consensus from) {
        this.method = from.method;
        this.annotations = from.annotations;
        this.sizes = from.sizes;
        this.labels = from.labels;
        this.tied = from.tied;
        this.posteriors = from.posteriors;
        this.numeric = from.numeric;
        this.values = from.values;
        this.errors = from.errors;
        this.prevalences = from.prevalences;
        this.difficulties = from.difficulties;
        this.raters = from.raters;
        this.convergence = from.convergence;
        this.warnings.addAll(from.warnings);
    }

    static ConsensusDraft ofLabels(
            String method, Annotations annotations, double[] weights, TieRule ties, boolean probabilities) {
        ConsensusDraft draft = new ConsensusDraft(method, annotations);
        int categories = annotations.ratings().categoryCount();
        double[] totals = new double[categories];
        for (int i = 0; i < weights.length; i++) {
            totals[i % categories] += draft.sizes[i / categories] == 0 ? 0 : weights[i];
        }
        draft.labels = new int[draft.sizes.length];
        draft.tied = new boolean[draft.sizes.length];
        Arrays.fill(draft.labels, -1);
        for (int u = 0; u < draft.sizes.length; u++) {
            if (draft.sizes[u] > 0) {
                draft.labels[u] = ties.choose(weights, u * categories, categories, u, totals);
                draft.tied[u] = TieRule.ahead(weights, u * categories, categories) > 1;
            }
        }
        draft.posteriors = probabilities ? weights : new double[0];
        return draft;
    }

    private static int[] sizes(RatingMatrix ratings) {
        int[] sizes = new int[ratings.unitCount()];
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < sizes.length; u++) {
            ratings.load(u, unit);
            sizes[u] = unit.size();
        }
        return sizes;
    }
}

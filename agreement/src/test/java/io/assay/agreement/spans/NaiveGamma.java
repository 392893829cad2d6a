package io.assay.agreement.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The least disorder by trying all alignments, with the dissimilarities as they are printed in the paper. */
final class NaiveGamma {
    private final Continuum continuum;
    private final double alpha;
    private final double beta;
    private final double delta;

    NaiveGamma(Continuum continuum, double alpha, double beta, double delta) {
        this.continuum = continuum;
        this.alpha = alpha;
        this.beta = beta;
        this.delta = delta;
    }

    double leastDisorder() {
        double perRater = continuum.spans().size() / (double) continuum.raters().size();
        return least(0, new ArrayList<>()) / perRater;
    }

    /** Puts the next span into each group that has none of its rater, or into a new one. */
    private double least(int next, List<List<Span>> groups) {
        if (next == continuum.spans().size()) {
            return groups.stream().mapToDouble(this::disorder).sum();
        }
        Span span = continuum.spans().get(next);
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < groups.size(); g++) {
            List<Span> group = groups.get(g);
            if (group.stream().noneMatch(other -> other.rater().equals(span.rater()))) {
                group.add(span);
                least = Math.min(least, least(next + 1, groups));
                group.remove(group.size() - 1);
            }
        }
        groups.add(new ArrayList<>(List.of(span)));
        least = Math.min(least, least(next + 1, groups));
        groups.remove(groups.size() - 1);
        return least;
    }

    /** The same by dynamic programming over sets of spans, for more of them. */
    double leastDisorderOfSets() {
        List<Span> spans = continuum.spans();
        double[] least = new double[1 << spans.size()];
        for (int set = 1; set < least.length; set++) {
            least[set] = Double.POSITIVE_INFINITY;
            int lowest = Integer.lowestOneBit(set);
            int rest = set ^ lowest;
            for (int part = rest; ; part = (part - 1) & rest) {
                double before = least[rest ^ part];
                if (before < least[set] && areOfDifferentRaters(part | lowest)) {
                    least[set] = Math.min(least[set], before + disorder(group(part | lowest)));
                }
                if (part == 0) {
                    break;
                }
            }
        }
        return least[least.length - 1] * continuum.raters().size() / spans.size();
    }

    private List<Span> group(int set) {
        List<Span> group = new ArrayList<>();
        for (int i = 0; i < continuum.spans().size(); i++) {
            if ((set >> i & 1) == 1) {
                group.add(continuum.spans().get(i));
            }
        }
        return group;
    }

    private boolean areOfDifferentRaters(int set) {
        List<Span> group = group(set);
        return group.stream().map(Span::rater).distinct().count() == group.size();
    }

    double disorder(List<Span> group) {
        List<String> raters = continuum.raters();
        double sum = 0;
        for (int i = 0; i < raters.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += dissimilarity(of(group, raters.get(i)), of(group, raters.get(j)));
            }
        }
        return sum / (raters.size() * (raters.size() - 1) / 2.0);
    }

    private static Optional<Span> of(List<Span> group, String rater) {
        return group.stream().filter(span -> span.rater().equals(rater)).findFirst();
    }

    private double dissimilarity(Optional<Span> first, Optional<Span> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return delta;
        }
        Span u = first.get();
        Span v = second.get();
        double moved = Math.abs(u.start() - v.start()) + Math.abs(u.end() - v.end());
        double position = Math.pow(moved / (u.end() - u.start() + v.end() - v.start()), 2) * delta;
        double category = u.category().equals(v.category()) ? 0 : delta;
        return alpha * position + beta * category;
    }
}

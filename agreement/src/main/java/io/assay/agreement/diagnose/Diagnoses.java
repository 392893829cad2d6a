package io.assay.agreement.diagnose;

import io.assay.agreement.Influence;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Fills a {@link Diagnosis} from the ratings and their influence on alpha. */
final class Diagnoses {
    private Diagnoses() {}

    static Diagnosis of(Influence influence, AuditPlan plan) {
        RatingMatrix ratings = influence.ratings();
        RaterScan scan = RaterScan.of(ratings);
        Spread spread = Spread.of(ratings, plan.boundary());
        return new Diagnosis(
                scan.profiles(influence),
                scan.pairs(),
                confusion(influence),
                disputed(influence, plan.disputedUnits()),
                spread.shares(),
                spread.histogram());
    }

    private static Optional<CategoryConfusion> confusion(Influence influence) {
        RatingMatrix ratings = influence.ratings();
        if (!influence.hasCategories()) {
            return Optional.empty();
        }
        int size = ratings.categoryCount();
        long[][] pairs = new long[size][size];
        List<CategoryPair> ranked = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                pairs[a][b] = influence.pairs(a, b);
                if (a < b && pairs[a][b] > 0) {
                    ranked.add(pair(influence, a, b));
                }
            }
        }
        ranked.sort(Comparator.comparingDouble((CategoryPair p) -> Double.isNaN(p.gain()) ? -2 : p.gain())
                .reversed()
                .thenComparing(CategoryPair::first)
                .thenComparing(CategoryPair::second));
        return Optional.of(new CategoryConfusion(ratings.categories(), pairs, ranked));
    }

    private static CategoryPair pair(Influence influence, int a, int b) {
        List<String> labels = influence.ratings().categories();
        double merged = isMergeable(influence.ratings(), a, b) ? influence.merged(a, b) : Double.NaN;
        return new CategoryPair(
                labels.get(a),
                labels.get(b),
                influence.pairs(a, b),
                influence.share(a, b),
                merged,
                merged - influence.estimate().orNaN());
    }

    /** Categories without order may be merged at will, levels only with their neighbours, numbers not at all. */
    private static boolean isMergeable(RatingMatrix ratings, int a, int b) {
        return switch (ratings.scale().name()) {
            case "nominal" -> true;
            case "ordinal" -> b - a == 1;
            default -> false;
        };
    }

    private static List<UnitDispute> disputed(Influence influence, int wanted) {
        RatingMatrix ratings = influence.ratings();
        // Smallest disagreement on top; of equal ones the later unit, which gives way first.
        PriorityQueue<Candidate> worst = new PriorityQueue<>(Comparator.comparingDouble(Candidate::disagreement)
                .thenComparing(Candidate::unit, Comparator.reverseOrder()));
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            double disagreement = influence.disagreement(unit);
            boolean enters = worst.size() < wanted
                    || (!worst.isEmpty() && disagreement > worst.element().disagreement());
            if (disagreement > 0 && enters) {
                worst.add(new Candidate(u, disagreement));
                if (worst.size() > wanted) {
                    worst.remove();
                }
            }
        }
        return worst.stream()
                .sorted(Comparator.comparingDouble(Candidate::disagreement)
                        .reversed()
                        .thenComparing(Candidate::unit))
                .map(candidate -> dispute(influence, candidate, unit))
                .toList();
    }

    private record Candidate(int unit, double disagreement) {}

    private static UnitDispute dispute(Influence influence, Candidate candidate, UnitRatings unit) {
        RatingMatrix ratings = influence.ratings();
        ratings.load(candidate.unit, unit);
        double without = influence.without(unit);
        String id = ratings.units().get(candidate.unit);
        List<Rating> own = ratings.ratingsOf(id);
        return new UnitDispute(
                id,
                own,
                candidate.disagreement,
                influence.share(unit),
                without,
                without - influence.estimate().orNaN());
    }
}

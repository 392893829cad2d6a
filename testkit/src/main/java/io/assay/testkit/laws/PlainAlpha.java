package io.assay.testkit.laws;

import io.assay.agreement.Distance;
import io.assay.agreement.ValueCounts;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Krippendorff's alpha pair by pair, as defined, whatever a distance declares (Krippendorff 2011, section 3). */
final class PlainAlpha {
    private final List<List<Integer>> units = new ArrayList<>();
    private final List<Integer> all = new ArrayList<>();
    private final Distance.Prepared prepared;

    private PlainAlpha(RatingMatrix ratings, Distance distance) {
        List<List<Double>> rated = new ArrayList<>();
        SortedMap<Double, Integer> counts = new TreeMap<>();
        for (String unit : ratings.units()) {
            List<Double> values =
                    ratings.ratingsOf(unit).stream().map(Rating::value).toList();
            if (values.size() > 1) {
                rated.add(values);
                values.forEach(value -> counts.merge(value, 1, Integer::sum));
            }
        }
        List<Double> distinct = List.copyOf(counts.keySet());
        for (List<Double> values : rated) {
            units.add(values.stream().map(distinct::indexOf).toList());
        }
        units.forEach(all::addAll);
        ValueCounts plain = ValueCounts.of(
                Siblings.array(distinct),
                counts.values().stream().mapToDouble(Integer::doubleValue).toArray());
        boolean labelled = ratings.scale().name().equals("nominal");
        prepared = distance.prepare(
                labelled
                        ? plain.withLabels(distinct.stream()
                                .map(code -> ratings.categories().get(code.intValue()))
                                .toList())
                        : plain);
    }

    /** Returns alpha, or NaN where nothing differs. */
    static double of(RatingMatrix ratings, Distance distance) {
        PlainAlpha alpha = new PlainAlpha(ratings, distance);
        double observed = 0;
        for (List<Integer> unit : alpha.units) {
            observed += alpha.pairs(unit) / (unit.size() - 1);
        }
        int n = alpha.all.size();
        double expected = alpha.pairs(alpha.all) / (n - 1);
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }

    private double pairs(List<Integer> values) {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                sum += i == j ? 0 : prepared.squared(values.get(i), values.get(j));
            }
        }
        return sum;
    }
}

package io.assay.agreement;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleBiFunction;

/**
 * Figures of other tools from the rules they follow, written here from their documentation or source, by the row of the page "Where
 * other tools differ". Where the tool itself was run, the rule shows that the difference is understood.
 */
final class OtherToolsRules {
    static final Map<String, DoubleSupplier> ALL = new LinkedHashMap<>();

    static {
        alpha();
        kappas();
        sets();
        OtherToolsNumbers.putInto(ALL);
    }

    private OtherToolsRules() {}

    private static void alpha() {
        // irr: coincidences are divided by m - 1 only if some rating is missing.
        ALL.put("alpha-complete", () -> undividedAlpha(Cases.read("fleiss1971-diagnoses.csv", Scale.nominal())));
        // krippendorffsalpha: expected disagreement is of all ratings, those alone in their unit included.
        ALL.put("alpha-one-rating", () -> {
            double[][] gwet = OtherToolsFigures.gwet().toArray();
            return 1 - observed(gwet, OtherToolsRules::unequal) / expected(gwet, OtherToolsRules::unequal);
        });
        ALL.put(
                "alpha-placeholder",
                () -> OtherToolsFigures.nominal().of(filled()).value());
        // DKPro: an Integer and a Double are never equal.
        ALL.put(
                "alpha-number-types",
                () -> OtherToolsFigures.nominal()
                        .of(relabelled(OtherToolsFigures.gwet()))
                        .value());
        // DKPro: the ordinal distance of anything but Integers is the nominal one.
        ALL.put(
                "alpha-decimals",
                () -> OtherToolsFigures.nominal().of(OtherToolsFigures.gwet()).value());
        // irrCAC: weights 1 - C(d + 1, 2) / C(q, 2) for levels d apart.
        ALL.put(
                "alpha-gwet-ordinal",
                () -> alpha(OtherToolsFigures.gwet(), (a, b) -> Math.abs(a - b) * (Math.abs(a - b) + 1)));
        RatingMatrix signs = OtherToolsFigures.made("signs", Scale.interval());
        ALL.put("alpha-signs", () -> alpha(signs, (a, b) -> a + b <= 0 ? unequal(a, b) : ratio(a, b)));
        ALL.put("alpha-signs-zero", () -> alpha(signs, (a, b) -> a + b == 0 ? 0 : ratio(a, b)));
    }

    private static double unequal(double a, double b) {
        return a == b ? 0 : 1;
    }

    private static double ratio(double a, double b) {
        return a == b ? 0 : Math.pow((a - b) / (a + b), 2);
    }

    private static double alpha(RatingMatrix ratings, DoubleBinaryOperator distance) {
        return Agreement.krippendorff()
                .distance(Distance.of("theirs", distance))
                .of(ratings)
                .value();
    }

    private static double[] given(double[] row) {
        return Arrays.stream(row).filter(v -> !Double.isNaN(v)).toArray();
    }

    /** Mean disagreement of the pairs of a unit, units weighed by their ratings. */
    private static double observed(double[][] ratings, DoubleBinaryOperator distance) {
        double sum = 0;
        double pairable = 0;
        for (double[] row : ratings) {
            double[] values = given(row);
            if (values.length > 1) {
                sum += pairs(values, distance) / (values.length - 1);
                pairable += values.length;
            }
        }
        return sum / pairable;
    }

    private static double expected(double[][] ratings, DoubleBinaryOperator distance) {
        double[] all = Arrays.stream(ratings)
                .flatMapToDouble(row -> Arrays.stream(given(row)))
                .toArray();
        return pairs(all, distance) / (all.length * (all.length - 1.0));
    }

    private static double pairs(double[] values, DoubleBinaryOperator distance) {
        return Arrays.stream(values)
                .map(a -> Arrays.stream(values)
                        .map(b -> distance.applyAsDouble(a, b))
                        .sum())
                .sum();
    }

    /** Every coincidence counts m - 1 times, so that there seem to be n (m - 1) ratings. */
    private static double undividedAlpha(RatingMatrix ratings) {
        double[][] rows = ratings.toArray();
        double[] all = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        double times = rows[0].length - 1.0;
        double apart = Arrays.stream(rows)
                .mapToDouble(row -> pairs(row, OtherToolsRules::unequal))
                .sum();
        return 1 - (all.length * times - 1) * apart / (times * times * pairs(all, OtherToolsRules::unequal));
    }

    /** Gwet's table with a category of its own for missing ratings. */
    private static RatingMatrix filled() {
        double[][] rows = OtherToolsFigures.gwet().toArray();
        for (double[] row : rows) {
            Arrays.setAll(row, j -> Double.isNaN(row[j]) ? 9 : row[j]);
        }
        return RatingMatrix.of(Scale.ordinal(), rows);
    }

    private static RatingMatrix relabelled(RatingMatrix ratings) {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        for (String unit : ratings.units()) {
            ratings.ratingsOf(unit)
                    .forEach(r -> builder.rate(
                            unit, r.rater(), r.rater().compareTo("R3") < 0 ? r.label() + ".0" : r.label()));
        }
        return builder.build();
    }

    private static void kappas() {
        ALL.put("percent-pooled", () -> 1 - observed(OtherToolsFigures.gwet().toArray(), OtherToolsRules::unequal));
        ALL.put("fleiss-placeholder", () -> Agreement.fleissKappa(filled()).value());
        // DKPro: observed distances are divided by the largest observed, expected ones by the largest of all.
        ALL.put("weighted-farthest", () -> {
            double[][] rows = OtherToolsFigures.gwet(true, "R2", "R3").toArray();
            double most = Math.pow(most(rows) - least(rows), 2);
            double seen = Arrays.stream(rows)
                    .mapToDouble(row -> square(row[0], row[1]))
                    .max()
                    .orElseThrow();
            return 1 - (disagreement(rows) / seen) / (crossed(rows) / most);
        });
        // nltk: the largest distance divides what is expected, but not what is observed.
        ALL.put("weighted-max-distance", () -> {
            double[][] rows = OtherToolsFigures.gwet(true, "R1", "R4").toArray();
            return 1 - 16 * disagreement(rows) / crossed(rows);
        });
        ALL.put("weighted-unused-level", OtherToolsRules::byIndex);
        ALL.put("weighted-unused-level-statsmodels", OtherToolsRules::byIndex);
        // irrCAC: agreement by chance is 1e-15 if there is one category.
        ALL.put("ac1-one-value", () -> {
            double observed = Agreement.percentAgreement(OtherToolsFigures.made("one", Scale.nominal()))
                    .value();
            return (observed - 1e-15) / (1 - 1e-15);
        });
        ALL.put("fleiss-error", OtherToolsRules::errorOfChance);
    }

    private static double most(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).max().orElseThrow();
    }

    private static double least(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    static double square(double a, double b) {
        return (a - b) * (a - b);
    }

    private static double disagreement(double[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> square(row[0], row[1]))
                .average()
                .orElseThrow();
    }

    private static double crossed(double[][] rows) {
        return Arrays.stream(rows)
                .flatMapToDouble(a -> Arrays.stream(rows).mapToDouble(b -> square(a[0], b[1])))
                .average()
                .orElseThrow();
    }

    /** Levels 1, 2 and 5 count as the first, second and third. */
    private static double byIndex() {
        RatingMatrix gap = OtherToolsFigures.made("gap", Scale.ordinal(1, 5));
        RatingMatrix close = gap.recode(Scale.ordinal(1, 3), level -> level.equals("5") ? "3" : level);
        return Agreement.weightedKappa(Weights.quadratic()).of(close).value();
    }

    /** Fleiss, Nee and Landis (1979): the standard error of kappa if there were agreement by chance only. */
    private static double errorOfChance() {
        RatingMatrix ratings = Cases.read("fleiss1971-diagnoses.csv", Scale.nominal());
        double m = ratings.raterCount();
        double sum = 0;
        double cubes = 0;
        for (String category : ratings.categories()) {
            double p = ratings.units().stream()
                            .flatMap(unit -> ratings.ratingsOf(unit).stream())
                            .filter(r -> r.label().equals(category))
                            .count()
                    / (double) ratings.ratingCount();
            sum += p * (1 - p);
            cubes += p * (1 - p) * (1 - 2 * p);
        }
        return Math.sqrt(2 * (sum * sum - cubes) / (ratings.unitCount() * m * (m - 1))) / sum;
    }

    private static void sets() {
        // nltk: two thirds and one third are 0.67 and 0.33.
        ALL.put("masi-thirds", () -> sets((a, b) -> 1 - jaccard(a, b) * nested(a, b, 1, 0.67, 0.33)));
        // DKPro: the Jaccard distance times Passonneau's distance of 2004.
        ALL.put(
                "masi-2004",
                () -> sets(
                        (a, b) -> (1 - jaccard(a, b)) * (jaccard(a, b) == 0 ? 1 : nested(a, b, 0, 1 / 3.0, 2 / 3.0))));
    }

    /** Alpha of sets that are written a|b. */
    private static double sets(ToDoubleBiFunction<Set<String>, Set<String>> distance) {
        RatingMatrix ratings = OtherToolsFigures.made("sets", Scale.nominal());
        List<Set<String>> sets = ratings.categories().stream()
                .map(label -> Set.of(label.split("\\|", -1)))
                .toList();
        return alpha(ratings, (a, b) -> distance.applyAsDouble(sets.get((int) a), sets.get((int) b)));
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> union = new HashSet<>(a);
        union.addAll(b);
        return (a.size() + b.size() - union.size()) / (double) union.size();
    }

    /** Returns the value for equal sets, for one within the other, or for the rest. */
    private static double nested(Set<String> a, Set<String> b, double equal, double within, double other) {
        if (a.equals(b)) {
            return equal;
        }
        return a.containsAll(b) || b.containsAll(a) ? within : other;
    }
}

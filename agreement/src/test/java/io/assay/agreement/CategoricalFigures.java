package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures of other tools on categorical ratings, {@code peers/categorical.csv}, and ours for each of them. */
final class CategoricalFigures {
    private static final List<Figure> ALL = Cases.lines("peers/categorical.csv").stream()
            .map(line -> Figure.of(List.of(line.split(",", -1))))
            .toList();
    private static final Map<String, RatingMatrix> DATA = data();

    private CategoricalFigures() {}

    /**
     * A figure that a tool printed with all its digits.
     *
     * @param data name of the ratings
     * @param coefficient by its stable name, or what it is of: a category, a margin
     * @param weights of near categories; of alpha in Krippendorff's form, the distance
     * @param part which part of the result
     * @param value printed
     * @param tool with its version
     */
    record Figure(String data, String coefficient, String weights, String part, double value, String tool) {
        static Figure of(List<String> fields) {
            return new Figure(
                    fields.get(0),
                    fields.get(1),
                    fields.get(2),
                    fields.get(3),
                    Double.parseDouble(fields.get(4)),
                    fields.get(5));
        }

        /** Holds our figure to it. */
        void check() {
            assertThat(ours()).isCloseTo(value, within(1e-12));
        }

        private double ours() {
            RatingMatrix ratings = CategoricalFigures.ratings(data);
            int category = category();
            if (category >= 0) {
                CategoryAgreement of = CategoryAgreement.of(ratings).get(category);
                return (coefficient.startsWith("kappa") ? of.kappa() : of.specificAgreement()).value();
            }
            return switch (coefficient) {
                case "prevalence-index" -> PrevalenceAndBias.of(ratings).prevalenceIndex();
                case "bias-index" -> PrevalenceAndBias.of(ratings).biasIndex();
                default -> part(estimate(ratings));
            };
        }

        private int category() {
            return coefficient.matches("(kappa-of|specific)-\\d")
                    ? coefficient.charAt(coefficient.length() - 1) - '1'
                    : -1;
        }

        private Estimate estimate(RatingMatrix ratings) {
            if (part.startsWith("large-sample")) {
                return Agreement.weightedKappa(ourWeights()).largeSample().of(ratings);
            }
            return ourCoefficient()
                    .of(ratings, coefficient.equals("light-kappa") ? IntervalMethod.none() : IntervalMethod.analytic());
        }

        private Coefficient ourCoefficient() {
            return switch (coefficient) {
                case "krippendorff-alpha" -> Agreement.krippendorff().distance(distance());
                case "kappa-max" -> KappaMaximum.coefficient();
                case "cohen-kappa", "gwet-ac1", "maxwell-re" -> Coefficients.named(coefficient);
                default -> Coefficients.named(coefficient, ourWeights());
            };
        }

        /** Returns Krippendorff's distance, or what Gwet's weights leave to 1, whose ordinal ones are others. */
        private Distance distance() {
            String name = weights.equals("ordinal") && !part.equals("distance") ? "gwet-ordinal" : weights;
            return CategoricalFigures.distance(
                    name, CategoricalFigures.ratings(data).categoryValues());
        }

        private Weights ourWeights() {
            return switch (weights) {
                case "cohen1968" -> publishedWeights(1, 3, 6);
                case "fleiss1969" -> publishedWeights(9, 5, 3);
                default -> Weights.named(weights);
            };
        }

        private double part(Estimate estimate) {
            return switch (part) {
                case "value", "distance" -> estimate.value();
                case "standard-error", "large-sample-error" ->
                    estimate.standardError().orElseThrow();
                case "lower", "large-sample-lower" ->
                    estimate.interval().orElseThrow().lower();
                default -> estimate.interval().orElseThrow().upper();
            };
        }

        @Override
        public String toString() {
            return coefficient + " " + weights + " of " + data + ": " + part + " by " + tool;
        }
    }

    /** Returns the figures of some coefficients. */
    static List<Figure> of(String... coefficients) {
        List<String> wanted = Arrays.asList(coefficients);
        return ALL.stream().filter(f -> wanted.contains(f.coefficient)).toList();
    }

    static List<Figure> all() {
        return ALL;
    }

    static RatingMatrix ratings(String data) {
        return DATA.get(data);
    }

    /** Weights of three categories, from how far 1 and 2, 1 and 3, and 2 and 3 are apart. */
    static Weights publishedWeights(double oneTwo, double oneThree, double twoThree) {
        return Weights.custom("published", (a, b) -> switch ((int) (a + b)) {
            case 3 -> oneTwo;
            case 4 -> oneThree;
            default -> twoThree;
        });
    }

    private static Map<String, RatingMatrix> data() {
        Map<String, RatingMatrix> data = new HashMap<>();
        data.put("cohen1960", Cases.read("cohen1960-p37.csv", Scale.ordinal(1, 3)));
        data.put("gwet", Cases.read("gwet-raw4raters.csv", Scale.ordinal(1, 5)));
        data.put("diagnoses", Cases.read("fleiss1971-diagnoses.csv", Scale.ordinal(1, 5)));
        data.put("hayes2007", Cases.read("hayes-krippendorff2007.csv", Scale.ordinal(0, 3)));
        data.put("shrout1979", Cases.read("shrout-fleiss1979.csv", Scale.ordinal(1, 10)));
        data.put("binary2011", Cases.read("krippendorff2011-a-binary.csv", Scale.ordinal(0, 1)));
        data.put("graded", Peers.ratings("graded.csv", Scale.ordinal(1, 5)));
        data.put("unused", Peers.ratings("unused.csv", Scale.ordinal(1, 7)));
        data.put("unused-12", data.get("unused").withoutRaters(List.of("3")));
        data.put("sexual-fun", Peers.table("sexual-fun.csv"));
        data.put("ms-winnipeg", Peers.table("ms-winnipeg.csv"));
        data.put("cohen1968", Peers.table(new double[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}));
        data.put("fleiss1969", Peers.table(new double[][] {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}}));
        data.put("feinstein1", Peers.table(new double[][] {{40, 9}, {6, 45}}));
        data.put("feinstein2", Peers.table(new double[][] {{80, 10}, {5, 5}}));
        data.put("sim2005", Peers.table(new double[][] {{22, 2}, {4, 11}}));
        return data;
    }

    /** The distance of a name; weights are distances too, and alpha does not ask how long the longest is. */
    private static Distance distance(String name, double[] levels) {
        double lowest = levels[0];
        double highest = levels[levels.length - 1];
        return switch (name) {
            case "identity", "nominal" -> Distance.nominal();
            case "ordinal" -> Distance.ordinal();
            case "quadratic", "interval" -> Distance.interval();
            case "ratio" -> Distance.ratio();
            case "circular" -> Distance.circular(highest - lowest + 1);
            case "bipolar" -> Distance.bipolar(lowest, highest);
            case "linear" -> Distance.of(name, (a, b) -> Math.abs(a - b));
            case "radical" -> Distance.of(name, (a, b) -> Math.sqrt(Math.abs(a - b)));
            default -> Distance.of(name, (a, b) -> Math.abs(a - b) * (Math.abs(a - b) + 1) / 2);
        };
    }
}

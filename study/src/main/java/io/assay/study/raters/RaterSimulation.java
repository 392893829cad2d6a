package io.assay.study.raters;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import io.assay.study.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Draws ratings from a {@link Population} of units by raters of stated {@link RaterModel models}.
 *
 * <p>Every unit, view and rating has its own random stream, keyed by seed, unit and rater. So the same seed gives the same ratings for any
 * number of threads, more units begin with the same ones, and what a rater says does not change when others join or change.
 *
 * <p>Immutable and thread-safe; every option returns a new simulation.
 *
 * <pre>{@code
 * SimulatedRatings drawn = RaterSimulation.of(Population.ordinal(1, 2, 4, 2, 1))
 *         .raters(4, RaterModel.noise(0.5))
 *         .rater("eva", RaterModel.noise(0.5).severity(0.8))
 *         .draw(100, 42);
 * }</pre>
 *
 * @since 0.1
 */
public final class RaterSimulation {
    private final Population population;
    private final Map<String, RaterModel> raters;
    private final double missing;
    private final int perUnit;

    private RaterSimulation(Population population, Map<String, RaterModel> raters, double missing, int perUnit) {
        this.population = population;
        this.raters = raters;
        this.missing = missing;
        this.perUnit = perUnit;
    }

    /**
     * {@return a simulation without raters yet, in which everybody rates everything}
     *
     * @param population the units
     */
    public static RaterSimulation of(Population population) {
        return new RaterSimulation(population, Map.of(), 0, Integer.MAX_VALUE);
    }

    /**
     * {@return the simulation with more raters of one model} They are called {@code R1, R2, …}, numbered on after those there are.
     *
     * @param count how many, at least 1
     * @param model how they answer
     * @throws IllegalArgumentException if the count is less than 1, or the model does not fit the scale of the units
     */
    public RaterSimulation raters(int count, RaterModel model) {
        RaterSimulation more = this;
        for (int i = 0; i < Checks.atLeast(count, 1, "raters"); i++) {
            more = more.rater("R" + (more.raters.size() + 1), model);
        }
        return more;
    }

    /**
     * {@return the simulation with another rater, or another model of a rater there is}
     *
     * @param id the rater's id, not empty
     * @param model how the rater answers
     * @throws IllegalArgumentException if the id is empty, or the model does not fit the scale of the units
     */
    public RaterSimulation rater(String id, RaterModel model) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a rater needs an id that is not empty");
        }
        Answers.check(population, model);
        Map<String, RaterModel> more = new LinkedHashMap<>(raters);
        more.put(id, model);
        return new RaterSimulation(population, more, missing, perUnit);
    }

    /**
     * {@return the simulation in which ratings are missing at random}
     *
     * @param share the chance of a rating to be missing, in [0, 1]
     * @throws IllegalArgumentException if it is out of range
     */
    public RaterSimulation missing(double share) {
        return new RaterSimulation(population, raters, Checks.share(share, "share of missing ratings"), perUnit);
    }

    /**
     * {@return the simulation in which each unit goes to some of the raters, drawn at random}
     *
     * @param count ratings per unit, at least 1; at most all raters rate
     * @throws IllegalArgumentException if it is less than 1
     */
    public RaterSimulation ratingsPerUnit(int count) {
        return new RaterSimulation(population, raters, missing, Checks.atLeast(count, 1, "ratings per unit"));
    }

    /**
     * Draws units and their ratings. Takes O(units × raters × log units) time; the work is shared among threads.
     *
     * @param units how many, at least 1
     * @param seed any number; the same seed gives the same ratings
     * @return the ratings, and what is true
     * @throws IllegalArgumentException if there are fewer units or no raters
     */
    public SimulatedRatings draw(int units, long seed) {
        Checks.atLeast(units, 1, "units");
        if (raters.isEmpty()) {
            throw new IllegalArgumentException(
                    "a simulation needs raters; add some with raters(5, RaterModel.noise(0.5))");
        }
        List<RaterModel> models = List.copyOf(raters.values());
        Streams streams = new Streams(seed);
        int[][] positions = positions(units, streams);
        Answers answers = new Answers(population, streams, units);
        double[][] first = new double[units][];
        double[][] second = new double[units][];
        IntStream.range(0, units).parallel().forEach(u -> {
            boolean[] given = given(u, streams);
            first[u] = answers.of(u, models, positions[u], given, 0);
            second[u] = answers.of(u, models, positions[u], given, 1);
        });
        return new SimulatedRatings(
                population,
                raters,
                matrix(population.scale(), first),
                matrix(Scale.interval(), where(first, positions)),
                matrix(population.scale(), second),
                IntStream.range(0, units).mapToObj(answers::truth).toList());
    }

    /** Returns who rates a unit. */
    private boolean[] given(int unit, Streams streams) {
        int all = raters.size();
        boolean[] given = new boolean[all];
        double[] keys = new double[all];
        for (int r = 0; r < all; r++) {
            RandomStream random = streams.of(unit, Streams.Purpose.MISSING, r);
            given[r] = random.nextDouble() >= missing;
            keys[r] = random.nextDouble();
        }
        if (perUnit < all) {
            double[] sorted = keys.clone();
            Arrays.sort(sorted);
            for (int r = 0; r < all; r++) {
                given[r] &= keys[r] < sorted[perUnit];
            }
        }
        return given;
    }

    /** Returns when each rater comes to each unit, in an order of the rater's own. */
    private int[][] positions(int units, Streams streams) {
        int[][] positions = new int[units][raters.size()];
        IntStream.range(0, raters.size()).parallel().forEach(r -> {
            long[] keys = new long[units];
            for (int u = 0; u < units; u++) {
                keys[u] = streams.of(u, Streams.Purpose.ORDER, r).nextLong();
            }
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, units).boxed().toList());
            order.sort(Comparator.comparingLong(u -> keys[u]));
            for (int i = 0; i < units; i++) {
                positions[order.get(i)][r] = i;
            }
        });
        return positions;
    }

    private static double[][] where(double[][] ratings, int[][] positions) {
        double[][] where = new double[ratings.length][];
        for (int u = 0; u < ratings.length; u++) {
            where[u] = new double[ratings[u].length];
            for (int r = 0; r < where[u].length; r++) {
                where[u][r] = Double.isNaN(ratings[u][r]) ? Double.NaN : positions[u][r] + 1;
            }
        }
        return where;
    }

    private RatingMatrix matrix(Scale scale, double[][] values) {
        RatingMatrixBuilder builder = RatingMatrix.builder(scale);
        boolean numbers = scale.categories().isEmpty();
        double[] encoded = numbers
                ? new double[0]
                : population.categories.stream().mapToDouble(builder::encode).toArray();
        raters.keySet().forEach(builder::rater);
        for (int u = 0; u < values.length; u++) {
            int unit = builder.unitIndex(Integer.toString(u + 1));
            for (int r = 0; r < values[u].length; r++) {
                if (!Double.isNaN(values[u][r])) {
                    builder.rateEncoded(unit, r, numbers ? values[u][r] : encoded[(int) values[u][r]]);
                }
            }
        }
        return builder.build();
    }
}

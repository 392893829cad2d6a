package io.assay.sampling.diverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Candidates;
import io.assay.sampling.Diversity;
import io.assay.sampling.Embeddings;
import io.assay.sampling.Logits;
import io.assay.sampling.Row;
import io.assay.sampling.Sampling;
import io.assay.sampling.Scorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The choices against plain loops over the definitions, ties included. */
class DiversityProperties {
    private static List<Diversity> all() {
        return List.of(
                Diversities.kCenter(),
                Diversities.kMeansPlusPlus(1),
                Diversities.badge(1),
                Diversities.facilityLocation(),
                Diversities.typiClust(1),
                Diversities.probCover(1.5),
                Diversities.density(1));
    }

    @Property(tries = 200)
    void every_choice_has_as_many_different_rows_as_asked(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int points,
            @ForAll @IntRange(min = 1, max = 40) int budget) {
        float[][] grid = Spread.grid(points, 2, 3, seed);
        for (Diversity diversity : all()) {
            int[] chosen = Spread.choose(diversity, grid, budget);
            assertThat(chosen).hasSize(Math.min(points, budget)).doesNotHaveDuplicates();
            assertThat(Spread.choose(diversity, grid, budget)).isEqualTo(chosen);
        }
    }

    @Property(tries = 200)
    void k_center_takes_the_farthest_again_and_again(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 50) int points,
            @ForAll @IntRange(min = 1, max = 20) int budget) {
        float[][] grid = Spread.grid(points, 3, 4, seed);

        int[] chosen = Spread.choose(Diversities.kCenter(), grid, budget);

        assertThat(chosen).isEqualTo(naiveKCenter(grid, List.of(), Math.min(points, budget)));
    }

    @Property(tries = 100)
    void k_center_keeps_away_from_labelled_rows(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int budget) {
        float[][] grid = Spread.grid(40, 3, 4, seed);
        float[][] labelled = Spread.grid(3, 3, 4, seed + 1);

        int[] chosen = Spread.choose(Diversities.kCenter(Embeddings.of(labelled)), grid, budget);

        assertThat(chosen).isEqualTo(naiveKCenter(grid, List.of(labelled), budget));
    }

    private static int[] naiveKCenter(float[][] points, List<float[]> labelled, int budget) {
        List<float[]> seen = new ArrayList<>(labelled);
        Set<Integer> chosen = new java.util.LinkedHashSet<>();
        while (chosen.size() < budget) {
            int best = -1;
            double farthest = -1;
            for (int i = 0; i < points.length; i++) {
                double nearest = Double.POSITIVE_INFINITY;
                for (float[] other : seen) {
                    nearest = Math.min(nearest, Spread.squared(points[i], other));
                }
                if (!chosen.contains(i) && nearest > farthest) {
                    farthest = nearest;
                    best = i;
                }
            }
            chosen.add(best);
            seen.add(points[best]);
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    @Property(tries = 100)
    void lazy_facility_location_is_the_plain_greedy_one(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int points,
            @ForAll @IntRange(min = 1, max = 12) int budget) {
        float[][] grid = Spread.grid(points, 2, 4, seed);
        double reach = FacilityLocation.reach(Spread.candidates(grid));
        double[] nearest = new double[points];
        Arrays.fill(nearest, reach);
        List<Integer> expected = new ArrayList<>();
        while (expected.size() < Math.min(points, budget)) {
            int best = -1;
            double most = -1;
            for (int i = 0; i < points; i++) {
                double saving = 0;
                for (int j = 0; j < points; j++) {
                    saving += Math.max(0, nearest[j] - Math.sqrt(Spread.squared(grid[i], grid[j])));
                }
                if (!expected.contains(i) && saving > most) {
                    most = saving;
                    best = i;
                }
            }
            expected.add(best);
            for (int j = 0; j < points; j++) {
                nearest[j] = Math.min(nearest[j], Math.sqrt(Spread.squared(grid[best], grid[j])));
            }
        }
        assertThat(Spread.choose(Diversities.facilityLocation(), grid, budget))
                .containsExactly(expected.stream().mapToInt(i -> i).toArray());
    }

    @Property(tries = 100)
    void prob_cover_takes_the_ball_with_the_most_uncovered_rows(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int points,
            @ForAll @IntRange(min = 1, max = 12) int budget) {
        float[][] grid = Spread.grid(points, 2, 6, seed);
        Set<Integer> covered = new HashSet<>();
        List<Integer> expected = new ArrayList<>();
        while (expected.size() < Math.min(points, budget)) {
            int best = -1;
            int most = -1;
            for (int i = 0; i < points; i++) {
                int gain = 0;
                for (int j = 0; j < points; j++) {
                    gain += !covered.contains(j) && Spread.squared(grid[i], grid[j]) <= 2.25 ? 1 : 0;
                }
                if (!expected.contains(i) && gain > most) {
                    most = gain;
                    best = i;
                }
            }
            expected.add(best);
            for (int j = 0; j < points; j++) {
                if (Spread.squared(grid[best], grid[j]) <= 2.25) {
                    covered.add(j);
                }
            }
        }
        assertThat(Spread.choose(Diversities.probCover(1.5), grid, budget))
                .containsExactly(expected.stream().mapToInt(i -> i).toArray());
    }

    @Property(tries = 100)
    void distances_to_one_are_those_of_pairs_to_the_bit(@ForAll long seed) {
        float[][] points = Spread.grid(6000, 5, 1000, seed);
        Candidates candidates = Spread.candidates(points);
        float[] distances = new float[6000];

        candidates.squaredDistances(17, distances);

        for (int i = 0; i < 6000; i += 97) {
            assertThat(distances[i]).isEqualTo(candidates.squaredDistance(i, 17));
            assertThat((double) distances[i]).isCloseTo(Spread.squared(points[i], points[17]), within(0.0));
        }
    }

    @Property(tries = 50)
    void k_means_puts_each_row_into_the_nearest_cluster(@ForAll long seed) {
        float[][] points = Spread.grid(60, 2, 20, seed);
        Candidates candidates = Spread.candidates(points);
        int[] seeds = Spread.choose(Diversities.kMeansPlusPlus(seed), points, 5);

        int[] clusters = KMeans.clusters(candidates, seeds);

        double[][] centres = new double[5][2];
        int[] counts = new int[5];
        for (int i = 0; i < 60; i++) {
            counts[clusters[i]]++;
            centres[clusters[i]][0] += points[i][0];
            centres[clusters[i]][1] += points[i][1];
        }
        for (int i = 0; i < 60; i++) {
            double own = distance(points[i], centres[clusters[i]], counts[clusters[i]]);
            for (int c = 0; c < 5; c++) {
                if (counts[c] > 0) {
                    assertThat(own).isLessThanOrEqualTo(distance(points[i], centres[c], counts[c]) + 1e-3);
                }
            }
        }
    }

    private static double distance(float[] point, double[] sum, int count) {
        return Math.hypot(point[0] - sum[0] / count, point[1] - sum[1] / count);
    }

    /** Two rows far off and 98 together: the next seed is one of the far ones nearly always. */
    @Example
    void seeds_are_drawn_by_their_squared_distance() {
        float[][] points = new float[100][1];
        points[0][0] = 100;
        points[1][0] = 200;
        int[] counts = new int[100];
        int drawn = 0;
        for (int seed = 0; seed < 3000; seed++) {
            int[] chosen = Spread.choose(Diversities.kMeansPlusPlus(seed), points, 2);
            if (chosen[0] > 1) {
                counts[chosen[1]]++;
                drawn++;
            }
        }
        // The chances are 1/5 and 4/5 by the squares of 100 and 200; four standard deviations are .03.
        assertThat(counts[0] / (double) drawn).isBetween(0.17, 0.23);
        assertThat(counts[0] + counts[1]).isEqualTo(drawn);
    }

    /** Gradients written out, and the same draws. */
    @Property(tries = 50)
    void badge_draws_as_on_gradients_written_out(@ForAll long seed) {
        float[][] points = Spread.grid(30, 3, 50, seed);
        float[][] values = Spread.grid(30, 4, 7, seed + 1);
        Logits pool = Logits.of(values);
        double[] scores = Scorer.entropy().scores(pool);
        int[] order = Sampling.byEntropy().select(pool, 30).rows();
        double[][] gradients = new double[30][12];
        Row row = pool.cursor();
        for (int i = 0; i < 30; i++) {
            pool.load(order[i], row);
            for (int k = 0; k < 12; k++) {
                double residual = row.probability(k % 4) - (k % 4 == row.top() ? 1 : 0);
                gradients[i][k] = residual * points[order[i]][k / 4];
            }
        }
        int longest = 0;
        for (int i = 1; i < 30; i++) {
            longest = squared(gradients[i], new double[12]) > squared(gradients[longest], new double[12]) + 1e-9
                    ? i
                    : longest;
        }
        int[] expected = KMeansPlusPlus.seeds(30, 6, longest, RandomStream.of(9, 0), (i, into) -> {
            for (int j = 0; j < 30; j++) {
                into[j] = squared(gradients[i], gradients[j]);
            }
        });

        int[] chosen =
                Spread.select(Diversities.badge(9), points, scores, pool, 6).rows();

        assertThat(chosen).isEqualTo(Arrays.stream(expected).map(i -> order[i]).toArray());
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return sum;
    }

    @Property(tries = 100)
    void density_is_the_mean_cosine_of_pairs(@ForAll long seed) {
        float[][] points = Spread.grid(25, 3, 9, seed);
        double[] weighted = new double[25];
        for (int i = 0; i < 25; i++) {
            double mean = 0;
            for (int j = 0; j < 25; j++) {
                double dot = 0;
                for (int k = 0; k < 3; k++) {
                    dot += points[i][k] * points[j][k];
                }
                double lengths =
                        Math.sqrt(Spread.squared(points[i], new float[3]) * Spread.squared(points[j], new float[3]));
                mean += lengths == 0 ? 0 : dot / lengths / 25;
            }
            // The scores of choose() fall from 25 to 1.
            weighted[i] = (25 - i) * mean * mean;
        }

        int[] chosen = Spread.choose(Diversities.density(2), points, 25);

        for (int i = 1; i < 25; i++) {
            assertThat(weighted[chosen[i]]).isLessThanOrEqualTo(weighted[chosen[i - 1]] + 1e-9);
        }
    }
}

package io.assay.annotators;

import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.Digamma;

/** Slow implementations that follow the definitions, in plain probabilities. Ratings are lists of rater and category. */
final class Naive {
    final List<List<int[]>> units = new ArrayList<>();
    final int raters;
    final int k;

    Naive(Annotations annotations) {
        RatingMatrix m = annotations.ratings();
        raters = annotations.people().size();
        k = m.categoryCount();
        for (String unit : m.units()) {
            List<int[]> list = new ArrayList<>();
            for (Rating rating : m.ratingsOf(unit)) {
                int person = annotations.personOf(m.raters().indexOf(rating.rater()));
                list.add(new int[] {person, m.categories().indexOf(rating.label())});
            }
            units.add(list);
        }
    }

    double[][] shares() {
        double[] ones = new double[raters];
        java.util.Arrays.fill(ones, 1);
        return weighted(ones);
    }

    double[][] weighted(double[] weights) {
        double[][] q = new double[units.size()][k];
        for (int u = 0; u < q.length; u++) {
            for (int[] v : units.get(u)) {
                q[u][v[1]] += weights[v[0]];
            }
            normalize(q[u]);
        }
        return q;
    }

    static int first(double[] q) {
        int best = 0;
        for (int c = 0; c < q.length; c++) {
            best = q[c] > q[best] + 1e-12 ? c : best;
        }
        return best;
    }

    double[] agreeing(double[][] q) {
        double[] right = new double[raters];
        double[] all = new double[raters];
        for (int u = 0; u < q.length; u++) {
            for (int[] v : units.get(u)) {
                all[v[0]]++;
                right[v[0]] += v[1] == first(q[u]) ? 1 : 0;
            }
        }
        for (int r = 0; r < raters; r++) {
            right[r] = all[r] == 0 ? 0 : right[r] / all[r];
        }
        return right;
    }

    double[][] zeroBased() {
        double[] skill = new double[raters];
        java.util.Arrays.fill(skill, 1.0 / k + 1e-5);
        for (int round = 0; round < 100; round++) {
            double[] a = agreeing(weighted(skill));
            for (int r = 0; r < raters; r++) {
                skill[r] += Math.pow(0.5, Math.floor(round / 20.0)) * (a[r] - skill[r]);
            }
        }
        return weighted(skill);
    }

    /** Dawid and Skene by the book; pseudo is [label][truth] or null, gold -1 where unknown. Returns the posteriors. */
    double[][] dawidSkene(int rounds, double[][] pseudo, int[] gold) {
        double[][] q = shares();
        for (int u = 0; u < q.length; u++) {
            pin(q[u], gold[u]);
        }
        for (int round = 0; round <= rounds; round++) {
            double[] p = new double[k];
            double[][][] t = new double[raters][k][k];
            for (int u = 0; u < q.length; u++) {
                for (int c = 0; c < k; c++) {
                    p[c] += units.get(u).isEmpty() ? 0 : q[u][c];
                    for (int[] v : units.get(u)) {
                        t[v[0]][c][v[1]] += q[u][c];
                    }
                }
            }
            normalize(p);
            for (int r = 0; r < raters; r++) {
                for (int c = 0; c < k; c++) {
                    for (int l = 0; l < k && pseudo != null; l++) {
                        t[r][c][l] += pseudo[l][c];
                    }
                    normalize(t[r][c]);
                }
            }
            for (int u = 0; u < q.length; u++) {
                for (int c = 0; c < k; c++) {
                    q[u][c] = p[c];
                    for (int[] v : units.get(u)) {
                        q[u][c] *= t[v[0]][c][v[1]];
                    }
                }
                normalize(q[u]);
                pin(q[u], gold[u]);
            }
        }
        return q;
    }

    /** Rows of all raters' labels by the shares of the votes, times a number of labels: [label][truth]. */
    double[][] pooled(double labels) {
        double[][] q = shares();
        double[][] all = new double[k][k];
        double[] sums = new double[k];
        for (int u = 0; u < q.length; u++) {
            for (int[] v : units.get(u)) {
                for (int c = 0; c < k; c++) {
                    all[v[1]][c] += q[u][c];
                    sums[c] += q[u][c];
                }
            }
        }
        for (double[] row : all) {
            for (int c = 0; c < k; c++) {
                row[c] = sums[c] > 0 ? labels * row[c] / sums[c] : labels / k;
            }
        }
        return all;
    }

    double[][] oneCoin(int rounds, boolean learning) {
        double[][] q = shares();
        double[] p = new double[k];
        java.util.Arrays.fill(p, 1.0 / k);
        for (int round = 0; round <= rounds; round++) {
            double[] s = new double[raters];
            double[] n = new double[raters];
            double[] sums = new double[k];
            for (int u = 0; u < q.length; u++) {
                for (int[] v : units.get(u)) {
                    s[v[0]] += q[u][v[1]];
                    n[v[0]]++;
                }
                for (int c = 0; c < k; c++) {
                    sums[c] += units.get(u).isEmpty() ? 0 : q[u][c];
                }
            }
            if (learning) {
                normalize(sums);
                p = sums;
            }
            for (int u = 0; u < q.length; u++) {
                for (int c = 0; c < k; c++) {
                    q[u][c] = p[c];
                    for (int[] v : units.get(u)) {
                        double right = s[v[0]] / n[v[0]];
                        q[u][c] *= v[1] == c ? right : (1 - right) / (k - 1);
                    }
                }
                normalize(q[u]);
            }
        }
        return q;
    }

    /** MACE from one start, the draws being those of the seed. */
    double[][] mace(int rounds, long seed, int start) {
        RandomStream random = RandomStream.of(seed, start);
        double[] know = new double[raters];
        double[] spam = new double[raters];
        double[][] habit = new double[raters][k];
        for (int r = 0; r < raters; r++) {
            spam[r] = 1 + random.nextDouble() / 2;
            know[r] = 1 + random.nextDouble() / 2;
            double sum = spam[r] + know[r];
            spam[r] /= sum;
            know[r] /= sum;
            for (int c = 0; c < k; c++) {
                habit[r][c] = 1 + random.nextDouble() / 2;
            }
            normalize(habit[r]);
        }
        double[][] q = new double[units.size()][k];
        for (int round = 0; round <= rounds + 1; round++) {
            double[] knew = new double[raters];
            double[] n = new double[raters];
            double[][] named = new double[raters][k];
            for (int u = 0; u < q.length; u++) {
                for (int c = 0; c < k; c++) {
                    q[u][c] = 1.0 / k;
                    for (int[] v : units.get(u)) {
                        q[u][c] *= (v[1] == c ? know[v[0]] : 0) + spam[v[0]] * habit[v[0]][v[1]];
                    }
                }
                normalize(q[u]);
                for (int[] v : units.get(u)) {
                    double other = spam[v[0]] * habit[v[0]][v[1]];
                    double share = q[u][v[1]] * know[v[0]] / (know[v[0]] + other);
                    knew[v[0]] += share;
                    named[v[0]][v[1]] += 1 - share;
                    n[v[0]]++;
                }
            }
            for (int r = 0; r < raters; r++) {
                know[r] = Math.exp(Digamma.value(knew[r] + 0.5) - Digamma.value(n[r] + 1));
                spam[r] = Math.exp(Digamma.value(n[r] - knew[r] + 0.5) - Digamma.value(n[r] + 1));
                for (int c = 0; c < k; c++) {
                    habit[r][c] = Math.exp(Digamma.value(named[r][c] + 10) - Digamma.value(n[r] - knew[r] + 10.0 * k));
                }
            }
        }
        return q;
    }

    /** KOS with a map of messages per pair of unit and place; returns the sums by unit, scaled by the last round. */
    double[] kos(int rounds) {
        Map<List<Integer>, Double> y = new HashMap<>();
        for (int u = 0; u < units.size(); u++) {
            for (int i = 0; i < units.get(u).size(); i++) {
                y.put(List.of(u, i), 1.0);
            }
        }
        for (int round = 0; round < rounds; round++) {
            Map<List<Integer>, Double> x = new HashMap<>();
            for (List<Integer> edge : y.keySet()) {
                double sum = 0;
                List<int[]> unit = units.get(edge.get(0));
                for (int j = 0; j < unit.size(); j++) {
                    sum += j == edge.get(1) ? 0 : (2 * unit.get(j)[1] - 1) * y.get(List.of(edge.get(0), j));
                }
                x.put(edge, sum);
            }
            Map<List<Integer>, Double> next = new HashMap<>();
            double square = 0;
            for (List<Integer> edge : y.keySet()) {
                int rater = units.get(edge.get(0)).get(edge.get(1))[0];
                double sum = 0;
                for (List<Integer> other : x.keySet()) {
                    int[] v = units.get(other.get(0)).get(other.get(1));
                    sum += v[0] != rater || other.equals(edge) ? 0 : (2 * v[1] - 1) * x.get(other);
                }
                next.put(edge, sum);
                square += sum * sum;
            }
            double scale = Math.sqrt(square / next.size());
            next.replaceAll((edge, value) -> value / scale);
            y = next;
        }
        double[] sums = new double[units.size()];
        for (List<Integer> edge : y.keySet()) {
            sums[edge.get(0)] += (2 * units.get(edge.get(0)).get(edge.get(1))[1] - 1) * y.get(edge);
        }
        return sums;
    }

    private static void pin(double[] q, int gold) {
        for (int c = 0; c < q.length && gold >= 0; c++) {
            q[c] = c == gold ? 1 : 0;
        }
    }

    private static void normalize(double[] x) {
        double sum = java.util.Arrays.stream(x).sum();
        for (int i = 0; i < x.length; i++) {
            x[i] = sum > 0 ? x[i] / sum : 1.0 / x.length;
        }
    }
}

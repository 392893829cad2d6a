package io.assay.study.simulate;

import io.assay.core.resample.RandomStream;
import io.assay.study.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What becomes of true worth when answers are chosen by a reward that was learned from people who disagree.
 *
 * <p>Answers have a merit, a show and other features; worth is merit less {@code harm} times what show is beyond or below usual, {@code x² - 1}. The proxy is the linear
 * reward that fits the ratings of {@link RewardRaters} best. Six proxies are compared on the same answers, from ratings without and with a rubric: {@code mean}, from the
 * mean rating of all; {@code trimmed}, from the mean without outliers, raters whose ratings do not rise with the others' mean; and {@code ensemble}, of one reward per
 * rater, which scores its mean less {@code penalty} standard deviations. The best of n answers by the proxy is taken, for n = 1, 2, 4 and so on.
 *
 * <p>Where everything is normal there is a {@linkplain GaussianProxy closed form}: worth falls only if raters share a liking for what does harm. The proxy may also
 * have {@linkplain #glitches glitches}, errors of single answers that have nothing to do with worth; if they have heavier tails than worth, the best of many answers is
 * the worst glitch, and worth comes back to where it began.
 *
 * <p>Immutable; every option returns a new plan.
 */
public final class RewardHacking {
    private static final int SETS = 4;

    private final RewardRaters raters;
    private final Options options;

    /** What may be changed. */
    private record Options(double harm, double rubric, double glitch, double tail, double penalty, int most) {}

    private RewardHacking(RewardRaters raters, Options options) {
        this.raters = raters;
        this.options = options;
    }

    /**
     * {@return a plan with a harm of 0.1, a rubric that takes half of bias, taste and noise away, no glitches, a penalty of 1, and the best of up to 1,024 answers}
     *
     * @param raters whose ratings the rewards are learned from
     */
    public static RewardHacking of(RewardRaters raters) {
        return new RewardHacking(raters, new Options(0.1, 0.5, 0, Double.POSITIVE_INFINITY, 1, 1024));
    }

    /**
     * {@return this plan with another harm of show}
     *
     * @param harm at least 0
     * @throws IllegalArgumentException if out of range
     */
    public RewardHacking harm(double harm) {
        Checks.atLeastZero(harm, "harm of show");
        Options o = options;
        return new RewardHacking(raters, new Options(harm, o.rubric, o.glitch, o.tail, o.penalty, o.most));
    }

    /**
     * {@return this plan with another rubric}
     *
     * @param share of bias, taste and noise that it takes away, in [0, 1]
     * @throws IllegalArgumentException if out of range
     */
    public RewardHacking rubric(double share) {
        Checks.share(share, "share that the rubric takes away");
        Options o = options;
        return new RewardHacking(raters, new Options(o.harm, share, o.glitch, o.tail, o.penalty, o.most));
    }

    /**
     * {@return this plan with proxies that have glitches}
     *
     * @param scale of the glitches, in standard deviations of the learned reward, at least 0
     * @param tail degrees of freedom of Student's t that they follow, above 0; infinite for normal ones
     * @throws IllegalArgumentException if one is out of range
     */
    public RewardHacking glitches(double scale, double tail) {
        Checks.atLeastZero(scale, "scale of glitches");
        if (!(tail > 0)) {
            throw new IllegalArgumentException("degrees of freedom of glitches must be above 0, but were " + tail);
        }
        Options o = options;
        return new RewardHacking(raters, new Options(o.harm, o.rubric, scale, tail, o.penalty, o.most));
    }

    /**
     * {@return this plan with another ensemble}
     *
     * @param penalty standard deviations taken off its mean, at least 0
     * @throws IllegalArgumentException if out of range
     */
    public RewardHacking penalty(double penalty) {
        Checks.atLeastZero(penalty, "penalty of the ensemble");
        Options o = options;
        return new RewardHacking(raters, new Options(o.harm, o.rubric, o.glitch, o.tail, penalty, o.most));
    }

    /**
     * {@return this plan with more or fewer answers to choose from}
     *
     * @param most the most of them, from 2 to 1,048,576; a power of two is measured, so it is rounded down to one
     * @throws IllegalArgumentException if out of range
     */
    public RewardHacking most(int most) {
        Checks.between(2, most, 1 << 20, "answers to choose from");
        Options o = options;
        return new RewardHacking(
                raters, new Options(o.harm, o.rubric, o.glitch, o.tail, o.penalty, Integer.highestOneBit(most)));
    }

    /** {@return the numbers of answers that are measured: 1, 2, 4 and so on} */
    public List<Integer> sizes() {
        return IntStream.iterate(1, n -> n <= options.most, n -> 2 * n).boxed().toList();
    }

    /**
     * {@return what the simulation gave, a curve per proxy}
     *
     * @param repetitions runs, seed and threads
     */
    public RewardCurves simulate(Repetitions repetitions) {
        double[][] normal = sizes().stream()
                .map(n -> new double[] {BestOf.normalMean(n), BestOf.normalMeanSquare(n)})
                .toArray(double[][]::new);
        List<List<RewardCurves.Run>> runs = repetitions.each(seed -> run(seed, normal));
        return RewardCurves.of(toString(), sizes(), runs, repetitions);
    }

    private List<RewardCurves.Run> run(long seed, double[][] normal) {
        RandomGenerator random = RandomStream.of(seed, 2);
        int size = SETS * options.most;
        double[][] answers = new double[size][];
        double[] glitches = new double[size];
        for (int i = 0; i < size; i++) {
            answers[i] = RewardData.answer(random);
            glitches[i] = options.glitch > 0 ? glitch(random) : 0;
        }
        List<RewardCurves.Run> runs = new ArrayList<>();
        for (boolean rubric : new boolean[] {false, true}) {
            RewardData data = RewardData.draw(rubric ? raters.withRubric(options.rubric) : raters, seed);
            String with = rubric ? "rubric, " : "";
            runs.add(linear(with + "mean", data.fitAll(), answers, glitches, normal));
            runs.add(linear(with + "trimmed", data.fitWithoutOutliers(), answers, glitches, normal));
            runs.add(ensemble(with + "ensemble", data.fitEach(), answers, glitches));
        }
        return runs;
    }

    /** Student's t by the polar method of Bailey (1994, doi:10.1090/S0025-5718-1994-1201067-X). */
    private double glitch(RandomGenerator random) {
        if (Double.isInfinite(options.tail)) {
            return random.nextGaussian();
        }
        double radius = Math.pow(1 - random.nextDouble(), -2 / options.tail) - 1;
        return Math.sqrt(options.tail * radius) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private RewardCurves.Run linear(
            String name, double[] weights, double[][] answers, double[] glitches, double[][] normal) {
        double[] scores = Arrays.stream(answers)
                .mapToDouble(a -> RewardData.dot(weights, a))
                .toArray();
        double reward = Math.sqrt(RewardData.dot(weights, weights));
        RewardCurves.Run run = curve(name, scores, reward, answers, glitches);
        boolean normalEverywhere = reward > 0 && (options.glitch == 0 || Double.isInfinite(options.tail));
        if (!normalEverywhere) {
            return run;
        }
        double all = reward * Math.sqrt(1 + options.glitch * options.glitch);
        GaussianProxy proxy = new GaussianProxy(weights[0] / all, weights[1] / all, options.harm);
        return run.with(
                Arrays.stream(normal)
                        .mapToDouble(moments -> proxy.bestOf(moments[0], moments[1]))
                        .toArray(),
                sizes().stream()
                        .mapToDouble(n -> proxy.tilted(BestOf.divergence(n)))
                        .toArray());
    }

    private RewardCurves.Run ensemble(String name, List<double[]> members, double[][] answers, double[] glitches) {
        double[] scores = new double[answers.length];
        double[] each = new double[members.size()];
        for (int i = 0; i < scores.length; i++) {
            double[] answer = answers[i];
            Arrays.setAll(each, m -> RewardData.dot(members.get(m), answer));
            double mean = Arrays.stream(each).average().orElseThrow();
            double squares =
                    Arrays.stream(each).map(x -> (x - mean) * (x - mean)).sum();
            scores[i] = mean - options.penalty * Math.sqrt(squares / Math.max(1, each.length - 1));
        }
        double mean = Arrays.stream(scores).average().orElseThrow();
        double squares = Arrays.stream(scores).map(x -> (x - mean) * (x - mean)).sum();
        return curve(name, scores, Math.sqrt(squares / scores.length), answers, glitches);
    }

    /** Returns worth and score of the best of n, for each n; scores in standard deviations of the reward without glitches. */
    private RewardCurves.Run curve(String name, double[] scores, double reward, double[][] answers, double[] glitches) {
        double unit = reward > 0 ? reward : 1;
        double[] proxy = new double[scores.length];
        Arrays.setAll(proxy, i -> scores[i] / unit + options.glitch * glitches[i]);
        Integer[] order = IntStream.range(0, proxy.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(proxy[a], proxy[b]));
        double[] byScore = new double[proxy.length];
        double[] worth = new double[proxy.length];
        for (int i = 0; i < order.length; i++) {
            byScore[i] = proxy[order[i]];
            double[] answer = answers[order[i]];
            worth[i] = answer[0] - options.harm * (answer[1] * answer[1] - 1);
        }
        return new RewardCurves.Run(
                name,
                sizes().stream().mapToDouble(n -> BestOf.mean(byScore, n)).toArray(),
                sizes().stream().mapToDouble(n -> BestOf.mean(worth, n)).toArray());
    }

    /** {@return one line for people} */
    @Override
    public String toString() {
        String glitches = options.glitch == 0
                ? "no glitches"
                : "glitches of scale " + Numbers.plain(options.glitch)
                        + (Double.isInfinite(options.tail)
                                ? ", normal"
                                : ", t with " + Numbers.plain(options.tail) + " degrees of freedom");
        return String.format(
                Locale.ROOT,
                "%d raters, %d per answer on %d answers, bias %s, taste %s, noise %s, %s %% reversed; harm %s; %s; the rubric takes %s %% of bias, taste and noise",
                raters.count(),
                raters.overlap(),
                raters.answers(),
                Numbers.plain(raters.bias()),
                Numbers.plain(raters.taste()),
                Numbers.plain(raters.noise()),
                Numbers.plain(100 * raters.reversed()),
                Numbers.plain(options.harm),
                glitches,
                Numbers.plain(100 * options.rubric));
    }
}

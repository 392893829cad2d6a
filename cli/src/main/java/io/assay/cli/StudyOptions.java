package io.assay.cli;

import io.assay.agreement.Coefficient;
import io.assay.report.PlanReport;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that describe a study to come. */
final class StudyOptions {
    private static final int MOST_RATERS = 100;

    @Option(names = "--expect", paramLabel = "X", description = "What the coefficient is expected to be.")
    @Nullable Double expect;

    @Option(
            names = "--width",
            paramLabel = "W",
            description = "Wanted width of the interval, from its lower to its upper limit.")
    @Nullable Double width;

    @Option(
            names = "--apart-from",
            paramLabel = "Y",
            description =
                    "What the coefficient is in a second sample of units, to tell the two samples apart by a two-sided test.")
    @Nullable Double apartFrom;

    @Option(
            names = "--power",
            paramLabel = "P",
            description = "Wanted chance that the test tells them apart. Default: ${DEFAULT-VALUE}.")
    double power = 0.8;

    @Option(
            names = "--raters",
            paramLabel = "N|N..M|N,M",
            description = "Ratings per unit; several numbers give several plans. Default: ${DEFAULT-VALUE}.")
    String raters = "2";

    @Option(names = "--categories", paramLabel = "N", description = "Number of categories, equally common. Default: 2.")
    @Nullable Integer categories;

    @Option(
            names = "--prevalence",
            paramLabel = "P,Q,...",
            split = ",",
            hideParamSyntax = true,
            description = "How common each category is; of two categories one share is enough.")
    List<Double> prevalence = List.of();

    @Option(
            names = "--ordered",
            description = "The categories are levels of an ordinal scale. Default: if the coefficient needs it.")
    boolean ordered;

    @Option(
            names = "--population",
            paramLabel = "N",
            description =
                    "Units there are in all, for a width of percent-agreement, brennan-prediger or gwet-ac1 of two raters."
                            + " Default: without end.")
    @Nullable Long population;

    @Option(names = "--simulate", description = "Simulate even where there is a formula.")
    boolean simulate;

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            description = "Simulated studies per number of units. Default: ${DEFAULT-VALUE}.")
    int repetitions = 400;

    @Option(
            names = "--at-most",
            paramLabel = "N",
            description = "How many units a simulation looks at. Default: ${DEFAULT-VALUE}.")
    int atMost = 5_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the simulation; the same seed gives the same plan. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    /**
     * Returns the study; refuses options that do not make one.
     *
     * @param needsOrder whether the coefficient was given a distance or weights that make sense for levels only
     */
    Study study(Coefficient coefficient, boolean needsOrder, @Nullable Double against, double confidence) {
        if (expect == null) {
            throw new UsageException(
                    "say what the coefficient is expected to be, as in --expect 0.80; or name a FILE of"
                            + " ratings to be told how many more units would settle its verdict");
        }
        between(-1, expect, 1, "--expect");
        between(0, confidence, 1, "--confidence");
        between(0, power, 1, "--power");
        PlanReport.Goal goal = goal(against);
        Study.Simulation simulation = new Study.Simulation(repetitions, atMost, seed, ordered || needsOrder, simulate);
        return new Study(
                coefficient,
                expect,
                goal,
                target(goal, against),
                confidence,
                power,
                prevalences(),
                population,
                simulation);
    }

    private PlanReport.Goal goal(@Nullable Double against) {
        long goals = Stream.of(width != null, against != null, apartFrom != null)
                .filter(given -> given)
                .count();
        if (goals != 1) {
            throw new UsageException("say what the units are for, by one of --width, --against and --apart-from"
                    + (goals == 0 ? "" : ", but not by several"));
        }
        if (width != null) {
            return PlanReport.Goal.WIDTH;
        }
        return against != null ? PlanReport.Goal.AGAINST : PlanReport.Goal.APART_FROM;
    }

    private double target(PlanReport.Goal goal, @Nullable Double against) {
        return switch (goal) {
            case WIDTH -> between(0, orNaN(width), 2, "--width");
            case AGAINST -> between(-1, orNaN(against), 1, "--against");
            case APART_FROM -> between(-1, orNaN(apartFrom), 1, "--apart-from");
        };
    }

    private static double orNaN(@Nullable Double option) {
        return option == null ? Double.NaN : option;
    }

    static double between(double low, double value, double high, String option) {
        if (value > low && value < high) {
            return value;
        }
        String meant = value > 1 && value < 100 && high == 1 ? "; did you mean " + value / 100 + "?" : "";
        throw new UsageException(option + " must be between " + Study.plain(low) + " and " + Study.plain(high)
                + ", but was " + value + meant);
    }

    private List<Double> prevalences() {
        int shares = Math.max(2, prevalence.size());
        if (prevalence.isEmpty()) {
            int count = categories == null ? 2 : categories;
            if (count < 2) {
                throw new UsageException("--categories must be at least 2, but was " + count);
            }
            return Collections.nCopies(count, 1.0 / count);
        }
        if (categories != null && categories != shares) {
            throw new UsageException("--prevalence has the shares of " + shares + " categories, but --categories is "
                    + categories + "; leave one of them out");
        }
        prevalence.forEach(share -> between(0, share, 1, "--prevalence"));
        if (prevalence.size() == 1) {
            return List.of(prevalence.get(0), 1 - prevalence.get(0));
        }
        double sum = prevalence.stream().mapToDouble(share -> share).sum();
        if (!(Math.abs(sum - 1) <= 0.01)) {
            throw new UsageException("the shares in --prevalence must add up to 1, but add up to " + Study.plain(sum));
        }
        return prevalence.stream().map(share -> share / sum).toList();
    }

    /** Returns the numbers of raters, ascending. */
    List<Integer> raterCounts() {
        int dots = raters.indexOf("..");
        List<Integer> counts = dots < 0
                ? Arrays.stream(raters.split(",", -1)).map(StudyOptions::count).toList()
                : IntStream.rangeClosed(count(raters.substring(0, dots)), count(raters.substring(dots + 2)))
                        .boxed()
                        .toList();
        if (counts.isEmpty()) {
            throw new UsageException("--raters must go from a lower to a higher number, but was " + raters);
        }
        return counts.stream().distinct().sorted().toList();
    }

    private static int count(String text) {
        if (text.strip().matches("[1-9][0-9]{0,2}")) {
            int count = Integer.parseInt(text.strip());
            if (count >= 2 && count <= MOST_RATERS) {
                return count;
            }
        }
        throw new UsageException("--raters must be whole numbers from 2 to " + MOST_RATERS
                + ", as in 3, 2..5 or 2,3,5, but was given \"" + text + "\"");
    }
}

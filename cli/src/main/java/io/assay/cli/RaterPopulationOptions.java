package io.assay.cli;

import io.assay.study.raters.Population;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what units simulated raters rate. */
final class RaterPopulationOptions {
    /** The scale of the ratings; spelled as on the command line. */
    enum On {
        /** Unordered categories A, B, … */
        nominal,
        /** Levels 1, 2, … */
        ordinal,
        /** Numbers. */
        interval;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description = "nominal, ordinal or interval. Default: ${DEFAULT-VALUE}.")
    On scale = On.ordinal;

    @Option(
            names = "--prevalence",
            split = ",",
            paramLabel = "W",
            description = "How common each category is; made to sum to 1. Default: 1,2,4,2,1.")
    List<Double> prevalence = List.of(1.0, 2.0, 4.0, 2.0, 1.0);

    @Option(names = "--mean", paramLabel = "X", description = "Mean of true numbers. Default: ${DEFAULT-VALUE}.")
    double mean;

    @Option(names = "--sd", paramLabel = "X", description = "Their standard deviation. Default: ${DEFAULT-VALUE}.")
    double sd = 1;

    @Option(
            names = "--hard",
            paramLabel = "SHARE:FACTOR",
            description = "Share of units that are hard for everybody, and how much harder.")
    @Nullable String hard;

    @Option(
            names = "--ambiguous",
            paramLabel = "A/B:SHARE",
            description = "Two categories between which a coin decides in a share of the cases; may be repeated.")
    List<String> ambiguous = List.of();

    @Option(
            names = "--group-views",
            paramLabel = "X",
            description = "How differently groups of raters see the units; see group=N of --rater.")
    double groupViews;

    Population population() {
        Population plain = plain();
        if (hard != null) {
            String[] parts = parts(hard, ":", "--hard", "0.15:3");
            plain = plain.hardUnits(number(parts[0], "--hard"), number(parts[1], "--hard"));
        }
        for (String text : ambiguous) {
            String[] parts = parts(text, ":", "--ambiguous", "3/4:0.5");
            String[] pair = parts(parts[0], "/", "--ambiguous", "3/4:0.5");
            plain = plain.ambiguous(pair[0], pair[1], number(parts[1], "--ambiguous"));
        }
        return groupViews == 0 ? plain : plain.groupViews(groupViews);
    }

    private Population plain() {
        double[] weights = prevalence.stream().mapToDouble(w -> w).toArray();
        return switch (scale) {
            case nominal -> Population.nominal(weights);
            case ordinal -> Population.ordinal(weights);
            case interval -> Population.interval(mean, sd);
        };
    }

    private static String[] parts(String text, String separator, String option, String example) {
        String[] parts = text.split(separator, -1);
        if (parts.length != 2) {
            throw new UsageException(option + " must be like " + example + ", but was given \"" + text + "\"");
        }
        return parts;
    }

    private static double number(String text, String option) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new UsageException(option + ": \"" + text + "\" is not a number", e);
        }
    }
}

package io.assay.cli;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.agreement.Coefficients;
import io.assay.agreement.Distance;
import io.assay.agreement.Krippendorff;
import io.assay.agreement.SetDistance;
import io.assay.agreement.Weights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which one coefficient a verb is about. */
final class OneCoefficient {
    @Option(
            names = "--coefficient",
            paramLabel = "NAME",
            description = "Which coefficient; 'assay agreement --list' prints the names. Default: ${DEFAULT-VALUE}.")
    String name = Krippendorff.NAME;

    @Option(
            names = "--weights",
            paramLabel = "WEIGHTS",
            description =
                    "How much near categories agree, for coefficients that take weights: identity, linear, quadratic, ordinal,"
                            + " radical, ratio, circular or bipolar. Default: the coefficient's own.")
    @Nullable String weights;

    @Option(
            names = "--distance",
            paramLabel = "DISTANCE",
            converter = DistanceSyntax.class,
            description = "How different two ratings are, for krippendorff-alpha: nominal, ordinal, interval, ratio,"
                    + " circular:PERIOD or bipolar:LO..HI; between sets of labels: jaccard, masi, masi-nltk or passonneau-2004."
                    + " Default: the scale's own.")
    @Nullable Distance distance;

    /** Returns the coefficient. */
    Coefficient find() {
        try {
            if (weights != null) {
                return Coefficients.named(name, Weights.named(weights));
            }
            if (distance == null) {
                return Coefficients.named(name);
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
        if (!name.equals(Krippendorff.NAME)) {
            throw new UsageException("--distance is for krippendorff-alpha, not for " + name
                    + (Coefficients.weightedNames().contains(name) ? "; that takes --weights" : ""));
        }
        return Agreement.krippendorff().distance(distance);
    }

    /** Returns whether a distance or weights were given that make sense for levels and numbers only. */
    boolean needsOrder() {
        return (weights != null && !weights.equals("identity"))
                || (distance != null && !distance.name().equals("nominal") && !(distance instanceof SetDistance));
    }
}

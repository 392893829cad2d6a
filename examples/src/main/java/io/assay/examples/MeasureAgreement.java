package io.assay.examples;

import io.assay.agreement.Agreement;
import io.assay.agreement.Krippendorff;
import io.assay.agreement.diagnose.Diagnosis;
import io.assay.agreement.diagnose.RaterProfile;
import io.assay.agreement.diagnose.UnitDispute;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.io.CsvRatings;
import io.assay.io.RatingTable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads a file of ratings and prints, for each criterion, Krippendorff's alpha with its interval, what alpha would be without each
 * rater, and the units with the largest disagreement.
 *
 * <p>Run from the root of a checkout after {@code ./assay --help} has built the jar:
 *
 * <pre>{@code
 * java -cp cli/target/assay.jar examples/src/main/java/io/assay/examples/MeasureAgreement.java ratings.csv
 * }</pre>
 */
public final class MeasureAgreement {
    private static final String SAMPLE = "examples/data/summeval-experts.csv.gz";
    private static final Krippendorff ALPHA = Agreement.krippendorff().bootstrap(1000);
    private static final int WORST = 3;

    private MeasureAgreement() {}

    /**
     * Runs the program.
     *
     * @param arguments path of a file of ratings, or nothing for the sample
     */
    public static void main(String[] arguments) {
        measure(Path.of(arguments.length == 0 ? SAMPLE : arguments[0]), System.out);
    }

    static void measure(Path file, PrintStream out) {
        RatingTable table = CsvRatings.defaults().read(file);
        out.println(table.report());
        table.matrices().forEach((criterion, ratings) -> measure(criterion, ratings, out));
    }

    private static void measure(String criterion, RatingMatrix ratings, PrintStream out) {
        Estimate alpha = ALPHA.of(ratings);
        out.printf(Locale.ROOT, "%n%s: %s%n", criterion.isEmpty() ? "ratings" : criterion, figure(alpha));
        Diagnosis diagnosis = Agreement.diagnose(ratings);
        diagnosis.raters().stream().limit(WORST).forEach(rater -> out.println(line(rater)));
        diagnosis.disputedUnits().stream().limit(WORST).forEach(unit -> out.println(line(unit)));
    }

    /** An estimate is a figure, or the reason why there is none. */
    private static String figure(Estimate alpha) {
        if (!alpha.isDefined()) {
            return "alpha undefined: " + alpha.reason().orElse("");
        }
        String limits = alpha.interval()
                .map(i -> String.format(Locale.ROOT, "%.3f to %.3f", i.lower(), i.upper()))
                .orElse("no interval");
        return String.format(Locale.ROOT, "alpha %.6f (%s), %s", alpha.value(), alpha.distance(), limits);
    }

    private static String line(RaterProfile rater) {
        return String.format(
                Locale.ROOT,
                "  without rater %s: alpha %.3f (%+.3f)",
                rater.rater(),
                rater.alphaWithout(),
                rater.gain());
    }

    private static String line(UnitDispute unit) {
        return String.format(
                Locale.ROOT,
                "  unit %s: %.2f %% of all disagreement, rated %s",
                unit.unit(),
                100 * unit.share(),
                unit.ratings().stream()
                        .map(rating -> rating.label() + " by " + rating.rater())
                        .toList());
    }
}

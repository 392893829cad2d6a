package io.assay.cli;

import io.assay.agreement.Krippendorff;
import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Makes agreement below a limit a failure, for use in scripts. */
final class Gate {
    @Option(
            names = "--min-alpha",
            paramLabel = "X",
            description =
                    "Exit with 1 if alpha of any criterion is below X, or undefined. The report is written all the same.")
    @Nullable Double minAlpha;

    /** Refuses a limit that cannot be meant. */
    void check() {
        if (minAlpha != null && !(minAlpha >= -1 && minAlpha <= 1)) {
            throw new UsageException("--min-alpha must be between -1 and 1, but was " + minAlpha
                    + (minAlpha > 1 && minAlpha <= 100 ? "; did you mean " + minAlpha / 100 + "?" : ""));
        }
    }

    /**
     * Says which criteria fail, and returns the exit code.
     *
     * @param alphas alpha by criterion; the key is empty if there is only one
     */
    int judge(Map<String, Estimate> alphas, Terminal terminal) {
        if (minAlpha == null) {
            return ExitCode.OK;
        }
        List<String> failures = new ArrayList<>();
        alphas.forEach((criterion, alpha) -> failures.addAll(failure(criterion, alpha, minAlpha)));
        failures.forEach(failure -> terminal.err().println("assay: " + failure));
        return failures.isEmpty() ? ExitCode.OK : ExitCode.GATE;
    }

    private static List<String> failure(String criterion, Estimate alpha, double limit) {
        String name = alpha.coefficient().equals(Krippendorff.NAME) ? "alpha" : alpha.coefficient();
        String of = criterion.isEmpty() ? name : name + " of " + criterion;
        String below = String.format(Locale.ROOT, "below --min-alpha %s", limit);
        if (!alpha.isDefined()) {
            return List.of(of + " is undefined, which counts as " + below + ": "
                    + alpha.reason().orElse(""));
        }
        return alpha.value() >= limit
                ? List.of()
                : List.of(of + " is " + String.format(Locale.ROOT, "%.4f", alpha.value()) + ", " + below);
    }
}

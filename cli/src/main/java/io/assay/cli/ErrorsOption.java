package io.assay.cli;

import io.assay.study.simulate.PeopleErrors;
import io.assay.study.simulate.PeopleLabels;
import picocli.CommandLine.Option;

/** How people mislabel. */
final class ErrorsOption {
    private static final String BY_LOOK = "by-look";
    private static final String SYSTEMATIC = "systematic";

    @Option(
            names = "--accuracy",
            required = true,
            paramLabel = "P",
            description = "Share of right labels that people give, such as 0.7.")
    double accuracy;

    @Option(
            names = "--errors",
            paramLabel = "KIND",
            description =
                    "symmetric: on all wrong classes alike; next-class: each class is taken for the next; systematic:SHARE: that share of the"
                            + " errors is made by everybody on the same items; by-look, with FEATURES only: by everybody on items that look alike."
                            + " Default: ${DEFAULT-VALUE}.")
    String errors = "symmetric";

    PeopleErrors errors(int classes) {
        try {
            String[] parts = errors.split(":", 2);
            return switch (parts[0]) {
                case "symmetric" -> PeopleErrors.symmetric(classes, accuracy);
                case "next-class" -> PeopleErrors.nextClass(classes, accuracy);
                case SYSTEMATIC ->
                    PeopleErrors.systematic(classes, accuracy, parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
                case BY_LOOK -> throw new UsageException("--errors by-look needs FEATURES and LABELS");
                default ->
                    throw new UsageException("--errors: \"" + errors
                            + "\" is not known; write symmetric, next-class, systematic:SHARE or by-look");
            };
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "--errors: \"" + errors + "\" needs a share after the colon, such as systematic:0.5", e);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    PeopleLabels people(HeldOutRows rows) {
        try {
            return errors.equals(BY_LOOK)
                    ? PeopleLabels.byLook(rows.poolLabels(), rows.classes(), rows.pool(), accuracy)
                    : PeopleLabels.byChance(rows.poolLabels(), errors(rows.classes()));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}

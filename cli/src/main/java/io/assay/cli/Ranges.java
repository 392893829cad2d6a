package io.assay.cli;

/** Two figures with a colon between. */
final class Ranges {
    private Ranges() {}

    static double[] of(String text, String option, String example) {
        String[] parts = text.split(":", -1);
        try {
            if (parts.length == 2) {
                return new double[] {Syntax.number(parts[0], option), Syntax.number(parts[1], option)};
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
        throw new UsageException(
                option + " takes two figures with a colon between, such as " + example + ", but was \"" + text + "\"");
    }
}

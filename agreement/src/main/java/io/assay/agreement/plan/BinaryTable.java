package io.assay.agreement.plan;

/** The two by two table that two raters' rates and kappa determine. */
record BinaryTable(double both, double onlyFirst, double onlySecond, double neither) {
    static BinaryTable of(double kappa, double firstRate, double secondRate) {
        double p = Checks.inOpenUnit(firstRate, "rate");
        double q = Checks.inOpenUnit(secondRate, "rate");
        double chance = p * q + (1 - p) * (1 - q);
        double agreement = kappa * (1 - chance) + chance;
        double both = (agreement - 1 + p + q) / 2;
        BinaryTable table = new BinaryTable(both, p - both, q - both, agreement - both);
        double least = Math.min(Math.min(table.both, table.neither), Math.min(table.onlyFirst, table.onlySecond));
        if (!(least >= -1e-12)) {
            throw new IllegalArgumentException("kappa " + kappa + " is impossible if the raters' rates are " + firstRate
                    + " and " + secondRate + "; a cell of their table would be negative");
        }
        return table;
    }

    /** Both yes, one each, both no. */
    double[] outcomes() {
        return new double[] {both, onlyFirst + onlySecond, neither};
    }

    /**
     * Units times the large-sample variance of kappa (Fleiss, Cohen and Everitt 1969, doi:10.1037/h0028106, equation
     * 13).
     */
    double scaledVariance() {
        double p = both + onlyFirst;
        double q = both + onlySecond;
        double chance = p * q + (1 - p) * (1 - q);
        double agreement = both + neither;
        double room = 1 - chance;
        double gap = 1 - agreement;
        double yes = room - (p + q) * gap;
        double no = room - (2 - p - q) * gap;
        // A cell (i, j) off the diagonal takes the second rater's share of i and the first one's of j.
        double off = gap * gap * (onlyFirst * square(q + 1 - p) + onlySecond * square(1 - q + p));
        double shift = agreement * chance - 2 * chance + agreement;
        return (both * square(yes) + neither * square(no) + off - shift * shift) / square(room * room);
    }

    private static double square(double x) {
        return x * x;
    }
}

package io.assay.testkit.internal;

import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import io.assay.testkit.RaterHabit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Draws one table. */
final class TableDraw {
    /** Values from one whole number to the next: whole numbers are the most common. */
    private static final int[] PER_ONE = {1, 1, 2, 10};

    /** Exponents of prevalence: all values alike, or some rare, or nearly all the same. */
    private static final double[] SKEWS = {0, 0, 1, 3};

    private final TableSpec spec;
    private final RandomStream random;
    private final Codebook book;
    private final double[] cumulative;
    private final double accuracy;

    TableDraw(TableSpec spec, RandomStream random) {
        this.spec = spec;
        this.random = random;
        Scale scale = spec.scales().get(random.nextInt(spec.scales().size()));
        this.book = Codebook.of(scale, spec.lowest(), spec.highest(), PER_ONE[random.nextInt(PER_ONE.length)]);
        this.cumulative = cumulative();
        this.accuracy = Math.sqrt(share(spec.minAgreement(), spec.maxAgreement()));
    }

    Table table() {
        int units = size(spec.minUnits(), spec.maxUnits());
        int raters = size(spec.minRaters(), spec.maxRaters());
        double missing = share(spec.minMissing(), spec.maxMissing());
        List<RaterHabit> habits = habits(raters);
        int[] constants = new int[raters];
        Arrays.setAll(constants, r -> byPrevalence());
        int[][] rows = new int[units][raters];
        for (int[] row : rows) {
            int truth = byPrevalence();
            for (int r = 0; r < raters; r++) {
                int rated = rating(habits.get(r), truth, constants[r]);
                row[r] = random.nextDouble() < missing ? Table.MISSING : rated;
            }
        }
        return new Table(book, raters, rows);
    }

    private int rating(RaterHabit habit, int truth, int constant) {
        int careful = random.nextDouble() < accuracy ? truth : byPrevalence();
        int last = book.size() - 1;
        return switch (habit) {
            case CAREFUL -> careful;
            case LENIENT -> Math.min(last, careful + 1);
            case SEVERE -> Math.max(0, careful - 1);
            case CONTRARY -> last - careful;
            case RANDOM -> random.nextInt(book.size());
            case CONSTANT -> constant;
        };
    }

    /** Most raters have the first habit allowed. */
    private List<RaterHabit> habits(int raters) {
        int spammers = Math.min(raters, size(spec.minSpammers(), spec.maxSpammers()));
        List<RaterHabit> habits = new ArrayList<>();
        for (int r = 0; r < raters; r++) {
            if (r < spammers) {
                habits.add(random.nextBoolean() ? RaterHabit.RANDOM : RaterHabit.CONSTANT);
            } else {
                boolean first = random.nextInt(4) > 0;
                habits.add(spec.habits()
                        .get(first ? 0 : random.nextInt(spec.habits().size())));
            }
        }
        for (int i = habits.size() - 1; i > 0; i--) {
            Collections.swap(habits, i, random.nextInt(i + 1));
        }
        return habits;
    }

    /** Small sizes are as common as all others together. */
    private int size(int least, int most) {
        int bound = random.nextBoolean() ? most : Math.min(most, least + 4);
        return least + random.nextInt(bound - least + 1);
    }

    /** The limits are as common as what is between. */
    private double share(double least, double most) {
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + (most - least) * random.nextDouble();
        };
    }

    private double[] cumulative() {
        double skew = SKEWS[random.nextInt(SKEWS.length)];
        double[] sums = new double[book.size()];
        double sum = 0;
        for (int code = 0; code < sums.length; code++) {
            sum += Math.pow(1 + book.effort(code) / 2.0, -skew);
            sums[code] = sum;
        }
        return sums;
    }

    private int byPrevalence() {
        double drawn = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, drawn);
        return Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found + 1);
    }
}

package io.assay.benchmarks;

import io.assay.agreement.Agreement;
import io.assay.core.Estimate;
import io.assay.study.causes.CauseKind;
import io.assay.study.raters.Population;
import io.assay.study.raters.RaterModel;
import io.assay.study.raters.RaterSimulation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * A simulated study in which causes of disagreement of stated sizes are planted.
 *
 * <p>Severity shifts all raters evenly apart (on a nominal scale one overuses a category); the last rater is the outlier, the first is
 * careless, the second drifts; groups part the raters in halves; one boundary is ambiguous; 15 % of the units are hard.
 */
final class PlantedStudy {
    /** On which scale. */
    enum On {
        NOMINAL("nominal", 0.055, 1),
        ORDINAL("ordinal", 0.25, 3),
        INTERVAL("interval", 0.33, 3);

        final String title;
        /** Noise that every rater has. */
        final double noise;
        /** The strongest that group views may be. */
        final double views;

        On(String title, double noise, double views) {
            this.title = title;
            this.noise = noise;
            this.views = views;
        }
    }

    private static final int LARGE = 4_000;
    private static final double HARD_SHARE = 0.15;
    static final double NOBODY_KNOWS = 10;
    /** Prevalences of names. */
    static final double[] NAMES = {0.4, 0.3, 0.2, 0.1};

    private final On scale;
    private final int raters;
    private final double noise;
    private final boolean skewed;
    private final Map<CauseKind, Double> sizes;

    private PlantedStudy(On scale, int raters, double noise, boolean skewed, Map<CauseKind, Double> sizes) {
        this.scale = scale;
        this.raters = raters;
        this.noise = noise;
        this.skewed = skewed;
        this.sizes = sizes;
    }

    static PlantedStudy of(On scale, int raters) {
        return new PlantedStudy(scale, raters, scale.noise, false, Map.of());
    }

    PlantedStudy noise(double factor) {
        return new PlantedStudy(scale, raters, scale.noise * factor, skewed, sizes);
    }

    PlantedStudy skewed() {
        return new PlantedStudy(scale, raters, noise, true, sizes);
    }

    PlantedStudy with(CauseKind cause, double size) {
        Map<CauseKind, Double> more = new EnumMap<>(CauseKind.class);
        more.putAll(sizes);
        more.put(cause, size);
        return new PlantedStudy(scale, raters, noise, skewed, more);
    }

    private double size(CauseKind cause) {
        return sizes.getOrDefault(cause, 0.0);
    }

    boolean canHave(CauseKind cause) {
        return switch (cause) {
            case BOUNDARY -> scale != On.INTERVAL;
            case GROUPS -> raters >= 4;
            case VAGUE_CRITERION -> false;
            default -> true;
        };
    }

    /** Returns the largest size that a cause can have. */
    private double most(CauseKind cause) {
        boolean nominal = scale == On.NOMINAL;
        return switch (cause) {
            case SEVERITY -> nominal ? 1 : 3;
            case OUTLIER_RATERS -> nominal ? 1 : 9;
            case CARELESS, BOUNDARY, VAGUE_CRITERION -> 1;
            case HARD_UNITS -> nominal ? 1 : 20;
            case GROUPS -> scale.views;
            case DRIFT -> nominal ? 50 : 8;
        };
    }

    RaterSimulation simulation() {
        RaterSimulation simulation = RaterSimulation.of(population());
        for (int r = 0; r < raters; r++) {
            simulation = simulation.rater("R" + (r + 1), rater(r));
        }
        return simulation;
    }

    private Population population() {
        Population plain = switch (scale) {
            case NOMINAL -> skewed ? Population.nominal(0.8, 0.1, 0.07, 0.03) : Population.nominal(NAMES);
            case ORDINAL ->
                skewed ? Population.ordinal(0.55, 0.25, 0.1, 0.06, 0.04) : Population.ordinal(0.1, 0.2, 0.4, 0.2, 0.1);
            case INTERVAL -> Population.interval(0, 1);
        };
        double size = size(CauseKind.HARD_UNITS);
        Population hard = (scale == On.NOMINAL
                        ? plain.hardUnits(size, NOBODY_KNOWS)
                        : plain.hardUnits(size > 0 ? HARD_SHARE : 0, 1 + size))
                .groupViews(size(CauseKind.GROUPS));
        return switch (scale) {
            case NOMINAL -> hard.ambiguous("B", "C", size(CauseKind.BOUNDARY));
            case ORDINAL -> hard.ambiguous("3", "4", size(CauseKind.BOUNDARY));
            case INTERVAL -> hard;
        };
    }

    private RaterModel rater(int r) {
        boolean nominal = scale == On.NOMINAL;
        boolean isLast = r == raters - 1;
        double outlier = isLast ? size(CauseKind.OUTLIER_RATERS) : 0;
        double drift = r == 1 ? size(CauseKind.DRIFT) : 0;
        double severity = size(CauseKind.SEVERITY);
        RaterModel model = RaterModel.noise(nominal ? noise : noise * (1 + outlier))
                .careless(r == 0 ? size(CauseKind.CARELESS) : 0)
                .group(2 * r < raters ? 1 : 2);
        if (nominal) {
            RaterModel tiring = model.tiring(1 + drift).confusion(turned(outlier));
            return r == 1 ? tiring.overuses("C", severity) : tiring;
        }
        return model.drift(drift).severity(severity * (2.0 * r / (raters - 1) - 1) - drift / 2);
    }

    /** A reading that takes the second category for the third with some chance. */
    private static double[][] turned(double share) {
        double[][] rows = new double[4][4];
        for (int k = 0; k < 4; k++) {
            rows[k][k] = 1;
        }
        rows[1][1] = 1 - share;
        rows[1][2] = share;
        return rows;
    }

    On scale() {
        return scale;
    }

    int raters() {
        return raters;
    }

    double alpha() {
        return large().value();
    }

    /** Returns the mean distance of two ratings of a unit. */
    double disagreement() {
        return large().observed().orElseThrow();
    }

    private Estimate large() {
        return Agreement.krippendorff(simulation().draw(LARGE, 99).ratings());
    }

    /** Returns the size at which a cause alone moves alpha down by so much, or the largest it can have. */
    double sizeOf(CauseKind cause, double drop) {
        double wanted = alpha() - drop;
        double low = 0;
        double high = most(cause);
        for (int i = 0; i < 12 && with(cause, high).alpha() < wanted; i++) {
            double middle = (low + high) / 2;
            if (with(cause, middle).alpha() < wanted) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    @Override
    public String toString() {
        return scale.title + ", " + raters + " raters" + (skewed ? ", skewed" : "") + ", noise " + noise + " "
                + Arrays.toString(sizes.entrySet().toArray());
    }
}

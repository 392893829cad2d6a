package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Why the figures of a profile differ: each reason only where the data show it. */
final class ProfileReasons {
    /** From here on two figures differ by more than a reader would overlook. */
    private static final double NOTICEABLE = 0.02;

    private final RatingMatrix ratings;
    private final List<Estimate> estimates;
    private final List<String> reasons = new ArrayList<>();

    private ProfileReasons(RatingMatrix ratings, List<Estimate> estimates) {
        this.ratings = ratings;
        this.estimates = estimates;
    }

    static List<String> of(RatingMatrix ratings, List<Estimate> estimates) {
        ProfileReasons profile = new ProfileReasons(ratings, estimates);
        profile.prevalence();
        profile.raters();
        profile.missing();
        profile.neighbours();
        profile.level();
        return profile.reasons;
    }

    private OptionalDouble value(String name, String distance) {
        return estimates.stream()
                .filter(e -> e.coefficient().equals(name) && e.distance().equals(distance) && e.isDefined())
                .mapToDouble(Estimate::value)
                .findFirst();
    }

    private void add(String format, Object... arguments) {
        reasons.add(String.format(Locale.ROOT, format, arguments));
    }

    /** Kappa calls agreement on a common category chance; AC1 does not. */
    private void prevalence() {
        OptionalDouble kappa = value("fleiss-kappa", "identity");
        OptionalDouble ac1 = value("gwet-ac1", "identity");
        if (kappa.isEmpty() || ac1.isEmpty() || ac1.getAsDouble() - kappa.getAsDouble() < NOTICEABLE) {
            return;
        }
        Share most = mostFrequent();
        add(
                "AC1 (%.3f) is above kappa and alpha (%.3f) because \"%s\" takes %.0f %% of the ratings: kappa and alpha count"
                        + " agreement on a common category as chance, AC1 and Brennan-Prediger hardly do (the prevalence"
                        + " paradox).",
                ac1.getAsDouble(), kappa.getAsDouble(), most.label, 100 * most.share);
    }

    private record Share(String label, double share) {}

    private Share mostFrequent() {
        long[] counts = new long[ratings.categoryCount()];
        DistinctUnits units = ratings.distinctUnits();
        UnitRatings unit = units.cursor();
        for (int row = 0; row < units.size(); row++) {
            units.load(row, unit);
            for (int i = 0; i < unit.size(); i++) {
                counts[unit.code(i)] += units.count(row);
            }
        }
        int most = 0;
        for (int k = 1; k < counts.length; k++) {
            most = counts[k] > counts[most] ? k : most;
        }
        return new Share(ratings.categories().get(most), (double) counts[most] / ratings.ratingCount());
    }

    /** Conger's kappa leaves a rater's own leaning out of chance. */
    private void raters() {
        OptionalDouble fleiss = value("fleiss-kappa", "identity");
        OptionalDouble conger = value("conger-kappa", "identity");
        if (fleiss.isPresent() && conger.isPresent() && conger.getAsDouble() - fleiss.getAsDouble() >= NOTICEABLE) {
            add(
                    "Conger's kappa (%.3f) is above Fleiss' (%.3f) because raters use the categories to different extents: Fleiss"
                            + " lets them share one habit, which makes agreement by chance look more likely than it is.",
                    conger.getAsDouble(), fleiss.getAsDouble());
        }
    }

    private void missing() {
        long single = 0;
        DistinctUnits units = ratings.distinctUnits();
        UnitRatings unit = units.cursor();
        for (int row = 0; row < units.size(); row++) {
            units.load(row, unit);
            single += unit.size() == 1 ? units.count(row) : 0;
        }
        if (single > 0) {
            add(
                    "%d of %d units have one rating: alpha leaves them out; the kappas and AC1 take them for how common each"
                            + " category is.",
                    single, ratings.unitCount());
        }
    }

    /** Ordered scales: most disagreement may be between neighbours. */
    private void neighbours() {
        OptionalDouble plain = value("fleiss-kappa", "identity");
        OptionalDouble weighted = value("fleiss-kappa", "quadratic");
        if (plain.isPresent()
                && weighted.isPresent()
                && Math.abs(weighted.getAsDouble() - plain.getAsDouble()) >= NOTICEABLE) {
            boolean near = weighted.getAsDouble() > plain.getAsDouble();
            add(
                    "With weights kappa is %.3f, without %.3f: %s.",
                    weighted.getAsDouble(),
                    plain.getAsDouble(),
                    near
                            ? "much of the disagreement is between near categories, which weights forgive"
                            : "disagreement is often between far categories, which weights punish");
        }
    }

    /** Consistency forgives raters who are always higher or lower. */
    private void level() {
        OptionalDouble agreement = value("icc-a-1", "");
        OptionalDouble consistency = value("icc-c-1", "");
        if (agreement.isPresent()
                && consistency.isPresent()
                && consistency.getAsDouble() - agreement.getAsDouble() >= NOTICEABLE) {
            add(
                    "ICC(C,1), consistency, is %.3f and ICC(A,1), agreement, %.3f: some raters are higher or lower than others"
                            + " throughout, which consistency forgives.",
                    consistency.getAsDouble(), agreement.getAsDouble());
        }
    }
}

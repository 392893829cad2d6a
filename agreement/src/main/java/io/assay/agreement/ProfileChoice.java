package io.assay.agreement;

import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.List;

/** Which coefficients make sense for a matrix. */
final class ProfileChoice {
    /** Beyond this many distinct values, whether two are equal says little. */
    private static final int MOST_CATEGORIES = 64;

    /** Limits that need no resampling, so that a profile stays one pass. */
    private static final IntervalMethod ONE_PASS = IntervalMethod.analytic();

    private ProfileChoice() {}

    static List<Coefficient> of(RatingMatrix ratings) {
        List<Coefficient> chosen = new ArrayList<>(List.of(Agreement.krippendorff()));
        boolean two = ratings.raterCount() == 2;
        boolean categories = ratings.isCoded() && ratings.categoryCount() <= MOST_CATEGORIES;
        boolean nominal = ratings.scale().name().equals("nominal");
        boolean circular = ratings.scale().name().equals("circular");
        if (categories) {
            chosen.addAll(unweighted(two));
        }
        if (categories && !nominal && !circular) {
            chosen.addAll(weighted(two));
        }
        if (!nominal && !circular) {
            chosen.addAll(numeric(two));
        }
        Coefficients.services().stream()
                .filter(service -> service.fits(ratings))
                .forEach(chosen::add);
        return chosen;
    }

    private static List<Coefficient> unweighted(boolean two) {
        List<Coefficient> chosen = new ArrayList<>(List.of(
                Agreement.percentAgreement().interval(ONE_PASS),
                Agreement.krippendorff().distance(Distance.nominal()),
                Agreement.fleissKappa().interval(ONE_PASS),
                Agreement.congerKappa(),
                Agreement.lightKappa(),
                Agreement.brennanPrediger().interval(ONE_PASS),
                Agreement.gwetAc1().interval(ONE_PASS)));
        if (two) {
            chosen.add(Agreement.cohenKappa());
            chosen.add(Agreement.scottPi().interval(ONE_PASS));
        }
        return chosen;
    }

    private static List<Coefficient> weighted(boolean two) {
        Weights weights = Weights.quadratic();
        List<Coefficient> chosen = new ArrayList<>(List.of(
                Agreement.fleissKappa().weights(weights).interval(ONE_PASS),
                Agreement.congerKappa().weights(weights),
                Agreement.brennanPrediger().weights(weights).interval(ONE_PASS),
                Agreement.gwetAc2(weights).interval(ONE_PASS)));
        if (two) {
            chosen.add(Agreement.weightedKappa(weights));
        }
        return chosen;
    }

    private static List<Coefficient> numeric(boolean two) {
        List<Coefficient> chosen = new ArrayList<>(List.of(
                IntraclassCorrelation.oneWay(),
                IntraclassCorrelation.agreement(),
                IntraclassCorrelation.consistency(),
                KendallW.coefficient(),
                RankCorrelation.spearman()));
        if (two) {
            chosen.add(ConcordanceCorrelation.lin());
        }
        return chosen;
    }
}

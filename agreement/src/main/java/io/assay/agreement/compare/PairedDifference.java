package io.assay.agreement.compare;

import io.assay.agreement.Coefficient;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.ClusteredStatistic;
import io.assay.core.resample.Jackknife;
import io.assay.core.resample.WeightedStatistic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The paired comparison: both sides at the same units and the same weights. */
final class PairedDifference {
    private final RatingMatrix first;
    private final RatingMatrix second;
    private final Settings settings;
    private final AgreementDifference.Units units;

    PairedDifference(RatingMatrix before, RatingMatrix after, Settings settings) {
        Set<String> others = new HashSet<>(after.units());
        List<String> common = before.units().stream().filter(others::contains).toList();
        this.first = common.size() == before.unitCount() ? before : before.onlyUnits(common);
        this.second = common.size() == after.unitCount() ? after : after.onlyUnits(common);
        this.settings = settings;
        this.units = new AgreementDifference.Units(
                common.size(), before.unitCount() - common.size(), after.unitCount() - common.size());
    }

    AgreementDifference of(Coefficient onFirst, Coefficient onSecond) {
        Estimate one = onFirst.of(first);
        Estimate two = onSecond.of(second);
        if (units.paired() == 0) {
            return AgreementDifference.undefined(one, two, "the two sides have no unit in common", units);
        }
        Estimate difference = AgreementDifference.difference(one, two);
        Tested tested = difference.isDefined()
                ? tested(difference, statistic(onFirst, onSecond))
                : new Tested(difference, Double.NaN);
        return new AgreementDifference(one, two, tested.difference(), tested.optionalP(), units);
    }

    private WeightedStatistic statistic(Coefficient onFirst, Coefficient onSecond) {
        int[] partners = new int[second.unitCount()];
        for (int row = 0; row < partners.length; row++) {
            partners[row] = first.unitIndex(second.units().get(row));
        }
        PairedStatistic units = new PairedStatistic(
                onFirst.statistic(first.eachUnit()), onSecond.statistic(second.eachUnit()), partners);
        return settings.clusterOfUnit() == null
                ? units
                : ClusteredStatistic.of(units, first.units(), settings.clusterOfUnit());
    }

    private Tested tested(Estimate difference, WeightedStatistic statistic) {
        if (settings.clusterOfUnit() != null && statistic.rows() < 2) {
            return new Tested(
                    difference.withoutInterval("all units are in one cluster, so clusters cannot be resampled"),
                    Double.NaN);
        }
        if (settings.way() == Settings.Way.JACKKNIFE) {
            Jackknife jackknife = Jackknife.of(statistic);
            if (jackknife.undefined() > 0) {
                return new Tested(jackknife.applyTo(difference, settings.confidence()), Double.NaN);
            }
            return Tested.byStandardError(
                    difference, jackknife.standardError(), statistic.rows() - 1.0, settings.confidence(), "jackknife");
        }
        Bootstrap bootstrap = settings.way() == Settings.Way.PERCENTILE
                ? Bootstrap.percentile(settings.replicates(), settings.confidence(), settings.seed())
                : Bootstrap.bca(settings.replicates(), settings.confidence(), settings.seed());
        Estimate drawn = bootstrap.applyTo(difference, statistic);
        double[] replicates = bootstrap.replicates(statistic);
        return drawn.interval().isPresent()
                ? Tested.byReplicates(drawn, replicates)
                : new Tested(drawn, Tested.withoutSpread(difference, replicates));
    }
}

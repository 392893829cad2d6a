package io.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.agreement.Agreement;
import io.assay.agreement.AlphaTally;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.PoissonWeights;
import io.assay.core.tally.Frame;
import io.assay.spark.LocalSpark.Rated;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

/** Intervals against a plain loop over the units of a matrix, a tally for each replicate. */
class SparkBootstrapTest {
    private static final long SEED = System.nanoTime();

    @Test
    void replicates_are_those_of_a_loop_over_units_to_the_bit() {
        List<Rated> ratings = LocalSpark.random(SEED, 50, 4, List.of(1.0, 2.0, 3.0));
        RatingMatrix matrix = LocalSpark.matrix(ratings, Scale.ordinal());
        PoissonWeights weights = PoissonWeights.of(SEED);
        double[] values = new double[100];
        for (int b = 0; b < values.length; b++) {
            AlphaTally tally = Agreement.krippendorff().tally(Frame.of(matrix));
            UnitRatings unit = matrix.cursor();
            for (int u = 0; u < matrix.unitCount(); u++) {
                matrix.load(u, unit);
                tally.add(unit, weights.weight(PoissonWeights.key(matrix.units().get(u)), b));
            }
            values[b] = Agreement.krippendorff().finish(tally).orNaN();
        }

        Estimate expected = Bootstrap.percentile(100, 0.9, SEED)
                .applyTo(Agreement.krippendorff(matrix), values, "bootstrap-poisson");

        assertThat(SparkAgreement.of(Agreement::krippendorff)
                        .bootstrap(100)
                        .confidence(0.9)
                        .seed(SEED)
                        .in(LocalSpark.of(ratings, DataTypes.DoubleType, 4, Scale.ordinal())))
                .isEqualTo(expected);
    }
}

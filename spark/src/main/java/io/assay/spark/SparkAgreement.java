package io.assay.spark;

import io.assay.agreement.AdditiveCoefficient;
import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficients;
import io.assay.core.Estimate;
import io.assay.core.Scale;
import io.assay.core.resample.Bootstrap;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Coefficients of agreement over data frames: where to start.
 *
 * <p>The tallies are those of {@link Agreement}, filled where the ratings are and merged. Coefficients over coded ratings (alpha with the nominal
 * distance or over up to 64 distinct values, kappas, AC1 and AC2, percent agreement) hold whole numbers: the figure has the same bits for any
 * partitioning, any order of rows and any retried task, and alpha the bits of {@code Agreement.krippendorff(matrix)}. Those over real numbers (alpha
 * over more values, intraclass correlations) are sums whose order is the cluster's: figures agree within 1e-12.
 *
 * <p>Ordinal distances, and others that depend on how often values occur, take two passes over more than 64 distinct values: a first counts the values,
 * of all ratings and of each bootstrap replicate, and the units are cached meanwhile. Ratio distances and those of one's own take one pass over up to
 * 65,535 distinct values. Beyond that a job before finds the values, at most four million in a group; as on one machine, the figure then costs
 * the square of their number, once and for each replicate. Replicates times counted values are at most twenty million.
 *
 * <p>Every figure is of units with all their ratings, so ratings are first gathered by unit; see {@link SparkRatings} for what that costs.
 *
 * <pre>{@code
 * SparkAgreement.krippendorff(scores, "item", "judge", "score", Scale.ordinal(1, 5));
 * SparkAgreement.of(Agreement::gwetAc1).bootstrap(1000).by(SparkRatings.of(...).by("criterion", "language"));
 * }</pre>
 *
 * <p>Immutable and thread-safe; every option returns a new configuration.
 */
public final class SparkAgreement {
    /** Name of the method in intervals. */
    static final String METHOD = "bootstrap-poisson";

    private final CoefficientRecipe recipe;
    private final int replicates;
    private final double confidence;
    private final long seed;

    private SparkAgreement(CoefficientRecipe recipe, int replicates, double confidence, long seed) {
        this.recipe = recipe;
        this.replicates = replicates;
        this.confidence = confidence;
        this.seed = seed;
    }

    /**
     * {@return Krippendorff's alpha of a data frame with a row per rating, with the distance of the scale}
     *
     * @param data the ratings; it must give the same rows each time it is computed
     * @param unit column of the ids of units
     * @param rater column of the ids of raters
     * @param value column of the ratings; null if missing
     * @param scale how they are measured
     * @throws IllegalArgumentException if columns or ratings are not what they should be
     * @throws IllegalStateException if Spark gives up
     */
    public static Estimate krippendorff(Dataset<Row> data, String unit, String rater, String value, Scale scale) {
        return of(Agreement::krippendorff).in(SparkRatings.of(data, unit, rater, value, scale));
    }

    /**
     * {@return a coefficient to be asked of data frames}
     *
     * @param recipe makes it, such as {@code Agreement::fleissKappa}; the interval it is configured with plays no part
     */
    public static SparkAgreement of(CoefficientRecipe recipe) {
        return new SparkAgreement(recipe, 0, 0.95, 1);
    }

    /**
     * Registers every coefficient of the library as an SQL aggregate, named as in {@link Coefficients} with underscores:
     *
     * <pre>{@code
     * SELECT language, krippendorff_alpha(item, judge, score, 'ordinal') FROM scores GROUP BY language
     * }</pre>
     *
     * <p>An aggregate sees rows, not units, so it keeps all ratings of a group until the end, at most five million, and gives the figure a matrix of
     * them has; null if it is undefined. It is meant for many groups of moderate size. Scales are written as on the command line:
     * {@code nominal}, {@code ordinal}, {@code interval}, {@code ratio}, {@code circular:24}, {@code ordinal:1..5}, {@code nominal:yes,no}. Ratings are read as text, so on nominal scales cast numbers to
     * integers first.
     *
     * @param session where
     */
    public static void register(SparkSession session) {
        for (String name : Coefficients.names()) {
            session.udf()
                    .register(
                            name.replace('-', '_'),
                            functions.udaf(
                                    new RatingsAggregator(name),
                                    Encoders.tuple(
                                            Encoders.STRING(),
                                            Encoders.STRING(),
                                            Encoders.STRING(),
                                            Encoders.STRING())));
        }
    }

    /**
     * Asks for percentile limits of bootstrap replicates, in which each unit is drawn a Poisson number of times that depends on seed, unit and
     * replicate only ({@link io.assay.core.resample.PoissonWeights}).
     *
     * @param newReplicates at least 20; 0 for no interval
     * @return a new configuration, otherwise the same
     * @throws IllegalArgumentException if the number is negative, or positive and below 20
     */
    public SparkAgreement bootstrap(int newReplicates) {
        if (newReplicates != 0) {
            Bootstrap.percentile(newReplicates, confidence, seed);
        }
        return new SparkAgreement(recipe, newReplicates, confidence, seed);
    }

    /**
     * Sets the confidence level of the interval; 0.95 by default.
     *
     * @param newConfidence a level in (0, 1)
     * @return a new configuration, otherwise the same
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public SparkAgreement confidence(double newConfidence) {
        Bootstrap.percentile(20, newConfidence, seed);
        return new SparkAgreement(recipe, replicates, newConfidence, seed);
    }

    /**
     * Sets the seed of the bootstrap; 1 by default.
     *
     * @param newSeed any number; the same seed gives the same interval
     * @return a new configuration, otherwise the same
     */
    public SparkAgreement seed(long newSeed) {
        return new SparkAgreement(recipe, replicates, confidence, newSeed);
    }

    /**
     * {@return the figure of all ratings}
     *
     * @param ratings not grouped
     * @throws IllegalArgumentException if the ratings are grouped or not what they should be, the coefficient cannot be tallied over them, or
     *     replicates take more memory than a machine gives
     * @throws IllegalStateException if Spark gives up
     */
    public Estimate in(SparkRatings ratings) {
        if (!ratings.groupColumns().isEmpty()) {
            throw new IllegalArgumentException(
                    "these ratings are grouped by " + ratings.groupColumns() + "; ask by(...)");
        }
        List<GroupEstimate> all = by(ratings);
        return all.isEmpty()
                ? ofNothing(recipe.make(), ratings.scale())
                : all.get(0).estimate();
    }

    /**
     * {@return the figure of each group, computed for all of them at once; ordered by the text of their values}
     *
     * @param ratings grouped or not
     * @throws IllegalArgumentException if the ratings are not what they should be, the coefficient cannot be tallied over them, or replicates take
     *     more memory than a machine gives
     * @throws IllegalStateException if Spark gives up
     */
    public List<GroupEstimate> by(SparkRatings ratings) {
        AdditiveCoefficient<?> coefficient = recipe.make();
        Codebook book = ratings.book().value();
        List<Integer> asking = new ArrayList<>();
        for (int g = 0; g < book.size(); g++) {
            Frame frame = book.group(g).frame();
            if (coefficient.needsCounts(frame)) {
                asking.add(g);
            } else {
                TallyPass.check(coefficient.tally(frame), replicates);
            }
        }
        return asking.isEmpty()
                ? tallied(ratings, Margins.none())
                : ratings.whileCached(
                        () -> tallied(ratings, Margins.of(ratings, coefficient, asking, replicates, seed)));
    }

    private List<GroupEstimate> tallied(SparkRatings ratings, Margins margins) {
        Codebook book = ratings.book().value();
        return TallyPass.over(ratings, recipe, margins, replicates, seed).stream()
                .map(part -> estimate(part, book.group(part.group()), margins, ratings.groupColumns()))
                .toList();
    }

    private GroupEstimate estimate(Passes.Part part, Codebook.Group group, Margins margins, List<String> columns) {
        try (var in = part.open()) {
            Estimate estimate = finished(recipe.make(), margins.frame(part.group(), group.frame()), in);
            if (replicates > 0) {
                double[] values = ReplicateState.values(in, replicates);
                estimate = Bootstrap.percentile(replicates, confidence, seed).applyTo(estimate, values, METHOD);
            }
            return new GroupEstimate(named(columns, group.key()), estimate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> named(List<String> columns, List<Object> key) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            group.put(columns.get(i), key.get(i));
        }
        return group;
    }

    private static <T extends Tally<T>> Estimate finished(
            AdditiveCoefficient<T> coefficient, Frame frame, java.io.DataInput in) throws IOException {
        T tally = coefficient.tally(frame);
        tally.read(in);
        return coefficient.finish(tally);
    }

    private static <T extends Tally<T>> Estimate ofNothing(AdditiveCoefficient<T> coefficient, Scale scale) {
        boolean open =
                scale.name().matches("nominal|ordinal") && scale.categories().isEmpty();
        Frame frame = Frame.of(open ? Scale.ordinal(1, 2) : scale, 0);
        if (coefficient.needsCounts(frame)) {
            Frame known = frame.isCoded() ? frame : frame.withValues(new double[0]);
            return coefficient.finish(coefficient.tally(known.withCounts(new long[known.categories()])));
        }
        return coefficient.finish(coefficient.tally(frame));
    }
}

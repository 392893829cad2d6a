package io.assay.spark;

import io.assay.agreement.Agreement;
import io.assay.agreement.AlphaTally;
import io.assay.agreement.Krippendorff;
import io.assay.agreement.diagnose.RaterProfile;
import io.assay.agreement.diagnose.UnitDispute;
import io.assay.core.Estimate;
import io.assay.core.Rating;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the disagreement in a data frame comes from: every rater against the others, and the units in dispute.
 *
 * <p>The figures are those of {@link io.assay.agreement.diagnose.Diagnosis}: counts to the bit, alpha without a rater or unit and severity within
 * 1e-12. Three passes over the gathered units, which are cached meanwhile if they were not. A rater costs the memory of one tally; units in dispute are
 * found in a bounded heap on each machine. Ratio distances and those of one's own cost the square of the number of values for each rater. Immutable and thread-safe; every option returns a new configuration.
 */
public final class SparkDiagnosis {
    private final AlphaRecipe recipe;
    private final int units;

    private SparkDiagnosis(AlphaRecipe recipe, int units) {
        this.recipe = recipe;
        this.units = units;
    }

    /** {@return a diagnosis by the distance of the scale that lists ten units in dispute} */
    public static SparkDiagnosis byScale() {
        return of(Agreement::krippendorff);
    }

    /**
     * {@return a diagnosis by a distance of one's own that lists ten units in dispute}
     *
     * @param recipe makes alpha with the distance
     */
    public static SparkDiagnosis of(AlphaRecipe recipe) {
        return new SparkDiagnosis(recipe, 10);
    }

    /**
     * Sets how many units in dispute are listed in each group; 10 by default.
     *
     * @param most at least 0
     * @return a new configuration, otherwise the same
     * @throws IllegalArgumentException if it is negative
     */
    public SparkDiagnosis disputedUnits(int most) {
        if (most < 0) {
            throw new IllegalArgumentException(
                    "the number of disputed units to list must be at least 0, but was " + most);
        }
        return new SparkDiagnosis(recipe, most);
    }

    /**
     * {@return the diagnosis of each group, or of all ratings if they are not grouped}
     *
     * @param ratings grouped or not
     * @throws IllegalArgumentException if the ratings are not what they should be, or the distance changes with how often values occur and there are
     *     more than 64 of them
     * @throws IllegalStateException if Spark gives up
     */
    public List<GroupDiagnosis> by(SparkRatings ratings) {
        AlphaRecipe made = recipe;
        Codebook book = ratings.book().value();
        for (int g = 0; g < book.size(); g++) {
            check(book.group(g).frame());
        }
        return ratings.whileCached(() -> {
            List<Passes.Part> wholes =
                    Passes.over(ratings, (group, frame) -> State.of(made.make().tally(frame)), "tallying units");
            Map<Integer, List<RaterPass.Entry>> raters = RaterPass.over(ratings, made);
            Map<Integer, List<DisputePass.Entry>> disputes = DisputePass.over(ratings, made, wholes, units);
            return wholes.stream()
                    .map(part -> diagnosis(
                            part,
                            book.group(part.group()),
                            ratings.groupColumns(),
                            raters.getOrDefault(part.group(), List.of()),
                            disputes.getOrDefault(part.group(), List.of())))
                    .toList();
        });
    }

    /** Refuses what would not be a difference of two tallies. */
    private void check(Frame frame) {
        Krippendorff alpha = recipe.make();
        if (alpha.needsCounts(frame)) {
            throw new IllegalArgumentException(
                    "the distances of " + frame + " change with how often values occur, so alpha"
                            + " without a rater or unit takes passes of its own for each; SparkAgreement gives alpha of all, toMatrix()"
                            + " brings the ratings to one machine for Diagnosis, or give the recipe a distance such as interval");
        }
        alpha.tally(frame);
    }

    private GroupDiagnosis diagnosis(
            Passes.Part part,
            Codebook.Group group,
            List<String> columns,
            List<RaterPass.Entry> raters,
            List<DisputePass.Entry> disputes) {
        Krippendorff alpha = recipe.make();
        AlphaTally all = whole(alpha, group.frame(), part);
        Estimate estimate = alpha.finish(all);
        List<RaterProfile> profiles = new ArrayList<>();
        for (RaterPass.Entry rater : raters) {
            profiles.add(
                    rater.tally(alpha, group.frame()).profile(group.raters().get(rater.rater()), all));
        }
        profiles.sort(Comparator.comparingDouble((RaterProfile p) -> Double.isNaN(p.gain()) ? -2 : p.gain())
                .reversed()
                .thenComparing(RaterProfile::rater));
        List<UnitDispute> units = disputes.stream()
                .map(dispute -> dispute(dispute, alpha, all, estimate, group))
                .toList();
        return new GroupDiagnosis(SparkAgreement.named(columns, group.key()), estimate, profiles, units);
    }

    static AlphaTally whole(Krippendorff alpha, Frame frame, Passes.Part part) {
        try (var in = part.open()) {
            AlphaTally all = alpha.tally(frame);
            all.read(in);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnitDispute dispute(
            DisputePass.Entry entry, Krippendorff alpha, AlphaTally all, Estimate estimate, Codebook.Group group) {
        UnitRatings unit = UnitBytes.read(entry.ratings(), group.frame().cursor());
        AlphaTally rest = all.fresh();
        rest.merge(all);
        rest.add(unit, -1);
        double without = alpha.finish(rest).orNaN();
        double observed =
                estimate.observed().orElse(Double.NaN) * estimate.counts().ratings();
        return new UnitDispute(
                entry.unit(),
                ratings(entry.unit(), unit, group),
                entry.disagreement(),
                entry.disagreement() * unit.size() / observed,
                without,
                without - estimate.orNaN());
    }

    private static List<Rating> ratings(String id, UnitRatings unit, Codebook.Group group) {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < unit.size(); i++) {
            String label = unit.isCoded() ? group.frame().label(unit.code(i)) : Double.toString(unit.value(i));
            ratings.add(new Rating(id, group.raters().get(unit.rater(i)), label, unit.value(i)));
        }
        return ratings;
    }

    /** Puts entries under the numbers of their groups. */
    static <E> Map<Integer, List<E>> byGroup(List<E> entries, java.util.function.ToIntFunction<E> group) {
        Map<Integer, List<E>> all = new HashMap<>();
        entries.forEach(entry -> all.computeIfAbsent(group.applyAsInt(entry), g -> new ArrayList<>())
                .add(entry));
        return all;
    }
}

package io.assay.rubric.diagnose;

import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.diagnose.AuditPlan;
import io.assay.core.Estimate;
import io.assay.rubric.Combiner;
import io.assay.rubric.Item;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The figures against naive ones, and what must not move them, on drawn sheets with absences. */
class RubricAgreementProperties {
    private static final AuditPlan PLAN = AuditPlan.defaults().bootstrap(0);

    /** Four criteria of three kinds whose points weigh 1.5, -2, 3 and .25. */
    private static Rubric rubric(double scale) {
        return Rubric.of(
                "drawn",
                "1",
                yesNo("yes", "Is so").points(3 * scale).weight(0.5),
                group(
                                "inner",
                                yesNo("penalty", "Is bad").penalty(scale),
                                graded("level", "Is good")
                                        .level(0, "None")
                                        .level(scale, "Some")
                                        .level(4 * scale, "All")
                                        .weight(1.5))
                        .weight(2),
                measure("measure", "Steps", 0, 10).points(2.5 * scale));
    }

    private static final double[] WEIGHTS = {1.5, -2, 3, 0.25};

    /** The sheets, and by item the weighted points of the complete ones. */
    private record Drawn(List<ScoreSheet> sheets, List<List<double[]>> items) {}

    private static Drawn drawn(long seed, int items, int raters, double scale) {
        Random random = new Random(seed);
        Drawn drawn = new Drawn(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < items; i++) {
            List<double[]> complete = new ArrayList<>();
            for (int r = 0; r < raters; r++) {
                double[] values = {
                    random.nextInt(2), random.nextInt(2), List.of(0, 1, 4).get(random.nextInt(3)), random.nextInt(11)
                };
                int absent = random.nextInt(12);
                ScoreSheet sheet = ScoreSheet.of("i" + i, "r" + r, List.of());
                sheet = absent == 0 ? sheet : sheet.put("yes", values[0] == 1);
                sheet = absent == 1 ? sheet : sheet.put("penalty", values[1] == 1);
                sheet = absent == 2 ? sheet : sheet.put("level", scale * values[2]);
                sheet = absent == 3 ? sheet : sheet.put("measure", values[3]);
                drawn.sheets().add(sheet);
                if (absent > 3) {
                    for (int k = 0; k < values.length; k++) {
                        values[k] *= scale * WEIGHTS[k];
                    }
                    complete.add(values);
                }
            }
            if (!complete.isEmpty()) {
                drawn.items().add(complete);
            }
        }
        return drawn;
    }

    private static void close(Estimate estimate, double naive) {
        assertThat(estimate.orNaN()).as(estimate.toString()).isCloseTo(naive, within(1e-12));
    }

    @Property(tries = 60)
    void all_figures_agree_with_the_naive_ones(
            @ForAll long seed,
            @ForAll @IntRange(min = 8, max = 25) int items,
            @ForAll @IntRange(min = 2, max = 5) int raters) {
        Drawn drawn = drawn(seed, items, raters, 1);

        RubricAgreement agreement = RubricAgreement.of(rubric(1), drawn.sheets(), PLAN);

        double sum = 0;
        for (int k = 0; k < 4; k++) {
            CriterionAgreement one = agreement.criteria().get(k);
            close(one.disagreementShare(), NaiveRubric.share(drawn.items(), k));
            close(one.totalAlphaWithout(), NaiveRubric.alphaWithout(drawn.items(), k));
            close(one.itemRest(), NaiveRubric.itemRest(drawn.items(), k));
            sum += one.disagreementShare().value();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        close(agreement.total().pointsAlpha(), NaiveRubric.alphaWithout(drawn.items(), -1));
        close(agreement.total().cronbach(), NaiveRubric.cronbach(drawn.items()));
        long complete = drawn.items().stream().mapToLong(List::size).sum();
        assertThat(agreement.total().leftOut()).isEqualTo(drawn.sheets().size() - complete);
    }

    @Property(tries = 30)
    void points_in_another_unit_change_nothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int times) {
        List<Double> plain =
                figures(RubricAgreement.of(rubric(1), drawn(seed, 15, 3, 1).sheets(), PLAN));
        List<Double> scaled = figures(
                RubricAgreement.of(rubric(times), drawn(seed, 15, 3, times).sheets(), PLAN));

        for (int i = 0; i < plain.size(); i++) {
            assertThat(scaled.get(i)).isCloseTo(plain.get(i), within(1e-11));
        }
    }

    @Property(tries = 30)
    void the_order_of_sheets_changes_nothing(@ForAll long seed) {
        List<ScoreSheet> sheets = drawn(seed, 15, 3, 1).sheets();
        List<ScoreSheet> shuffled = new ArrayList<>(sheets);
        Collections.shuffle(shuffled, new Random(seed));

        List<Double> one = figures(RubricAgreement.of(rubric(1), sheets, PLAN));
        List<Double> other = figures(RubricAgreement.of(rubric(1), shuffled, PLAN));

        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i)).isCloseTo(one.get(i), within(1e-12));
        }
    }

    @Property(tries = 30)
    void a_weighted_mean_has_the_shares_of_a_sum_of_its_weighted_parts(@ForAll long seed) {
        // Shares of yes and level are points of 1 and 4; weights 3 and 1 of 4.
        List<Item> items = List.of(
                yesNo("yes", "Is so").weight(3),
                graded("level", "Is good").level(0, "None").level(1, "Some").level(4, "All"));
        List<Item> parts = List.of(
                yesNo("yes", "Is so").points(0.75),
                graded("level", "Is good")
                        .level(0, "None")
                        .level(1, "Some")
                        .level(4, "All")
                        .weight(1 / 16.0));
        List<ScoreSheet> sheets = drawn(seed, 15, 3, 1).sheets().stream()
                .map(sheet -> ScoreSheet.of(sheet.item(), sheet.rater(), List.of())
                        .put("yes", sheet.answer("yes"))
                        .put("level", sheet.answer("level")))
                .toList();

        List<Double> mean = figures(
                RubricAgreement.of(Rubric.of("mean", "1", items).combinedBy(Combiner.weightedMean()), sheets, PLAN));
        List<Double> sum = figures(RubricAgreement.of(Rubric.of("sum", "1", parts), sheets, PLAN));

        for (int i = 0; i < mean.size(); i++) {
            assertThat(mean.get(i)).isCloseTo(sum.get(i), within(1e-12));
        }
    }

    private static List<Double> figures(RubricAgreement agreement) {
        List<Double> figures = new ArrayList<>();
        for (CriterionAgreement one : agreement.criteria()) {
            figures.add(one.alpha().orNaN());
            figures.add(one.disagreementShare().orNaN());
            figures.add(one.totalAlphaWithout().orNaN());
            figures.add(one.itemRest().orNaN());
        }
        figures.add(agreement.total().cronbach().orNaN());
        return figures;
    }
}

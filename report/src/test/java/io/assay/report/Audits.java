package io.assay.report;

import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.AuditPlan;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Audits of small drawn ratings. Every name goes through a function, which may make it hostile. */
final class Audits {
    static final AuditPlan PLAN = AuditPlan.defaults().bootstrap(40);
    private static final long SEED = 20_261_101;

    private Audits() {}

    /** Five ordinal levels, rated with noise; the last rater is one level too high. */
    static RatingMatrix levels(int units, int raters) {
        return levels(units, raters, UnaryOperator.identity());
    }

    static RatingMatrix levels(int units, int raters, UnaryOperator<String> name) {
        List<String> levels = List.of("awful", "poor", "fair", "good", "great");
        RatingMatrixBuilder builder =
                RatingMatrix.builder(Scale.ordinal(levels.stream().map(name).toArray(String[]::new)));
        Random random = new Random(SEED);
        for (int u = 0; u < units; u++) {
            int truth = random.nextInt(levels.size());
            for (int r = 0; r < raters; r++) {
                int noise = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0;
                int level = Math.max(0, Math.min(4, truth + noise + (r > 0 && r == raters - 1 ? 1 : 0)));
                builder.rate(name.apply("unit-" + u), name.apply("rater-" + r), name.apply(levels.get(level)));
            }
        }
        return builder.build();
    }

    /** Categories without order, rated with noise. */
    static RatingMatrix categories(int units, int raters, int categories, UnaryOperator<String> name) {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        Random random = new Random(SEED);
        for (int u = 0; u < units; u++) {
            int truth = u % categories;
            for (int r = 0; r < raters; r++) {
                int category = random.nextInt(3) == 0 ? random.nextInt(categories) : truth;
                builder.rate(name.apply("unit-" + u), name.apply("rater-" + r), name.apply("category-" + category));
            }
        }
        return builder.build();
    }

    /** Numbers, every rater with its own severity. */
    static RatingMatrix numbers(int units, int raters) {
        double[][] values = new double[units][raters];
        Random random = new Random(SEED);
        for (double[] unit : values) {
            double truth = random.nextGaussian();
            for (int r = 0; r < raters; r++) {
                unit[r] = truth + 0.3 * random.nextGaussian() + 0.1 * r;
            }
        }
        return RatingMatrix.of(Scale.interval(), values);
    }

    /** Every rating is the same, so that alpha is undefined. */
    static RatingMatrix constant(int units, int raters) {
        double[][] values = new double[units][raters];
        for (double[] unit : values) {
            java.util.Arrays.fill(unit, 1);
        }
        return RatingMatrix.of(Scale.ordinal(1, 5), values);
    }

    static Audit of(RatingMatrix ratings) {
        return Audit.of(Map.of("", ratings), PLAN);
    }

    /** Three criteria on different scales, and one whose alpha is undefined. */
    static Map<String, RatingMatrix> criteria(UnaryOperator<String> name) {
        Map<String, RatingMatrix> criteria = new LinkedHashMap<>();
        criteria.put(name.apply("clarity"), levels(40, 4, name));
        criteria.put(name.apply("topic"), categories(40, 4, 3, name));
        criteria.put(name.apply("length"), numbers(30, 3));
        criteria.put(name.apply("spam"), constant(5, 3));
        return criteria;
    }

    static Audit split() {
        return Audit.of(criteria(UnaryOperator.identity()), PLAN);
    }

    /** What else degenerate or large data may look like, by name. */
    static Map<String, Audit> various() {
        Map<String, Audit> audits = new LinkedHashMap<>();
        audits.put("several criteria", split());
        audits.put("one criterion", of(levels(40, 4)));
        audits.put("two raters", of(levels(30, 2)));
        audits.put("one rater", of(levels(30, 1)));
        audits.put("one unit", of(levels(1, 3)));
        audits.put("one rating", of(levels(1, 1)));
        audits.put("all the same", of(constant(6, 3)));
        audits.put("numbers", of(numbers(60, 3)));
        audits.put("200 raters", of(levels(30, 200)));
        audits.put("200 categories", of(categories(600, 3, 200, UnaryOperator.identity())));
        audits.put("no interval", Audit.of(Map.of("", levels(40, 4)), PLAN.bootstrap(0)));
        audits.put("overflow", of(overflow()));
        return audits;
    }

    /** Numbers whose squares do not fit a double. */
    static RatingMatrix overflow() {
        double huge = Double.MAX_VALUE;
        return RatingMatrix.of(
                Scale.interval(), new double[][] {{huge, -huge}, {-huge, -huge}, {huge, huge}, {1, 2}, {huge, 0}});
    }
}

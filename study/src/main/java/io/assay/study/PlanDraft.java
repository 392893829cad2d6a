package io.assay.study;

import io.assay.agreement.diagnose.Thresholds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Options of a plan while one of them is set; at first the defaults. */
final class PlanDraft {
    private static final int DEFAULT_SAMPLE = 100;
    private static final int DEFAULT_PER_UNIT = 3;

    final String name;
    final List<String> raters;
    int perUnit;
    int sample = DEFAULT_SAMPLE;
    Optional<String> stratify = Optional.empty();
    long seed = 1;
    double price;
    String currency = "";
    OptionalDouble budget = OptionalDouble.empty();
    Thresholds thresholds = Thresholds.DEFAULT;
    String strategy = StudyPlan.STRATEGIES.get(0);
    int replicates = 1000;
    double confidence = 0.95;

    PlanDraft(String name, List<String> raters) {
        this.name = name;
        this.raters = raters;
        this.perUnit = Math.min(DEFAULT_PER_UNIT, raters.size());
    }

    PlanDraft(StudyPlan from) {
        this(from.name(), from.raters());
        this.perUnit = from.perUnit();
        this.sample = from.sample();
        this.stratify = from.stratify();
        this.seed = from.seed();
        this.price = from.price();
        this.currency = from.currency();
        this.budget = from.budget();
        this.thresholds = from.thresholds();
        this.strategy = from.strategy();
        this.replicates = from.replicates();
        this.confidence = from.confidence();
    }
}

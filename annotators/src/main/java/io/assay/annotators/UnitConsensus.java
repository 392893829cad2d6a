package io.assay.annotators;

import io.assay.core.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the ratings of one unit come to.
 *
 * @param unit id of the unit
 * @param ratings number of its ratings
 * @param label the category; empty if the unit has no ratings, was tied and the rule abstains, or the method gives numbers
 * @param probability of the label: a posterior probability for models, the share of the votes for votes; empty if there is
 *     no label, or the method gives no probabilities
 * @param tied whether several categories were ahead together
 * @param value the number; empty if the unit has no ratings or the method gives labels
 * @param interval of the value, where the method gives one
 */
public record UnitConsensus(
        String unit,
        int ratings,
        Optional<String> label,
        OptionalDouble probability,
        boolean tied,
        OptionalDouble value,
        Optional<Interval> interval) {}

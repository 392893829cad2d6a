package io.assay.rubric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a point of each criterion moves what a sheet earns, where everything is answered: the product of weights, and of shares where
 * a group is a weighted mean.
 *
 * <p>Only sums and weighted means have such weights. Gates and clipping are left aside, so this is about {@link Scored#earned}. Immutable.
 */
public final class EffectiveWeights {
    private final Map<String, Double> weights;
    private final Optional<String> reason;
    private final Settings settings;

    private EffectiveWeights(Rubric rubric) {
        this.settings = rubric.settings();
        Optional<String> other = notAdditive("the rubric", rubric.combiner(), rubric.items());
        this.reason = other;
        Map<String, Double> found = new LinkedHashMap<>();
        if (other.isEmpty()) {
            collect(rubric.items(), rubric.combiner(), 1, found);
        }
        this.weights = found;
    }

    /**
     * {@return the weights of a rubric's criteria}
     *
     * @param rubric whose options fit its criteria
     * @throws RubricException if they do not
     */
    public static EffectiveWeights of(Rubric rubric) {
        return new EffectiveWeights(rubric.validated());
    }

    /** {@return why there are none; empty if there are} */
    public Optional<String> reason() {
        return reason;
    }

    /**
     * {@return by how much a sheet earns more if a criterion earns a point more}
     *
     * @param criterion its id
     * @throws IllegalStateException if the rubric has no such weights, with the reason
     * @throws IllegalArgumentException if the rubric does not have the criterion
     */
    public double of(String criterion) {
        if (reason.isPresent()) {
            throw new IllegalStateException(reason.get());
        }
        Double weight = weights.get(criterion);
        if (weight == null) {
            throw new IllegalArgumentException("there is no criterion \"" + criterion + "\"");
        }
        return weight;
    }

    private static Optional<String> notAdditive(String name, Combiner combiner, List<Item> items) {
        if (!combiner.equals(Combiner.sum()) && !combiner.equals(Combiner.weightedMean())) {
            return Optional.of(name + " is combined by " + combiner.name() + ", so its total is not a sum of parts");
        }
        return items.stream()
                .filter(item -> item instanceof Group)
                .map(item -> (Group) item)
                .map(group -> notAdditive("the group \"" + group.id() + "\"", group.combiner(), group.items()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void collect(List<Item> items, Combiner combiner, double factor, Map<String, Double> found) {
        boolean points = combiner.isOfPoints();
        double all = items.stream()
                .filter(item -> Ranges.of(item, settings).isShare(settings.normalization()))
                .mapToDouble(Item::weight)
                .sum();
        for (Item item : items) {
            Span span = Ranges.of(item, settings);
            double part = points
                    ? item.weight()
                    : span.isShare(settings.normalization()) ? item.weight() / all * slope(span) : 0;
            if (item instanceof Group group) {
                collect(group.items(), group.combiner(), factor * part, found);
            } else {
                found.put(item.id(), factor * part + 0.0);
            }
        }
    }

    /** Returns how much of a share a point is. */
    private double slope(Span span) {
        return span.share(1, settings.normalization()) - span.share(0, settings.normalization());
    }
}

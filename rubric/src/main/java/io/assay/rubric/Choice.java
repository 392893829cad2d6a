package io.assay.rubric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One of several labels without order. Labels earn nothing unless given points.
 *
 * @param <T> what answers are: an enum, or {@code String}
 */
public final class Choice<T> extends Criterion<Choice<T>> {
    private final List<String> labels;
    private final Map<String, Double> points;
    private final Set<String> passing;
    private final Function<T, String> name;

    private Choice(
            Traits traits,
            List<String> labels,
            Map<String, Double> points,
            Set<String> passing,
            Function<T, String> name) {
        super(traits);
        this.labels = labels;
        this.points = points;
        this.passing = passing;
        this.name = name;
    }

    static <E extends Enum<E>> Choice<E> of(String id, String text, Class<E> values) {
        List<String> labels =
                Arrays.stream(values.getEnumConstants()).map(Enum::name).toList();
        return new Choice<>(Traits.of(id, text), labels, Map.of(), Set.of(), Enum::name);
    }

    static Choice<String> of(String id, String text, List<String> labels) {
        return new Choice<>(Traits.of(id, text), List.copyOf(labels), Map.of(), Set.of(), Function.identity());
    }

    @Override
    Choice<T> with(Traits newTraits) {
        return new Choice<>(newTraits, labels, points, passing, name);
    }

    /**
     * Sets what a label earns.
     *
     * @param label one of the labels
     * @param earned finite; 0 by default
     * @return the criterion
     */
    public Choice<T> points(T label, double earned) {
        Map<String, Double> more = new LinkedHashMap<>(points);
        more.put(name.apply(label), earned);
        return new Choice<>(traits(), labels, more, passing, name);
    }

    /**
     * Sets what a label costs.
     *
     * @param label one of the labels
     * @param taken what is taken away, above 0
     * @return the criterion
     */
    public Choice<T> penalty(T label, double taken) {
        return with(traits().withPenalty(taken)).points(label, -taken);
    }

    /**
     * Makes the group's score 0 unless one of these labels is chosen.
     *
     * @param accepted labels that pass
     * @return the criterion
     */
    @SafeVarargs
    public final Choice<T> mustBe(T... accepted) {
        Set<String> names = new LinkedHashSet<>();
        for (T label : accepted) {
            names.add(name.apply(label));
        }
        return new Choice<>(traits().withGate(Gate.MUST_PASS), labels, points, Set.copyOf(names), name);
    }

    /**
     * {@return an answer}
     *
     * @param label one of the labels
     */
    public Entry answered(T label) {
        return entry(name.apply(label));
    }

    /**
     * {@return the condition that this was answered so}
     *
     * @param label one of the labels
     */
    public Condition is(T label) {
        return new Condition.Is(id(), name.apply(label));
    }

    /** {@return the labels in order} */
    public List<String> labels() {
        return labels;
    }

    /** {@return the labels that pass the gate; empty if those that earn most do} */
    public Set<String> passing() {
        return passing;
    }

    /**
     * {@return what a label earns}
     *
     * @param label one of {@link #labels}
     */
    public double pointsOf(String label) {
        return points.getOrDefault(label, 0.0);
    }

    @Override
    public String kind() {
        return "choice";
    }

    @Override
    public double lowest() {
        return labels.stream().mapToDouble(this::pointsOf).min().orElse(0);
    }

    @Override
    public double highest() {
        return labels.stream().mapToDouble(this::pointsOf).max().orElse(0);
    }

    @Override
    double pointsOf(Object value) {
        return pointsOf((String) value);
    }

    @Override
    boolean passes(Object value) {
        return passing.isEmpty() ? pointsOf(value) == highest() : passing.contains(value);
    }

    @Override
    public String allowed() {
        return String.join(", ", labels);
    }

    @Override
    Optional<Object> accept(Object value) {
        return value instanceof String label && labels.contains(label) ? Optional.of(value) : Optional.empty();
    }

    @Override
    void check(List<String> problems) {
        if (labels.size() < 2) {
            problems.add("needs at least two labels, but has " + labels.size());
        }
        if (labels.stream().distinct().count() < labels.size()) {
            problems.add("has a label twice among " + allowed());
        }
        if (labels.stream().anyMatch(String::isBlank)) {
            problems.add("has a blank label");
        }
        List<String> named = new ArrayList<>(points.keySet());
        named.addAll(passing);
        for (String label : named) {
            if (!labels.contains(label)) {
                problems.add("has no label \"" + label + "\"; there are " + allowed());
            }
        }
        points.forEach((label, earned) -> {
            if (!Double.isFinite(earned)) {
                problems.add("points must be a finite number, but were " + earned + " for \"" + label + "\"");
            }
        });
        if (gate().isPresent() && passing.isEmpty() && !carriesPoints()) {
            problems.add("is a gate, but no label passes or fails it; say which with mustBe(...)");
        }
    }

    @Override
    public String show(Object value) {
        return (String) value;
    }
}

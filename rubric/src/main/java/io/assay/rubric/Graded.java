package io.assay.rubric;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A quality in levels, each with its own points and descriptor. An answer names a level by the points it was declared with.
 */
public final class Graded extends Criterion<Graded> {
    private final List<Level> levels;
    /** What the last level earns; empty if levels earn what they say. */
    private final OptionalDouble best;

    private Graded(Traits traits, List<Level> levels, OptionalDouble best) {
        super(traits);
        this.levels = levels;
        this.best = best;
    }

    static Graded of(String id, String text) {
        return new Graded(Traits.of(id, text), List.of(), OptionalDouble.empty());
    }

    @Override
    Graded with(Traits newTraits) {
        return new Graded(newTraits, levels, best);
    }

    /**
     * Adds a level, from worst to best.
     *
     * @param points what it is worth; different from those of other levels
     * @param descriptor what a rater sees at this level
     * @param examples replies at this level
     * @return the criterion
     */
    public Graded level(double points, String descriptor, String... examples) {
        return new Graded(traits(), Traits.plus(levels, new Level(points, descriptor, List.of(examples))), best);
    }

    /**
     * Scales what levels earn so that the highest earns this. Answers still name levels by the points they were declared with.
     *
     * @param points of the highest level
     * @return the criterion
     */
    public Graded points(double points) {
        return new Graded(traits(), levels, OptionalDouble.of(points));
    }

    /**
     * Makes levels cost: the highest costs this, the others in proportion.
     *
     * @param points what the highest level takes away, above 0
     * @return the criterion
     */
    public Graded penalty(double points) {
        return with(traits().withPenalty(points)).points(-points);
    }

    /**
     * {@return an answer}
     *
     * @param level points of the level, as declared
     */
    public Entry answered(double level) {
        return entry(level);
    }

    /**
     * {@return the condition that this was answered so}
     *
     * @param level points of the level, as declared
     */
    public Condition is(double level) {
        return new Condition.Is(id(), level);
    }

    /**
     * {@return the condition that a level was reached}
     *
     * @param level the lowest points that will do, as declared
     */
    public Condition atLeast(double level) {
        return new Condition.AtLeast(id(), level);
    }

    /** {@return the levels in the order declared} */
    public List<Level> levels() {
        return levels;
    }

    /** {@return what the highest level earns, if that is not what it says} */
    public OptionalDouble scaledTo() {
        return best;
    }

    /**
     * {@return the place of a level from the bottom, 1 for the lowest: what agreement is measured on}
     *
     * @param level points of the level, as declared
     */
    public int rank(double level) {
        return 1 + (int) levels.stream().filter(l -> l.points() < level).count();
    }

    private double top() {
        return levels.stream().mapToDouble(Level::points).max().orElse(0);
    }

    private double earned(double level) {
        return best.isPresent() ? level * best.getAsDouble() / top() : level;
    }

    @Override
    public String kind() {
        return "graded";
    }

    @Override
    public double lowest() {
        return levels.stream().mapToDouble(l -> earned(l.points())).min().orElse(0);
    }

    @Override
    public double highest() {
        return levels.stream().mapToDouble(l -> earned(l.points())).max().orElse(0);
    }

    @Override
    double pointsOf(Object value) {
        return earned((Double) value);
    }

    /** Only the level that earns most passes. */
    @Override
    boolean passes(Object value) {
        return pointsOf(value) == highest();
    }

    @Override
    public String allowed() {
        return String.join(
                ", ", levels.stream().map(l -> Numbers.plain(l.points())).toList());
    }

    @Override
    Optional<Object> accept(Object value) {
        if (value instanceof Number number) {
            for (Level level : levels) {
                if (level.points() == number.doubleValue()) {
                    return Optional.of(level.points() + 0.0);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    void check(List<String> problems) {
        if (levels.size() < 2) {
            problems.add("needs at least two levels, but has " + levels.size());
        }
        Set<Double> seen = new HashSet<>();
        for (Level level : levels) {
            if (!Double.isFinite(level.points())) {
                problems.add("points of levels must be finite, but were " + level.points());
            } else if (!seen.add(level.points() + 0.0)) {
                problems.add("two levels have " + Numbers.plain(level.points())
                        + " points, so an answer could not tell them apart");
            }
        }
        if (best.isPresent() && !(top() > 0 && Double.isFinite(best.getAsDouble()))) {
            problems.add("levels cannot be scaled to " + Numbers.plain(best.getAsDouble())
                    + " points, as the highest has " + Numbers.plain(top()));
        }
    }

    @Override
    public String show(Object value) {
        double lowest = levels.stream().mapToDouble(Level::points).min().orElse(0);
        return Numbers.plain((Double) value) + " of " + Numbers.plain(lowest) + ".." + Numbers.plain(top());
    }
}

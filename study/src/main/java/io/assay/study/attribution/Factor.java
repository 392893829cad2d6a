package io.assay.study.attribution;

import java.util.HashSet;
import java.util.List;

/**
 * Something that is varied between runs, such as the labels or the size of a model.
 *
 * @param name what it is called, not blank
 * @param levels what it is set to, at least two, all different
 */
public record Factor(String name, List<String> levels) {
    /**
     * Checks and copies the levels.
     *
     * @param name not blank
     * @param levels at least two, all different, none blank
     * @throws IllegalArgumentException otherwise
     */
    public Factor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a factor needs a name");
        }
        levels = List.copyOf(levels);
        if (levels.size() < 2) {
            throw new IllegalArgumentException("factor " + name + " needs at least two levels, but has "
                    + (levels.isEmpty() ? "none" : "\"" + levels.get(0) + "\" alone")
                    + "; what never varies has no share");
        }
        if (new HashSet<>(levels).size() < levels.size()) {
            throw new IllegalArgumentException("factor " + name + " has a level twice: " + String.join(", ", levels));
        }
        if (levels.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("factor " + name + " has a level without a name");
        }
    }

    /**
     * {@return a factor}
     *
     * @param name not blank
     * @param levels at least two, all different
     * @throws IllegalArgumentException otherwise
     */
    public static Factor of(String name, String... levels) {
        return new Factor(name, List.of(levels));
    }
}

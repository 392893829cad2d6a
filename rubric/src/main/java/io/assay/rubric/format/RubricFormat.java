package io.assay.rubric.format;

import java.util.Arrays;
import java.util.Optional;

/** Formats that rubrics are read from. */
public enum RubricFormat {
    /** The library's own, as {@link RubricFiles} writes it. */
    ASSAY("assay"),
    /** HealthBench: {@code rubrics} of {@code criterion}, {@code points} and {@code tags}; a JSON object, or one per line. */
    HEALTHBENCH("healthbench"),
    /** PaperBench: a tree of {@code requirements}, {@code weight} and {@code sub_tasks}. */
    PAPERBENCH("paperbench"),
    /** Prometheus: {@code criteria} with {@code score1_description} and so on, or a text with lines {@code Score 1: ...}. */
    PROMETHEUS("prometheus"),
    /** Canvas: criteria with {@code ratings}, under {@code data} or as a list. */
    CANVAS("canvas"),
    /** autorubric: a list of {@code requirement} and {@code weight}. */
    AUTORUBRIC("autorubric");

    private final String name;

    RubricFormat(String name) {
        this.name = name;
    }

    /**
     * {@return a format by its name in lower case; empty if there is none}
     *
     * @param name such as {@code healthbench}
     */
    public static Optional<RubricFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name.equals(name))
                .findFirst();
    }

    /** {@return the name in lower case} */
    @Override
    public String toString() {
        return name;
    }
}

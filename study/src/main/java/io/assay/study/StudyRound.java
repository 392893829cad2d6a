package io.assay.study;

import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A round of a study: some units, rated by some raters with one version of the rubric. Immutable. */
public final class StudyRound {
    private final int number;
    private final Kind kind;
    private final OptionalInt comparedWith;
    private final boolean sampled;
    private final String rubricFile;
    private final Rubric rubric;
    private final Assignment assignment;
    private final Answers answers;
    private final Optional<RoundResult> result;

    StudyRound(
            int number,
            Kind kind,
            OptionalInt comparedWith,
            boolean sampled,
            String rubricFile,
            Rubric rubric,
            Assignment assignment,
            Answers answers,
            Optional<RoundResult> result) {
        this.number = number;
        this.kind = kind;
        this.comparedWith = comparedWith;
        this.sampled = sampled;
        this.rubricFile = rubricFile;
        this.rubric = rubric;
        this.assignment = assignment;
        this.answers = answers;
        this.result = result;
    }

    /** What a round is for. */
    public enum Kind {
        /** The first look: how far do raters agree? */
        BASELINE("baseline"),
        /** The same units with a revised rubric: do raters agree more? */
        REMEASURE("re-measure"),
        /** Units that a model was uncertain about. */
        NEXT("next");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** {@return the kind as files and reports show it} */
        public String label() {
            return label;
        }
    }

    /** {@return its number, from 1} */
    public int number() {
        return number;
    }

    /** {@return what it is for} */
    public Kind kind() {
        return kind;
    }

    /** {@return the round it is compared with; empty unless the same units were rated before} */
    public OptionalInt comparedWith() {
        return comparedWith;
    }

    /**
     * {@return whether its units were drawn at random} Others were chosen as hard ones. They are more alike than a random sample is, so that
     * alpha on them is lower, and says nothing about the labels of the whole.
     */
    public boolean isSampled() {
        return sampled;
    }

    /** {@return the file of its rubric within the folder} */
    public String rubricFile() {
        return rubricFile;
    }

    /** {@return the rubric it is rated with} */
    public Rubric rubric() {
        return rubric;
    }

    /** {@return its units, sorted} */
    public List<String> units() {
        return assignment.units().stream().sorted().toList();
    }

    /** {@return how many ratings were asked for} */
    public int asked() {
        return assignment.ratings();
    }

    /** {@return how many ratings were handed in, complete} */
    public int collected() {
        return answers.count();
    }

    /** {@return how many ratings of each rater are still open, for those who have any} */
    public Map<String, Integer> open() {
        Map<String, Integer> open = new LinkedHashMap<>();
        assignment.orders().forEach((rater, units) -> {
            int left = units.size() - answers.count(rater);
            if (left > 0) {
                open.put(rater, left);
            }
        });
        return open;
    }

    /** {@return what was measured; empty while it is not} */
    public Optional<RoundResult> result() {
        return result;
    }

    /** {@return whether it was measured} */
    public boolean isMeasured() {
        return result.isPresent();
    }

    Assignment assignment() {
        return assignment;
    }

    Answers answers() {
        return answers;
    }

    /** {@return number, kind and what was handed in} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of("round " + number + " (" + kind.label() + ")"));
        parts.add(collected() + " of " + asked() + " ratings");
        result.ifPresent(measured -> parts.add(measured.verdict().label()));
        return String.join(", ", parts);
    }
}

package io.assay.agreement.spans;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The alignment of all spans of a continuum that has the least disorder: each span is in one unitary alignment.
 *
 * <p>Where several have the least disorder, one of them, always the same. Immutable.
 */
public final class Alignment {
    private final List<UnitaryAlignment> unitaries;
    private final double disorder;

    private Alignment(List<UnitaryAlignment> unitaries, double disorder) {
        this.unitaries = unitaries;
        this.disorder = disorder;
    }

    static Alignment of(Continuum continuum, Costs costs, List<int[]> groups, double scale) {
        List<Span> spans = continuum.spans();
        List<UnitaryAlignment> unitaries = groups.stream()
                .map(members -> new UnitaryAlignment(
                        Arrays.stream(members).mapToObj(spans::get).toList(), scale * costs.disorder(members)))
                .toList();
        return new Alignment(unitaries, groups.isEmpty() ? 0 : scale * Aligner.disorder(costs, groups));
    }

    /** {@return the unitary alignments, from left to right} */
    public List<UnitaryAlignment> unitaries() {
        return unitaries;
    }

    /** {@return the sum of the disorders of the unitary alignments, over the mean number of spans per rater; 0 without spans} */
    public double disorder() {
        return disorder;
    }

    /** {@return one unitary alignment a line} */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (UnitaryAlignment unitary : unitaries) {
            lines.append(String.format(Locale.ROOT, "%.4f %s%n", unitary.disorder(), unitary.spans()));
        }
        return lines.toString();
    }
}

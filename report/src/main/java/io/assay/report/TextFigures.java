package io.assay.report;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Coefficients as text, for people: a {@link TextReport} without verdict and diagnosis. Immutable. */
public final class TextFigures {
    private final Map<String, RatingMatrix> ratings;
    private final Map<String, List<Estimate>> figures;
    private final TextLayout layout;

    private TextFigures(Map<String, RatingMatrix> ratings, Map<String, List<Estimate>> figures, TextLayout layout) {
        this.ratings = ratings;
        this.figures = figures;
        this.layout = layout;
    }

    /**
     * {@return the text of some figures}
     *
     * @param ratings one matrix per criterion, in order; the key is the criterion's name, or empty if there is only one
     * @param figures the figures of each criterion, by the same keys
     * @throws IllegalArgumentException if the keys differ
     */
    public static TextFigures of(Map<String, RatingMatrix> ratings, Map<String, List<Estimate>> figures) {
        return new TextFigures(ratings, sameKeys(ratings, figures), TextLayout.DEFAULT);
    }

    static Map<String, List<Estimate>> sameKeys(
            Map<String, RatingMatrix> ratings, Map<String, List<Estimate>> figures) {
        if (!ratings.keySet().equals(figures.keySet())) {
            throw new IllegalArgumentException("ratings and figures must be of the same criteria, but were of "
                    + ratings.keySet() + " and " + figures.keySet());
        }
        return figures;
    }

    /**
     * Sets how the text is laid out.
     *
     * @param newLayout width, colour and notes
     * @return a new configuration, otherwise the same
     */
    public TextFigures layout(TextLayout newLayout) {
        return new TextFigures(ratings, figures, newLayout);
    }

    /**
     * Writes the text.
     *
     * @param out receives the text
     * @throws IOException if it cannot be written
     */
    public void write(Appendable out) throws IOException {
        out.append(toString());
    }

    /** Returns the text. */
    @Override
    public String toString() {
        TextStyle style = layout.style();
        StringBuilder text = new StringBuilder(TextHead.of(style, layout, ratings));
        TextCoefficients table = new TextCoefficients(style, ratings.size() > 1 || !ratings.containsKey(""));
        figures.forEach(table::add);
        return text.append('\n').append(table).toString();
    }
}

package io.assay.report;

import io.assay.agreement.plan.MoreUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many more units would settle a verdict, as text for people or as one JSON document for programs.
 *
 * <p>The shape of the document is pinned by the JSON Schema at {@link #schema()}. Immutable.
 */
public final class MoreUnitsReport {
    private static final String SCHEMA = "more-units.schema.json";

    private final List<Criterion> criteria;
    private final TextLayout layout;

    private MoreUnitsReport(List<Criterion> criteria, TextLayout layout) {
        this.criteria = criteria;
        this.layout = layout;
    }

    /**
     * One criterion.
     *
     * @param name of the criterion; empty if there is only one and it has no name
     * @param ratings the data at hand
     * @param thresholds the answer for each threshold, all of the same estimate; at least one
     */
    public record Criterion(String name, RatingMatrix ratings, List<MoreUnits> thresholds) {
        /**
         * Copies the list.
         *
         * @param name empty if it has none
         * @param ratings kept
         * @param thresholds at least one
         * @throws IllegalArgumentException if there is none
         */
        public Criterion {
            thresholds = List.copyOf(thresholds);
            if (thresholds.isEmpty()) {
                throw new IllegalArgumentException("a criterion needs at least one threshold");
            }
        }

        Estimate estimate() {
            return thresholds.get(0).estimate();
        }

        boolean isSettled() {
            return thresholds.stream().allMatch(MoreUnits::settled);
        }

        /** Returns the units that settle all thresholds, or nothing if one of them cannot be settled. */
        OptionalLong more() {
            return thresholds.stream().anyMatch(more -> more.more().isEmpty())
                    ? OptionalLong.empty()
                    : thresholds.stream()
                            .mapToLong(more -> more.more().orElseThrow())
                            .max();
        }
    }

    /**
     * {@return the report}
     *
     * @param criteria what was found on each criterion, in order, at least one; copied
     * @throws IllegalArgumentException if there is none
     */
    public static MoreUnitsReport of(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("a report on further units needs at least one criterion");
        }
        return new MoreUnitsReport(List.copyOf(criteria), TextLayout.DEFAULT);
    }

    /**
     * Sets how text is laid out, and what is said about the file.
     *
     * @param newLayout width, colour, file and notes; the document takes only the last two
     * @return a new configuration, otherwise the same
     */
    public MoreUnitsReport layout(TextLayout newLayout) {
        return new MoreUnitsReport(criteria, newLayout);
    }

    /** {@return the JSON Schema (draft 2020-12) of the document; it refers to that of {@link JsonReport}} */
    public static String schema() {
        return JsonResource.read(SCHEMA);
    }

    /**
     * Writes the text.
     *
     * @param out receives the text
     * @throws IOException if it cannot be written
     */
    public void writeText(Appendable out) throws IOException {
        out.append(toString());
    }

    /**
     * Writes the document and flushes; the writer stays open.
     *
     * @param out receives the document
     * @throws IOException if the writer fails
     */
    public void writeJson(Writer out) throws IOException {
        JsonOut json = new JsonOut(out);
        json.criteria(layout, criteria, Criterion::name, criterion -> body(json, criterion));
        json.finish(out);
    }

    private static void body(JsonOut json, Criterion criterion) throws IOException {
        new JsonEstimates(json).write(criterion.ratings(), List.of(criterion.estimate()));
        json.array(
                "thresholds",
                criterion.thresholds(),
                more -> json.object(() -> {
                    json.figure("threshold", more.threshold());
                    json.field("settled", more.settled());
                    more(json, more.more());
                    json.field("text", more.text());
                }));
        json.field("settled", criterion.isSettled());
        more(json, criterion.more());
    }

    private static void more(JsonOut json, OptionalLong more) throws IOException {
        if (more.isPresent()) {
            json.field("more", more.getAsLong());
        } else {
            json.nothing("more");
        }
    }

    /** {@return the document} */
    public String toJson() {
        return JsonOut.text(this::writeJson);
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return TextMoreUnits.of(layout, criteria);
    }
}

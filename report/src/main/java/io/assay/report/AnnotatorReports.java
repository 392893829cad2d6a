package io.assay.report;

import io.assay.annotators.Annotations;
import io.assay.annotators.Consensus;
import io.assay.annotators.preferences.PreferenceFit;
import io.assay.annotators.preferences.Preferences;
import io.assay.annotators.quality.CopiedPairs;
import io.assay.annotators.quality.RaterCard;
import io.assay.annotators.quality.RaterDrift;
import io.assay.annotators.quality.RemovalCurve;
import io.assay.annotators.quality.SpeedTest;
import java.util.List;

/**
 * Reports on consensus labels, on raters and on preferences, each as one text for people or one JSON document for programs; raters as an HTML page too. An undefined
 * figure is shown with its reason.
 */
public final class AnnotatorReports {
    private static final String CONSENSUS_SCHEMA = "consensus.schema.json";
    private static final String RATERS_SCHEMA = "annotators.schema.json";
    private static final String PREFERENCES_SCHEMA = "preferences.schema.json";

    private AnnotatorReports() {}

    /**
     * The consensus on one criterion.
     *
     * @param name of the criterion; empty if there is only one and it has no name
     * @param consensus labels or values of its units
     */
    public record OfUnits(String name, Consensus consensus) {}

    /**
     * The raters on one criterion.
     *
     * @param name of the criterion; empty if there is only one and it has no name
     * @param annotations ratings and the people who gave them
     * @param cards a card per person, in their order; kept
     * @param removal what removing raters does
     * @param copies which pairs of raters are too much alike
     * @param courses how each person went along, if the order of the ratings is known; otherwise empty
     * @param speeds how fast each rater is, if durations are known; otherwise empty
     */
    public record OfRaters(
            String name,
            Annotations annotations,
            List<RaterCard> cards,
            RemovalCurve removal,
            CopiedPairs copies,
            List<RaterDrift.Course> courses,
            List<SpeedTest.Speed> speeds) {
        /**
         * Copies the lists.
         *
         * @param name of the criterion
         * @param annotations ratings and people
         * @param cards a card per person
         * @param removal what removing raters does
         * @param copies pairs too much alike
         * @param courses how each went along
         * @param speeds how fast each is
         */
        public OfRaters {
            cards = List.copyOf(cards);
            courses = List.copyOf(courses);
            speeds = List.copyOf(speeds);
        }

        /**
         * {@return the same with the courses of the raters}
         *
         * @param known how each person went along
         */
        public OfRaters withCourses(List<RaterDrift.Course> known) {
            return new OfRaters(name, annotations, cards, removal, copies, known, speeds);
        }

        /**
         * {@return the same with the speeds of the raters}
         *
         * @param known how fast each rater is
         */
        public OfRaters withSpeeds(List<SpeedTest.Speed> known) {
            return new OfRaters(name, annotations, cards, removal, copies, courses, known);
        }
    }

    /**
     * {@return the text of consensus: how it went, how sure the labels are, what was learned of the raters, and the least sure units}
     *
     * @param criteria the consensus on each criterion, at least one; kept
     */
    public static TextReport consensusText(List<OfUnits> criteria) {
        List<OfUnits> kept = some(criteria);
        return TextReport.of(layout -> new TextConsensus(layout, kept.size()).of(kept));
    }

    /**
     * {@return the document of consensus; its shape is pinned by {@link #consensusSchema()}}
     *
     * @param criteria the consensus on each criterion, at least one; kept
     */
    public static JsonReport consensusJson(List<OfUnits> criteria) {
        List<OfUnits> kept = some(criteria);
        return JsonReport.of(json -> json.flatOrList(kept, OfUnits::name, one -> new JsonConsensus(json).write(one)));
    }

    /**
     * {@return the text of raters: a line per rater, who changed, is fast or labels like another, then whom to remove}
     *
     * @param criteria the raters on each criterion, at least one; kept
     */
    public static TextReport ratersText(List<OfRaters> criteria) {
        List<OfRaters> kept = some(criteria);
        return TextReport.of(layout -> new TextRaters(layout, kept.size()).of(kept));
    }

    /**
     * {@return the document of raters; its shape is pinned by {@link #ratersSchema()}}
     *
     * @param criteria the raters on each criterion, at least one; kept
     */
    public static JsonReport ratersJson(List<OfRaters> criteria) {
        List<OfRaters> kept = some(criteria);
        return JsonReport.of(json -> json.flatOrList(kept, OfRaters::name, one -> new JsonRaters(json).write(one)));
    }

    /**
     * {@return the page of raters: a row per rater, skill against volume, severity, changes along the way, pairs too much alike, confusions, and what removing raters does; with no date}
     *
     * @param criteria the raters on each criterion, at least one; kept
     */
    public static HtmlReport ratersHtml(List<OfRaters> criteria) {
        List<OfRaters> kept = some(criteria);
        return HtmlReport.of(
                "raters", "Raters", options -> HtmlTemplates.RATERS.execute(HtmlRatersPage.of(kept, options)));
    }

    /**
     * {@return the text of preferences: the items from the strongest to the weakest, cycles and groups}
     *
     * @param preferences comparisons; kept
     * @param fit the strengths they lead to; kept
     */
    public static TextReport preferencesText(Preferences preferences, PreferenceFit fit) {
        return TextReport.of(layout -> new TextPreferences(layout).of(preferences, fit));
    }

    /**
     * {@return the document of preferences; its shape is pinned by {@link #preferencesSchema()}}
     *
     * @param preferences comparisons; kept
     * @param fit the strengths they lead to; kept
     */
    public static JsonReport preferencesJson(Preferences preferences, PreferenceFit fit) {
        return JsonReport.of(json -> new JsonPreferences(json).write(preferences, fit));
    }

    /** {@return the JSON Schema (draft 2020-12) of the document of consensus; it refers to that of {@link JsonReport}} */
    public static String consensusSchema() {
        return JsonResource.read(CONSENSUS_SCHEMA);
    }

    /** {@return the JSON Schema (draft 2020-12) of the document of raters; it refers to that of {@link JsonReport}} */
    public static String ratersSchema() {
        return JsonResource.read(RATERS_SCHEMA);
    }

    /** {@return the JSON Schema (draft 2020-12) of the document of preferences; it refers to that of {@link JsonReport}} */
    public static String preferencesSchema() {
        return JsonResource.read(PREFERENCES_SCHEMA);
    }

    private static <T> List<T> some(List<T> criteria) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one criterion");
        }
        return List.copyOf(criteria);
    }
}

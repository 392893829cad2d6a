package io.assay.report;

import io.assay.report.HtmlMethod.Fact;
import java.util.List;

/**
 * All that the template of a page on sampling shows.
 *
 * @param frame title, facts and notes
 * @param heading what it comes to
 * @param sentences the same in sentences
 * @param parts the sections
 * @param method how it was computed
 */
record HtmlSamplingPage(HtmlFrame frame, String heading, List<String> sentences, List<Part> parts, List<Fact> method) {
    /**
     * One section.
     *
     * @param id in the page
     * @param heading its heading
     * @param remarks sentences before charts and tables
     * @param charts its charts
     * @param tables its tables
     */
    record Part(String id, String heading, List<String> remarks, List<HtmlChart> charts, List<HtmlTable> tables) {}
}

package io.assay.report;

import io.assay.agreement.diagnose.Audit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as a browser's parser reads it. */
record Page(String source, Document document) {
    static Page of(Audit audit) {
        return of(HtmlReport.of(audit));
    }

    static Page of(HtmlReport report) {
        String source = report.render();
        return new Page(source, Jsoup.parse(source));
    }

    List<Element> all(String selector) {
        return document.select(selector);
    }

    /** Returns the text of the body without scripts and styles. */
    String text() {
        return document.body().wholeText();
    }

    /** Returns the text of a cell, with a space before a remark or a second figure under it. */
    static String text(Element cell) {
        Element copy = cell.clone();
        copy.select("small, span").forEach(part -> part.prependText(" "));
        return copy.text();
    }

    String style() {
        return document.selectFirst("style").data();
    }

    /** Returns the figures of all charts, as JSON. */
    List<String> figures() {
        return document.select("script[type=application/json]").stream()
                .map(Element::data)
                .toList();
    }

    /** Returns the scripts that run. */
    List<String> scripts() {
        return document.select("script:not([type])").stream().map(Element::data).toList();
    }

    /** Returns how often each element occurs with each set of attribute names; classes may tell figures from text. */
    Map<String, Integer> elements() {
        Map<String, Integer> elements = new TreeMap<>();
        for (Element element : document.getAllElements()) {
            StringBuilder name = new StringBuilder(element.tagName());
            for (Attribute attribute : element.attributes()) {
                name.append(attribute.getKey().equals("class") ? "" : ' ' + attribute.getKey());
            }
            elements.merge(name.toString(), 1, Integer::sum);
        }
        return elements;
    }
}

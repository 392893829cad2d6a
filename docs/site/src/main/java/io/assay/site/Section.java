package io.assay.site;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A heading and what is written below it, up to the next one.
 *
 * @param level of the heading, from 1
 * @param anchor of the heading
 * @param title of the heading, without markup
 * @param text below it, without markup
 */
record Section(int level, String anchor, String title, String text) {
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(Markdown.EXTENSIONS).build();

    /** The sections of a page, in order. */
    static List<Section> of(Node body) {
        // One generator for a page, as in rendering: it numbers headings that are alike.
        IdGenerator anchors = IdGenerator.builder().build();
        List<Section> sections = new ArrayList<>();
        for (Heading heading : Page.headings(body)) {
            String title = PLAIN.render(heading).strip();
            sections.add(new Section(heading.getLevel(), anchors.generateId(title), title, below(heading)));
        }
        return List.copyOf(sections);
    }

    private static String below(Heading heading) {
        StringBuilder text = new StringBuilder();
        for (Node node = heading.getNext(); node != null && !(node instanceof Heading); node = node.getNext()) {
            text.append(PLAIN.render(node)).append('\n');
        }
        return text.toString();
    }
}

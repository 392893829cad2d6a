package io.assay.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A page of the guide as it was written.
 *
 * @param source the Markdown file, relative to the checkout
 * @param target the page of the site, relative to the site
 * @param title text of its first heading
 * @param body the parsed text
 * @param sections its headings and what is written below each
 */
record Page(Path source, Path target, String title, Node body, List<Section> sections) {
    static Page read(Path root, Path source, Path target) throws IOException {
        Node body = Markdown.parse(Files.readString(root.resolve(source)));
        List<Section> sections = Section.of(body);
        String title = sections.isEmpty() ? target.toString() : sections.get(0).title();
        return new Page(source, target, title, body, sections);
    }

    /** Anchors that links may name. */
    Set<String> anchors() {
        return sections.stream().map(Section::anchor).collect(Collectors.toSet());
    }

    /** Headings of the second level, for the list beside the text. */
    List<Section> contents() {
        return sections.stream().filter(section -> section.level() == 2).toList();
    }

    /** Where the site's folder is as seen from this page, with a slash at the end; empty for a page at the top. */
    String toTop() {
        return "../".repeat(target.getNameCount() - 1);
    }

    /** The headings in order. */
    static List<Heading> headings(Node body) {
        List<Heading> headings = new ArrayList<>();
        body.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        return headings;
    }
}

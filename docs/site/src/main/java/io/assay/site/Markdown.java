package io.assay.site;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown that the guide is written in: CommonMark with tables, and anchors on headings. */
final class Markdown {
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    // Wide tables and code scroll by themselves, so they can be reached by the keyboard.
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .attributeProviderFactory(context -> Markdown::decorate)
            .build();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    static String html(Node body) {
        return RENDERER.render(body);
    }

    private static void decorate(Node node, String tag, Map<String, String> attributes) {
        boolean block = node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
        if (tag.equals("pre") || (node instanceof TableBlock && tag.equals("table"))) {
            attributes.put("tabindex", "0");
        }
        if (tag.equals("code") && block && !attributes.containsKey("class")) {
            attributes.put("class", "nohighlight");
        }
        if (node instanceof Code) {
            attributes.put("translate", "no");
        }
    }
}

package io.assay.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;

/** The templates of the page. Variables are escaped for HTML text and for quoted attributes. */
final class HtmlTemplates {
    private static final Template PAGE = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withLoader(name -> new StringReader(source(name)))
            .compile(source("page"));

    private HtmlTemplates() {}

    private static String source(String name) {
        return HtmlAssets.read("html/" + name + ".mustache");
    }

    static String render(HtmlPage page) {
        return PAGE.execute(page);
    }
}

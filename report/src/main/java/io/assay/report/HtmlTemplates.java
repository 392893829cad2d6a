package io.assay.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;

/** The templates of the pages. Variables are escaped for HTML text and for quoted attributes. */
final class HtmlTemplates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withLoader(name -> new StringReader(source(name)));

    /** The page of an {@link HtmlPage}. */
    static final Template AUDIT = COMPILER.compile(source("page"));

    /** The page of an {@link HtmlRubricPage}. */
    static final Template RUBRIC = COMPILER.compile(source("rubric"));

    /** The page of an {@link HtmlChangesPage}. */
    static final Template CHANGES = COMPILER.compile(source("changes"));

    /** The page of an {@link HtmlRatersPage}. */
    static final Template RATERS = COMPILER.compile(source("raters"));

    /** The page of an {@link HtmlSamplingPage}. */
    static final Template SAMPLING = COMPILER.compile(source("sampling"));

    /** The page of an {@link HtmlStudyPage}. */
    static final Template STUDY = COMPILER.compile(source("study"));

    private HtmlTemplates() {}

    private static String source(String name) {
        return HtmlAssets.read("html/" + name + ".mustache");
    }
}

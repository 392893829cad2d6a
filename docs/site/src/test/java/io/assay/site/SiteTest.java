package io.assay.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    @TempDir
    Path folder;

    private Path root;
    private Path target;

    @BeforeEach
    void write_a_small_checkout() throws IOException {
        root = folder.resolve("checkout");
        target = folder.resolve("site");
        put("README.md", "# Assay\n\nSee [the guide](docs/README.md).\n\n![picture](docs/images/a.svg)\n");
        put("CHANGELOG.md", "# Changelog\n");
        put("CONTRIBUTING.md", "# Contributing\n");
        put("docs/README.md", "# The guide\n\n[Second](second.md), [first](first.md#a-part), [decisions](decisions)\n");
        put(
                "docs/first.md",
                "# First\n\n## A part\n\nAbout <script>alert(1)</script> alpha.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        put("docs/second.md", "# Second\n\n## One\n\n[why](decisions/001-why.md)\n\n## Two\n\n[code](../src/A.java)\n");
        put("docs/decisions/README.md", "# Decisions\n\n[001](001-why.md)\n");
        put("docs/decisions/001-why.md", "# Why\n\nSee [first](../first.md).\n");
        put("docs/images/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        put("src/A.java", "class A {}");
    }

    private void put(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(target.resolve(name).toFile(), "UTF-8");
    }

    private void build() throws IOException {
        Site.read(root).write(target);
    }

    @Test
    void every_link_of_every_page_leads_to_a_file_of_the_site() throws IOException {
        build();
        int links = 0;
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                for (Element element : Jsoup.parse(file.toFile(), "UTF-8")
                        .select("main [href], main [src], nav [href], script[src]")) {
                    String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                    assertThat(file.resolveSibling(link.replaceFirst("#.*", "")).normalize())
                            .exists();
                    links++;
                }
            }
        }
        assertThat(links).isGreaterThan(40);
    }

    @Test
    void pages_stand_in_the_order_of_the_guide() throws IOException {
        build();
        List<String> titles =
                page("second.html").select("nav ul").get(0).select("a").eachText();
        assertThat(titles).containsExactly("Assay", "The guide", "Second", "First");
        assertThat(page("second.html").select("nav [aria-current]").eachText()).containsExactly("Second");
    }

    @Test
    void links_between_pages_keep_their_anchors_and_find_their_way_out_of_folders() throws IOException {
        build();
        assertThat(page("guide.html").select("main a").eachAttr("href"))
                .containsExactly("second.html", "first.html#a-part", "decisions/index.html");
        assertThat(page("decisions/001-why.html").select("main a").eachAttr("href"))
                .containsExactly("../first.html");
        assertThat(page("first.html").select("main h2").attr("id")).isEqualTo("a-part");
    }

    @Test
    void pictures_and_sources_go_along() throws IOException {
        build();
        assertThat(target.resolve("images/a.svg")).exists();
        assertThat(target.resolve("files/src/A.java.txt")).hasContent("class A {}");
    }

    @Test
    void markup_in_the_text_is_shown_and_not_run() throws IOException {
        build();
        assertThat(page("first.html").select("main script")).isEmpty();
        assertThat(page("first.html").select("main").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void nothing_is_loaded_from_elsewhere() throws IOException {
        build();
        for (Element element : page("index.html").select("script, link[rel=stylesheet], img")) {
            assertThat(element.attr("src") + element.attr("href")).doesNotContain("//");
        }
    }

    @Test
    void the_search_knows_every_section() throws IOException {
        build();
        assertThat(target.resolve("assets/entries.js"))
                .content()
                .startsWith("var assayEntries = [")
                .contains("\"url\":\"first.html#a-part\",\"title\":\"A part\",\"place\":\"First\"");
    }

    @Test
    void types_of_the_api_are_found_and_its_pages_go_along() throws IOException {
        put("core/target/reports/apidocs/index.html", "<html></html>");
        put("core/target/reports/apidocs/io.assay.core/module-summary.html", "");
        put(
                "core/target/reports/apidocs/type-search-index.js",
                "typeSearchIndex = [{\"l\":\"All Classes and Interfaces\",\"u\":\"allclasses-index.html\"},"
                        + "{\"p\":\"io.assay.core\",\"m\":\"io.assay.core\",\"l\":\"Scale.Kind\"}];updateSearchResults();");
        build();
        assertThat(target.resolve("assets/entries.js"))
                .content()
                .contains("\"url\":\"api/core/io.assay.core/io/assay/core/Scale.Kind.html\",\"title\":\"Scale.Kind\"");
        assertThat(target.resolve("api/core/index.html")).exists();
        assertThat(page("index.html").select("nav a[href=api/core/index.html]").text())
                .isEqualTo("core");
    }

    @Test
    void links_that_lead_nowhere_fail_and_all_are_named() throws IOException {
        put("docs/first.md", "# First\n\n[a](gone.md) [b](second.md#three) ![c](images/none.png) [d](../../out.md)\n");
        assertThatThrownBy(this::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first.md: gone.md: no such file")
                .hasMessageContaining("first.md: second.md#three: no heading of")
                .hasMessageContaining("first.md: images/none.png: no such file")
                .hasMessageContaining("first.md: ../../out.md: no such file");
    }

    @Test
    void a_page_that_the_guide_does_not_link_to_is_named() throws IOException {
        put("docs/third.md", "# Third\n");
        assertThatThrownBy(this::build).hasMessageContaining("third.md").hasMessageContaining("add a line");
    }
}

package io.assay.site;

import java.util.List;

/** What the template of a page reads. */
final class PageView {
    final String title;
    final String top;
    final String body;
    final List<Section> contents;
    final boolean hasContents;
    final List<Entry> guide;
    final List<Entry> project;
    final List<Entry> apis;
    final boolean hasApis;

    /**
     * A line of the navigation.
     *
     * @param title shown
     * @param url seen from the page
     * @param current whether it is the page itself
     */
    record Entry(String title, String url, boolean current) {}

    PageView(Site site, Page page) {
        title = page.title();
        top = page.toTop();
        body = Markdown.html(page.body());
        contents = page.contents();
        hasContents = contents.size() > 1;
        List<Entry> all = site.pages().stream()
                .map(other -> new Entry(other.title(), top + other.target(), other.equals(page)))
                .toList();
        guide = all.subList(0, site.guidePages());
        project = all.subList(site.guidePages(), all.size());
        apis = site.apis().stream()
                .map(api -> new Entry(api.module(), top + "api/" + api.module() + "/index.html", false))
                .toList();
        hasApis = !apis.isEmpty();
    }
}

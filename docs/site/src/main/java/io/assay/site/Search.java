package io.assay.site;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;

/** What the search of the site looks through: every section of the guide, and every public type. */
final class Search {
    private Search() {}

    /**
     * One thing to be found.
     *
     * @param url relative to the site
     * @param title shown first
     * @param place where it is, shown after the title
     * @param text looked through, and shown in part
     */
    record Entry(String url, String title, String place, String text) {}

    /** A script that declares the entries. A page opened from a disk may not read data, but may run scripts. */
    static String script(List<Page> pages, List<Api> apis) {
        List<Entry> entries = new ArrayList<>();
        for (Page page : pages) {
            for (Section section : page.sections()) {
                entries.add(new Entry(
                        page.target() + "#" + section.anchor(), section.title(), page.title(), section.text()));
            }
        }
        for (Api api : apis) {
            for (Api.Type type : api.types()) {
                String url = "api/" + api.module() + "/" + type.page();
                entries.add(new Entry(url, type.name(), type.packageName(), ""));
            }
        }
        return "var assayEntries = " + new GsonBuilder().create().toJson(entries) + ";\n";
    }
}

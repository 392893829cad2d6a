package io.assay.site;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The guide and the API documentation of a checkout.
 *
 * @param root the checkout
 * @param pages in the order of the navigation
 * @param guidePages how many of them are the guide; those about the project follow
 * @param apis documentation of the modules
 */
record Site(Path root, List<Page> pages, int guidePages, List<Api> apis) {
    private static final Path GUIDE = Path.of("docs");
    private static final Path DECISIONS = GUIDE.resolve("decisions");

    /** Scripts and styles of other projects, each with its name on the site. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "lunr/2.3.9/lunr.min.js", "lunr.js",
            "lunr/2.3.9/LICENSE", "lunr-LICENSE.txt",
            "highlightjs/11.11.1/highlight.min.js", "highlight.js",
            "highlightjs/11.11.1/styles/github.min.css", "highlight-light.css",
            "highlightjs/11.11.1/styles/github-dark.min.css", "highlight-dark.css");

    static Site read(Path root) throws IOException {
        Map<Path, Path> places = new LinkedHashMap<>();
        places.put(Path.of("README.md"), Path.of("index.html"));
        places.put(GUIDE.resolve("README.md"), Path.of("guide.html"));
        for (Path source : Navigation.order(root, GUIDE)) {
            places.put(source, html(GUIDE.relativize(source)));
        }
        int guidePages = places.size();
        places.put(DECISIONS.resolve("README.md"), Path.of("decisions", "index.html"));
        for (Path source : Navigation.order(root, DECISIONS)) {
            places.put(source, html(GUIDE.relativize(source)));
        }
        places.put(Path.of("CHANGELOG.md"), Path.of("changelog.html"));
        places.put(Path.of("CONTRIBUTING.md"), Path.of("contributing.html"));
        List<Page> pages = new ArrayList<>();
        for (Map.Entry<Path, Path> place : places.entrySet()) {
            pages.add(Page.read(root, place.getKey(), place.getValue()));
        }
        return new Site(root, List.copyOf(pages), guidePages, Api.all(root));
    }

    /** Markdown files of a folder but for its own page, by name. */
    static List<Path> markdown(Path root, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }

    /**
     * Writes all files anew.
     *
     * @throws IllegalArgumentException where links lead nowhere
     */
    void write(Path target) throws IOException {
        Links links = new Links(root, pages);
        pages.forEach(links::rewrite);
        if (!links.broken().isEmpty()) {
            throw new IllegalArgumentException(
                    "links of the guide that lead nowhere:\n  " + String.join("\n  ", links.broken()));
        }
        delete(target);
        Template template = Mustache.compiler().compile(resource("page.mustache"));
        for (Page page : pages) {
            put(target.resolve(page.target()), template.execute(new PageView(this, page)));
        }
        for (Map.Entry<Path, Path> file : links.files().entrySet()) {
            Path to = target.resolve(file.getValue());
            Files.createDirectories(to.getParent());
            Files.copy(root.resolve(file.getKey()), to, StandardCopyOption.REPLACE_EXISTING);
        }
        writeAssets(target.resolve("assets"));
        for (Api api : apis) {
            copy(api.folder(), target.resolve("api").resolve(api.module()));
        }
    }

    private void writeAssets(Path assets) throws IOException {
        put(assets.resolve("entries.js"), Search.script(pages, apis));
        put(assets.resolve("site.js"), resource("site.js"));
        put(assets.resolve("site.css"), resource("site.css"));
        for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
            put(assets.resolve(library.getValue()), resource("/META-INF/resources/webjars/" + library.getKey()));
        }
    }

    private static Path html(Path page) {
        String name = page.getFileName().toString();
        return page.resolveSibling(name.substring(0, name.length() - ".md".length()) + ".html");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

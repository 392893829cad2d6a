package io.assay.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/**
 * Turns links between files of the checkout into links between pages of the site. Files that are not pages go along; what is not
 * there is collected. One thread.
 */
final class Links {
    private static final Path FILES = Path.of("files");

    private final Path root;
    private final Map<Path, Page> pages;
    private final Map<Path, Path> files = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();

    Links(Path root, Collection<Page> pages) {
        this.root = root;
        this.pages = pages.stream().collect(Collectors.toMap(Page::source, Function.identity()));
    }

    /** Rewrites the links of a page in its parsed text. */
    void rewrite(Page page) {
        page.body().accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(destination(page, link.getDestination()));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(destination(page, image.getDestination()));
                visitChildren(image);
            }
        });
    }

    /** Files of the checkout that pages link to, each with its place on the site. */
    Map<Path, Path> files() {
        return Map.copyOf(files);
    }

    /** Links that lead nowhere, each with its page. */
    List<String> broken() {
        return new ArrayList<>(broken);
    }

    private String destination(Page page, String link) {
        if (link.contains(":")) {
            return link;
        }
        int hash = link.indexOf('#');
        String anchor = hash < 0 ? "" : link.substring(hash + 1);
        String path = hash < 0 ? link : link.substring(0, hash);
        Path source = path.isEmpty() ? page.source() : beside(page.source(), path);
        Page other = pages.get(source);
        if (other == null) {
            return file(page, link, source);
        }
        if (!anchor.isEmpty() && !other.anchors().contains(anchor)) {
            broken.add(page.source() + ": " + link + ": no heading of " + other.source() + " has this anchor");
        }
        return page.toTop() + slashes(other.target()) + (anchor.isEmpty() ? "" : "#" + anchor);
    }

    private static Path beside(Path source, String path) {
        Path folder = source.getParent();
        return (folder == null ? Path.of(path) : folder.resolve(path)).normalize();
    }

    private String file(Page page, String link, Path source) {
        Path index = source.resolve("README.md");
        if (pages.containsKey(index)) {
            return page.toTop() + slashes(pages.get(index).target());
        }
        if (source.startsWith("..") || !Files.isRegularFile(root.resolve(source))) {
            broken.add(page.source() + ": " + link + ": no such file");
            return link;
        }
        Path target = place(source);
        files.put(source, target);
        return page.toTop() + slashes(target);
    }

    /** Pictures stand where pages look for them; sources are shown as text. */
    private static Path place(Path source) {
        if (source.startsWith("docs/images")) {
            return Path.of("docs").relativize(source);
        }
        Path target = FILES.resolve(source);
        return source.toString().endsWith(".java") ? target.resolveSibling(target.getFileName() + ".txt") : target;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}

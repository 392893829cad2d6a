package io.assay.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** The order of the pages: that in which the guide's first page links to them. */
final class Navigation {
    private Navigation() {}

    /**
     * The pages of the guide but for the first.
     *
     * @throws IllegalArgumentException if the first page leaves one out, which nobody would find then
     */
    static List<Path> order(Path root, Path guide) throws IOException {
        Set<Path> linked = new LinkedHashSet<>();
        Markdown.parse(Files.readString(root.resolve(guide).resolve("README.md")))
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        linked.add(guide.resolve(link.getDestination().replaceFirst("#.*", ""))
                                .normalize());
                    }
                });
        List<Path> all = Site.markdown(root, guide);
        List<Path> order = new ArrayList<>(linked);
        order.retainAll(all);
        if (order.size() < all.size()) {
            List<Path> left = new ArrayList<>(all);
            left.removeAll(order);
            throw new IllegalArgumentException(guide.resolve("README.md") + " links to no " + left + "; add a line");
        }
        return order;
    }
}

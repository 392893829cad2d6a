package io.assay.site;

import java.io.IOException;
import java.nio.file.Path;

/** Builds the site: {@code Main CHECKOUT TARGET}. */
public final class Main {
    private Main() {}

    /**
     * Builds the site.
     *
     * @throws IllegalArgumentException where a page links to what is not there; the message lists them all
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give the folder of the checkout and the folder of the site");
        }
        Site site = Site.read(Path.of(arguments[0]).toRealPath());
        site.write(Path.of(arguments[1]).toAbsolutePath().normalize());
    }
}

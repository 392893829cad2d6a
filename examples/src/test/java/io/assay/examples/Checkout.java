package io.assay.examples;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources are. */
final class Checkout {
    private Checkout() {}

    /** Returns the root of the checkout, wherever the tests are started. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}

package io.assay.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A published module, and what a project gets that depends on it.
 *
 * @param name of the folder
 */
record Published(String name) {
    private static final Path ROOT = Checkout.root();
    private static final Pattern MODULE = Pattern.compile("<module>([a-z]+)</module>");

    /** {@code group:artifact:type:version:scope:file}, then perhaps remarks; a classifier would come before the version. */
    private static final Pattern ENTRY = Pattern.compile(
            " {3}([^:\\s]+):([^:\\s]+):[^:\\s]+:(?:[^:\\s]+:)?[^:\\s]+:(compile|runtime):(.+?)( \\(optional\\))?(?: -- .*)?");

    /**
     * Something on the class path of a consumer.
     *
     * @param id group, artifact and scope
     * @param file jar, or folder of classes where a module is not packaged yet
     */
    record Entry(String id, Path file) {}

    /** Returns all modules that are deployed and hold classes. */
    static List<Published> all() {
        Matcher modules = MODULE.matcher(read(ROOT.resolve("pom.xml")));
        return modules.results()
                .map(found -> new Published(found.group(1)))
                .filter(module -> !module.pom().contains("<maven.deploy.skip>true</maven.deploy.skip>"))
                .filter(module -> !module.pom().contains("<packaging>pom</packaging>"))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String artifact() {
        return "assay-" + name;
    }

    String pom() {
        return read(ROOT.resolve(name).resolve("pom.xml"));
    }

    Path classes() {
        return ROOT.resolve(name).resolve("target/classes");
    }

    /** Returns what comes along at compile and runtime scope; the build writes it down for each module. */
    List<Entry> classPath() {
        Path written = ROOT.resolve(name).resolve("target/class-path.txt");
        if (!Files.exists(written)) {
            throw new IllegalStateException(written + " is written when " + name + " is tested: run ./mvnw verify");
        }
        return read(written)
                .lines()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .filter(entry -> entry.group(5) == null)
                .map(entry -> new Entry(
                        entry.group(1) + ":" + entry.group(2) + ":" + entry.group(3), Path.of(entry.group(4))))
                .sorted(java.util.Comparator.comparing(Entry::id))
                .toList();
    }

    /** Returns the size of a jar, or of all files of a folder. */
    static long size(Path file) {
        try (Stream<Path> files = Files.walk(file)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(one -> one.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

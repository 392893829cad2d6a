package io.assay.site;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The API documentation that the build has made of one module.
 *
 * @param module its name, which is that of its folder
 * @param folder where it is
 * @param types what is documented
 */
record Api(String module, Path folder, List<Type> types) {
    private static final Path MADE = Path.of("target", "reports", "apidocs");
    private static final String INDEX = "typeSearchIndex = ";

    /**
     * A public type.
     *
     * @param name with the names of the types around it
     * @param packageName its package
     * @param page relative to the documentation of the module
     */
    record Type(String name, String packageName, String page) {}

    /** Those of all modules that were built with documentation, in the order of their names. */
    static List<Api> all(Path root) throws IOException {
        List<Path> modules;
        try (Stream<Path> folders = Files.list(root)) {
            modules = folders.filter(
                            folder -> Files.isRegularFile(folder.resolve(MADE).resolve("index.html")))
                    .sorted()
                    .toList();
        }
        List<Api> all = new ArrayList<>();
        for (Path module : modules) {
            Path folder = module.resolve(MADE);
            all.add(new Api(module.getFileName().toString(), folder, types(folder)));
        }
        return List.copyOf(all);
    }

    private static List<Type> types(Path folder) throws IOException {
        Path index = folder.resolve("type-search-index.js");
        if (!Files.isRegularFile(index)) {
            return List.of();
        }
        String script = Files.readString(index);
        int from = script.indexOf(INDEX) + INDEX.length();
        JsonArray entries = new Gson().fromJson(script.substring(from, script.indexOf(']', from) + 1), JsonArray.class);
        String module = moduleFolder(folder);
        List<Type> types = new ArrayList<>();
        for (JsonElement entry : entries) {
            JsonObject type = entry.getAsJsonObject();
            if (type.has("p")) {
                String packageName = type.get("p").getAsString();
                String name = type.get("l").getAsString();
                types.add(new Type(name, packageName, module + packageName.replace('.', '/') + "/" + name + ".html"));
            }
        }
        return List.copyOf(types);
    }

    /** A module with a descriptor has its packages in a folder of its name. */
    private static String moduleFolder(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isRegularFile(child.resolve("module-summary.html")))
                    .map(child -> child.getFileName() + "/")
                    .findFirst()
                    .orElse("");
        }
    }
}

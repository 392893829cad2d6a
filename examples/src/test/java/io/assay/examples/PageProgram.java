package io.assay.examples;

import java.util.ArrayList;
import java.util.List;

/** The Java blocks of a page as one program. */
final class PageProgram {
    static final String NAME = "PageProgram";
    private static final String MARK = "-----8<-----";

    /** What the guide takes as imported. */
    private static final List<String> USUAL = List.of(
            "io.assay.agreement.*",
            "io.assay.agreement.diagnose.*",
            "io.assay.core.*",
            "io.assay.core.tally.*",
            "io.assay.io.*",
            "io.assay.report.*",
            "java.nio.file.Path",
            "java.util.*");

    private PageProgram() {}

    /** Returns the source of a program that runs the blocks in order and prints a mark after each. */
    static String of(List<Markdown.Block> blocks) {
        List<String> imports = new ArrayList<>();
        USUAL.forEach(name -> imports.add("import " + name + ";"));
        StringBuilder body = new StringBuilder();
        for (Markdown.Block block : blocks) {
            body.append("// line ").append(block.line()).append('\n');
            block.text().lines().forEach(line -> {
                if (line.startsWith("import ")) {
                    imports.add(line);
                } else {
                    body.append(line).append('\n');
                }
            });
            body.append("System.out.println(\"" + MARK + "\");\n");
        }
        return String.join("\n", imports) + "\nclass " + NAME
                + " { public static void main(String[] arguments) throws Exception {\n" + body + "} }\n";
    }

    /** Returns what each block printed. */
    static List<String> split(String printed) {
        return List.of(printed.split(MARK + "\\R"));
    }
}

package io.assay.rubric.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.assay.rubric.internal.Printable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;

/** Writes trees of maps, lists, texts, numbers and truth values. */
final class TreeWriter {
    private static final Gson PRETTY =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    private static final Gson LINE = new GsonBuilder().disableHtmlEscaping().create();

    private TreeWriter() {}

    static String yaml(Object tree) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
                .setDereferenceAliases(true)
                .setSplitLines(false)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Dump(settings).dumpToString(tree);
    }

    static String json(Object tree) {
        return Printable.escaped(PRETTY.toJson(tree)) + "\n";
    }

    /** Returns JSON without line breaks. */
    static String line(Object tree) {
        return Printable.escaped(LINE.toJson(tree));
    }

    /** Returns the number as files write it: 3 for 3.0, and 0 keeps its sign. */
    static Object number(double number) {
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < 1e15;
        boolean isMinusZero = number == 0 && 1 / number < 0;
        return isWhole && !isMinusZero ? (Object) (long) number : (Object) number;
    }
}

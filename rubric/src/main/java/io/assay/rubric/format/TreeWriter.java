package io.assay.rubric.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.assay.rubric.internal.Printable;
import io.assay.rubric.internal.Shown;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

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
        checkCharacters(tree);
        return new Dump(settings, new Texts(settings)).dumpToString(tree);
    }

    /** Puts texts with line breaks that only YAML knows in quotation marks, where they are escaped. */
    private static final class Texts extends StandardRepresenter {
        Texts(DumpSettings settings) {
            super(settings);
        }

        @Override
        protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            boolean hasOddBreak = value.chars().anyMatch(c -> c == 0x85 || c == 0x2028 || c == 0x2029);
            return super.representScalar(tag, value, hasOddBreak ? ScalarStyle.DOUBLE_QUOTED : style);
        }
    }

    /** Halves of characters beyond 16 bits are no text, and have no escape in YAML. */
    private static void checkCharacters(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            map.keySet().forEach(TreeWriter::checkCharacters);
            map.values().forEach(TreeWriter::checkCharacters);
        } else if (tree instanceof List<?> list) {
            list.forEach(TreeWriter::checkCharacters);
        } else if (tree instanceof String text && text.codePoints().anyMatch(TreeWriter::isHalf)) {
            throw new IllegalArgumentException(Shown.text(text)
                    + " has half a character (an unpaired surrogate), and cannot be written to a file");
        }
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
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

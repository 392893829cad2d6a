package io.assay.rubric.internal;

import java.util.Locale;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Characters that YAML does not allow. JSON allows most of them in strings, so there they are escaped. */
public final class Printable {
    private Printable() {}

    /** Returns YAML or JSON without a byte order mark and without characters that YAML does not allow. */
    static String of(String text, int lines) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (isJson(bare)) {
            return escaped(bare).replace('\t', ' ');
        }
        int at = firstIn(bare);
        if (at < bare.length()) {
            String before = bare.substring(0, at);
            int line = lines + 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw new SyntaxException(
                    new Place(line, at - before.lastIndexOf('\n')),
                    String.format(
                            Locale.ROOT,
                            "the character U+%04X is not allowed; write it as an escape in double quotation marks",
                            bare.codePointAt(at)));
        }
        return bare;
    }

    private static boolean isJson(String text) {
        String begin = text.substring(0, Math.min(text.length(), 1000)).stripLeading();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    /** YAML also has line breaks that JSON does not know as such. */
    private static boolean isSafe(int c) {
        return c != 0x85 && c != 0x2028 && c != 0x2029 && c != 0xFEFF && (c == '\t' || StreamReader.isPrintable(c));
    }

    private static int firstIn(String text) {
        int at = 0;
        while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /**
     * {@return JSON in which characters that YAML does not allow are escaped}
     *
     * @param json in which they stand in strings only
     */
    public static String escaped(String json) {
        if (json.codePoints().allMatch(Printable::isSafe)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 20);
        json.codePoints().forEach(c -> {
            if (isSafe(c)) {
                escaped.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return escaped.toString();
    }
}

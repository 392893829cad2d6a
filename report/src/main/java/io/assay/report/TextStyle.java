package io.assay.report;

import io.assay.agreement.diagnose.Verdict;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;

/** How a text looks: in colour or not, and how wide. */
final class TextStyle {
    private static final int NARROWEST = 40;

    private final ColorScheme scheme;
    private final int width;

    TextStyle(boolean colour, int width) {
        this.scheme = new ColorScheme.Builder(colour ? Ansi.ON : Ansi.OFF).build();
        this.width = Math.max(NARROWEST, width);
    }

    int width() {
        return width;
    }

    Text plain(String text) {
        return scheme.apply(TextFormat.shown(text), List.of());
    }

    Text bold(String text) {
        return scheme.apply(TextFormat.shown(text), List.of(Style.bold));
    }

    Text faint(String text) {
        return scheme.apply(TextFormat.shown(text), List.of(Style.faint));
    }

    Text level(Verdict.Level level, String text) {
        return scheme.apply(text, List.of(Style.bold, colour(level)));
    }

    private static IStyle colour(Verdict.Level level) {
        return switch (level) {
            case GOOD -> Style.fg_green;
            case TENTATIVE -> Style.fg_yellow;
            case BOTTLENECK -> Style.fg_red;
            case UNDEFINED -> Style.fg_magenta;
        };
    }

    /** Returns the text as lines that fit the width, each ended by a line feed. */
    String paragraph(int indent, Text text) {
        return lines(indent, 0, text);
    }

    /** Returns the text as lines that fit the width. */
    String paragraph(int indent, String text) {
        return lines(indent, 0, plain(text));
    }

    /** Returns the text as lines that fit the width, all but the first indented further. */
    String hanging(int indent, int more, Text text) {
        return lines(indent, more, text);
    }

    private String lines(int indent, int more, Text text) {
        String plain = text.plainString();
        StringBuilder lines = new StringBuilder();
        int margin = indent;
        int from = 0;
        do {
            int to = lineEnd(plain, from, width - margin);
            lines.append(" ".repeat(margin)).append(text.substring(from, to)).append('\n');
            margin = indent + more;
            from = wordStart(plain, to);
        } while (from < plain.length());
        return lines.toString();
    }

    /** Returns where a line ends: before the last space that fits, or within a word too long for any line. */
    private static int lineEnd(String text, int from, int room) {
        int end = from;
        int columns = 0;
        int space = -1;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            columns += TextFormat.columns(c);
            space = c == ' ' && end > from ? end : space;
            if (columns > room) {
                return space < 0 ? Math.max(end, text.offsetByCodePoints(from, 1)) : space;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static int wordStart(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return start;
    }
}

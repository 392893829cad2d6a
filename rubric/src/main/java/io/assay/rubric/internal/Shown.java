package io.assay.rubric.internal;

/** Text from files as messages show it. */
public final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    /**
     * {@return text in quotation marks on one line, shortened}
     *
     * @param text anything
     */
    public static String text(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(shown::appendCodePoint);
        return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"")
                .toString();
    }
}

package io.assay.io;

/** Numbers as people write them in rating files: decimal digits, a point, an exponent. */
final class Numbers {
    private Numbers() {}

    /** Returns the number, an infinity if the text says so or the number is too large, or NaN if it is no number. */
    static double parse(String text) {
        if (isDecimal(text)) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
        return isInfinity(text) ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    /** Returns whether a text would be a number with a decimal point for its comma. */
    static boolean hasDecimalComma(String text) {
        return text.indexOf(',') >= 0 && Double.isFinite(parse(text.replace(',', '.')));
    }

    // Double.parseDouble also takes 1f, 0x1p3 and NaN, which no rating file means.
    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean expected = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!expected) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isInfinity(String text) {
        String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        return unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity") || unsigned.equals("∞");
    }
}

package io.assay.rubric.lint;

/**
 * A word or number of a text.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param word in small letters
 * @param capital whether it begins with a capital letter
 * @param quoted whether it stands in quotation marks or a code span
 * @param clause which part between commas, semicolons, colons and ends of sentences it belongs to, from 0
 * @param sentence which sentence it belongs to, from 0
 */
record Token(int start, int end, String word, boolean capital, boolean quoted, int clause, int sentence) {
    boolean isNumber() {
        return Character.isDigit(word.charAt(0));
    }
}

package io.assay.rubric.lint;

/**
 * Words of a list found in a text.
 *
 * @param passage the text
 * @param first position of the first word in the text
 * @param last position of the last word
 * @param hint what the list says to put in their place; may be empty
 */
public record Hit(Passage passage, int first, int last, String hint) {
    /** {@return where the words begin, in chars from 0} */
    public int start() {
        return passage.tokens().get(first).start();
    }

    /** {@return where the words end, exclusive} */
    public int end() {
        return passage.tokens().get(last).end();
    }

    /** {@return the words as they stand in the text} */
    public String words() {
        return passage.text().substring(start(), end());
    }

    /**
     * {@return a remark on the words}
     *
     * @param message what is wrong
     */
    public Remark remark(String message) {
        return Remark.at(passage, start(), end(), message);
    }

    String before() {
        return passage.word(first - 1);
    }

    String after() {
        return passage.word(last + 1);
    }

    int clause() {
        return passage.tokens().get(first).clause();
    }

    int sentence() {
        return passage.tokens().get(first).sentence();
    }
}

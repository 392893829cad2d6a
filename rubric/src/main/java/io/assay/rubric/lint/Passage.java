package io.assay.rubric.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One text of a criterion: its own, or the descriptor of a level. Immutable. */
public final class Passage {
    private final Subject subject;
    private final Place place;
    private final String text;
    /** Read when first asked for; read twice by two threads, they are equal. */
    private volatile @Nullable List<Token> tokens;

    private volatile @Nullable Anchors anchors;

    Passage(Subject subject, Place place, String text) {
        this.subject = subject;
        this.place = place;
        this.text = text;
    }

    /** {@return the criterion it belongs to} */
    public Subject subject() {
        return subject;
    }

    /** {@return which text it is} */
    public Place place() {
        return place;
    }

    /** {@return the text} */
    public String text() {
        return text;
    }

    /**
     * Finds the words and phrases of a list, those in quotation marks and code spans left out.
     *
     * @param list name of a word list
     * @return where they stand, in order
     */
    public List<Hit> hits(String list) {
        List<Hit> hits = new ArrayList<>();
        each(list, hits::add);
        return List.copyOf(hits);
    }

    void each(String list, Consumer<Hit> sink) {
        Phrases phrases = subject.words().phrases(list);
        List<Token> all = tokens();
        for (int i = 0; i < all.size(); i++) {
            Phrase phrase = all.get(i).quoted() ? null : phrases.at(all, i);
            if (phrase != null) {
                int last = i + phrase.words().size() - 1;
                sink.accept(new Hit(this, i, last, phrase.hint()));
                i = last;
            }
        }
    }

    List<Token> tokens() {
        List<Token> known = tokens;
        if (known == null) {
            known = Tokens.of(text);
            tokens = known;
        }
        return known;
    }

    Anchors anchors() {
        Anchors known = anchors;
        if (known == null) {
            known = Anchors.of(this);
            anchors = known;
        }
        return known;
    }

    /** Returns the word at a position, empty beyond the ends. */
    String word(int position) {
        return position >= 0 && position < tokens().size()
                ? tokens().get(position).word()
                : "";
    }
}

package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void texts_are_numbered_as_first_seen() {
        Texts texts = new Texts();

        assertThat(texts.code("b")).isZero();
        assertThat(texts.code("")).isEqualTo(1);
        assertThat(texts.code("b")).isZero();
        assertThat(texts.code("a")).isEqualTo(2);
        assertThat(texts.get(1)).isEmpty();
        assertThat(texts.size()).isEqualTo(3);
    }

    @Property
    void every_text_is_found_again(@ForAll List<String> texts) {
        Texts known = new Texts();
        List<String> seen = new ArrayList<>();
        for (String text : texts) {
            int expected = seen.contains(text) ? seen.indexOf(text) : seen.size();
            if (expected == seen.size()) {
                seen.add(text);
            }
            assertThat(known.code(text)).isEqualTo(expected);
            assertThat(known.get(expected)).isEqualTo(text);
        }
        assertThat(known.size()).isEqualTo(seen.size());
    }
}

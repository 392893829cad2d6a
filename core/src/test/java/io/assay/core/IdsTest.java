package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void numbers_written_another_way_are_not_ids() {
        Ids ids = Ids.numbered("R", 12);

        assertThat(ids.indexOf("R12")).isEqualTo(11);
        for (String other : new String[] {"R0", "R13", "R01", "R+1", "R", "r1", "R1 ", "R99999999999", "1", "R１"}) {
            assertThat(ids.indexOf(other)).as(other).isEqualTo(-1);
        }
    }

    @Test
    void there_is_nothing_beyond_the_end() {
        Ids.Stored ids = new Ids.Stored();
        ids.intern("a");

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> ids.get(1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> ids.get(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Ids.numbered("R", 1).get(1));
    }

    @Test
    void half_a_surrogate_pair_finds_nothing() {
        Ids.Stored ids = new Ids.Stored();
        ids.intern("a?");

        assertThat(ids.indexOf("a\ud83d")).isEqualTo(-1);
        assertThat(ids.indexOf("a?")).isZero();
    }

    @Test
    void a_hundred_thousand_ids_stay_apart() {
        Ids.Stored ids = new Ids.Stored();
        for (int i = 0; i < 100_000; i++) {
            assertThat(ids.intern("reply/" + i)).isEqualTo(i);
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(ids.indexOf("reply/" + i)).isEqualTo(i);
        }
    }
}

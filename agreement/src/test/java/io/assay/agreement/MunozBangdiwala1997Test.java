package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import org.junit.jupiter.api.Test;

/** Munoz and Bangdiwala (1997), Journal of Applied Statistics 24(1), as vcd 1.4-11 computes it: {@code peers/continuous.R}. */
class MunozBangdiwala1997Test {
    @Test
    void couples_answers_have_the_b_of_vcd_in_full_and_with_partial_agreement() {
        RatingMatrix couples = Peers.table("sexual-fun.csv");
        double[] one = Lin1989Test.FIGURES.get("sexual-fun/bangdiwala-b");
        double[] two = Lin1989Test.FIGURES.get("sexual-fun/bangdiwala-b-2");

        assertThat(BangdiwalaB.coefficient().of(couples).value()).isCloseTo(one[0], within(1e-12));
        assertThat(BangdiwalaB.coefficient().partial(1).of(couples).value()).isCloseTo(one[1], within(1e-12));
        assertThat(BangdiwalaB.coefficient().partial(2).of(couples).value()).isCloseTo(two[1], within(1e-12));
    }

    @Test
    void neurologists_have_the_b_of_vcd() {
        RatingMatrix patients = Peers.table("ms-winnipeg.csv");
        double[] figures = Lin1989Test.FIGURES.get("ms-winnipeg/bangdiwala-b");

        assertThat(BangdiwalaB.coefficient().of(patients).value()).isCloseTo(figures[0], within(1e-12));
        assertThat(BangdiwalaB.coefficient().partial(1).of(patients).value()).isCloseTo(figures[1], within(1e-12));
        assertThat(BangdiwalaB.coefficient()
                        .of(patients)
                        .interval()
                        .orElseThrow()
                        .method())
                .isEqualTo("jackknife");
    }

    @Test
    void raters_without_a_common_category_have_none() {
        RatingMatrix apart = Peers.table(new double[][] {{0, 3}, {0, 0}});

        assertThat(BangdiwalaB.coefficient().of(apart).reason().orElseThrow()).contains("no category in common");
        assertThat(BangdiwalaB.coefficient()
                        .of(Lin1989Test.data("made"))
                        .reason()
                        .orElseThrow())
                .contains("two raters");
        assertThatThrownBy(() -> BangdiwalaB.coefficient().partial(-1)).hasMessageContaining("at least 0");
    }
}

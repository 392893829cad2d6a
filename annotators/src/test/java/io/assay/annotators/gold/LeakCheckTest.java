package io.assay.annotators.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.annotators.Annotations;
import io.assay.annotators.Gold;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeakCheckTest {
    private static final int RATERS = 5;

    /** 120 units, every fourth gold, by raters who are right three times of four; the last of whom may know gold. */
    private static List<LeakCheck.Leak> leaks(long seed, boolean leaked) {
        RandomStream random = RandomStream.of(seed, 0);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("yes", "no"));
        Map<String, String> gold = new HashMap<>();
        for (int u = 0; u < 120; u++) {
            boolean yes = random.nextBoolean();
            if (u % 4 == 0) {
                gold.put("u" + u, yes ? "yes" : "no");
            }
            for (int r = 0; r < RATERS; r++) {
                boolean told = leaked && r == RATERS - 1;
                double accuracy = !told ? 0.75 : u % 4 == 0 ? 1 : 0.5;
                builder.rate("u" + u, "r" + r, random.nextDouble() < accuracy == yes ? "yes" : "no");
            }
        }
        return LeakCheck.defaults().seed(seed).better(Annotations.of(builder.build()), Gold.of(gold));
    }

    @Test
    void anybody_is_accused_wrongly_no_more_often_than_stated() {
        int draws = 200;
        int accused = 0;
        for (int seed = 0; seed < draws; seed++) {
            accused += leaks(seed, false).stream().anyMatch(LeakCheck.Leak::suspicious) ? 1 : 0;
        }
        // 0.05 and three standard errors.
        assertThat(accused).isLessThanOrEqualTo((int) (draws * (0.05 + 3 * Math.sqrt(0.05 * 0.95 / draws))));
    }

    @Test
    void a_rater_who_knows_gold_and_guesses_the_rest_is_found() {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<LeakCheck.Leak> leaks = leaks(seed, true);
            found += leaks.get(RATERS - 1).suspicious() ? 1 : 0;
            assertThat(leaks.get(RATERS - 1).gold()).isEqualTo(30);
            assertThat(leaks.get(RATERS - 1).rest()).isEqualTo(90);
        }
        assertThat(found).isGreaterThanOrEqualTo(16);
    }

    @Test
    void a_rater_who_is_faster_on_gold_alone_is_found_and_easy_gold_is_no_leak() {
        RandomStream random = RandomStream.of(3, 0);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.ratio());
        List<String> gold = new ArrayList<>();
        for (int u = 0; u < 80; u++) {
            boolean isGold = u % 4 == 0;
            if (isGold) {
                gold.add("u" + u);
            }
            for (int r = 0; r < 4; r++) {
                double typical = (isGold ? 10 : 20) * (r == 2 && isGold ? 0.4 : 1);
                builder.rate("u" + u, "r" + r, typical * Math.exp(0.4 * random.nextGaussian()));
            }
        }
        List<LeakCheck.Leak> leaks = LeakCheck.defaults().faster(builder.build(), gold);

        assertThat(leaks).extracting(LeakCheck.Leak::suspicious).containsExactly(false, false, true, false);
        assertThat(leaks.get(2).advantage()).isBetween(0.6, 1.2);
    }

    @Test
    void too_few_gold_units_are_not_tested() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("yes", "no"));
        Map<String, String> gold = new HashMap<>();
        for (int u = 0; u < 20; u++) {
            builder.rate("u" + u, "ana", "yes").rate("u" + u, "ben", "yes");
            if (u < 4) {
                gold.put("u" + u, "yes");
            }
        }
        List<LeakCheck.Leak> leaks = LeakCheck.defaults().better(Annotations.of(builder.build()), Gold.of(gold));

        assertThat(leaks).allSatisfy(leak -> {
            assertThat(leak.suspicious()).isFalse();
            assertThat(leak.p()).isNaN();
        });
        assertThat(leaks).extracting(LeakCheck.Leak::gold).containsExactly(4, 4);
    }

    @Test
    void what_cannot_be_checked_is_told() {
        RatingMatrix labels = RatingMatrix.builder(Scale.nominal("yes", "no"))
                .rate("1", "ana", "yes")
                .build();
        RatingMatrix still = RatingMatrix.of(Scale.ratio(), new double[][] {{0, 3}});

        assertThatThrownBy(() -> LeakCheck.defaults().faster(labels, List.of())).hasMessageContaining("ratio scale");
        assertThatThrownBy(() -> LeakCheck.defaults().faster(still, List.of()))
                .hasMessageContaining("positive, but was 0");
        assertThatThrownBy(() -> LeakCheck.defaults().falseAlarms(0)).hasMessageContaining("[0.001, 1)");
    }
}

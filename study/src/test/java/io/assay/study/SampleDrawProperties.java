package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.core.resample.RandomStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SampleDrawProperties {
    @Property
    void quotas_are_the_shares_rounded_down_or_up_and_none_is_more_than_there_are(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 1000) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 1000) int part) {
        int total = sizes.stream().mapToInt(size -> size).sum();
        int count = (int) ((long) total * part / 1000);

        int[] quotas = SampleDraw.quotas(sizes.stream().mapToInt(size -> size).toArray(), count);

        assertThat(IntStream.of(quotas).sum()).isEqualTo(count);
        for (int k = 0; k < quotas.length; k++) {
            double share = (double) sizes.get(k) * count / total;
            assertThat(quotas[k]).isBetween((int) Math.floor(share), (int) Math.ceil(share + 1e-9));
            assertThat(quotas[k]).isLessThanOrEqualTo(sizes.get(k));
        }
    }

    @Property(tries = 100)
    void what_is_drawn_are_different_units_of_the_population(
            @ForAll @IntRange(min = 1, max = 50) int size, @ForAll @IntRange(max = 50) int wanted, @ForAll long seed) {
        List<String> ids = IntStream.range(0, size).mapToObj(k -> "u" + k).toList();
        int count = Math.min(wanted, size);

        List<String> drawn = SampleDraw.random(ids, count, RandomStream.of(seed, 0));

        assertThat(drawn).hasSize(count).doesNotHaveDuplicates().isSubsetOf(ids);
    }

    /** Seeds are fixed: by chance alone some seed would fail. Each of 10 pairs is expected 2,000 times, standard deviation 42. */
    @Example
    void every_set_of_units_is_drawn_about_equally_often() {
        Map<List<String>, Integer> times = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (int seed = 0; seed < 20_000; seed++) {
            List<String> pair = SampleDraw.random(List.of("a", "b", "c", "d", "e"), 2, RandomStream.of(seed, 0));
            times.merge(pair.stream().sorted().toList(), 1, Integer::sum);
        }

        assertThat(times).hasSize(10);
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(1830, 2170));
    }
}

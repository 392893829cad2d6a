package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdsProperties {
    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> some = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('a', 'c').ofMinLength(1).ofMaxLength(3),
                Arbitraries.integers().between(0, 300).map(i -> "unit-" + i),
                Arbitraries.of("ä", "é", "?", "??", "日本", "\ud83d\ude00", "\ud83d\ude01", " ", "\u0000", "a\u0000"));
        return some.list().ofMaxSize(400);
    }

    @Property(tries = 500)
    void ids_are_numbered_as_a_hash_map_numbers_them(@ForAll("names") List<String> names) {
        Ids.Stored ids = new Ids.Stored();
        Map<String, Integer> expected = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (String name : names) {
            if (!expected.containsKey(name)) {
                expected.put(name, expected.size());
                order.add(name);
            }
            assertThat(ids.intern(name)).isEqualTo(expected.get(name));
        }

        ids.trim();

        assertThat(ids).isEqualTo(order).hasSameHashCodeAs(order);
        expected.forEach((name, index) -> assertThat(ids.indexOf(name)).isEqualTo(index));
        assertThat(ids.indexOf("no such id")).isEqualTo(-1);
        assertThat(ids.contains("no such id")).isFalse();
    }

    @Property(tries = 200)
    void numbered_ids_find_themselves(@ForAll("names") List<String> names) {
        for (String prefix : List.of("", "R", "unit-")) {
            Ids ids = Ids.numbered(prefix, 120);
            for (int i = 0; i < ids.size(); i++) {
                assertThat(ids.indexOf(ids.get(i))).isEqualTo(i);
            }
            List<String> copy = new ArrayList<>(ids);
            names.forEach(name -> assertThat(ids.indexOf(name)).isEqualTo(copy.indexOf(name)));
        }
    }
}

package io.assay.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Generated ratings in long form and any order, no pair repeated: nearly full (stored dense) to nearly empty (stored sparse). */
class LongRows implements ArbitrarySupplier<List<LongRows.Row>> {
    record Row(String unit, String rater, double value) {}

    @Override
    public Arbitrary<List<Row>> get() {
        Arbitrary<Integer> units = Arbitraries.integers().between(1, 40);
        Arbitrary<Integer> raters = Arbitraries.of(1, 2, 3, 4, 5, 6, 9, 40);
        Arbitrary<Integer> values = Arbitraries.of(1, 2, 3, 7, 300);
        Arbitrary<Double> missing = Arbitraries.of(0.0, 0.1, 0.5, 0.95);
        return Combinators.combine(units, raters, values, missing, Arbitraries.longs())
                .as(LongRows::draw);
    }

    private static List<Row> draw(int units, int raters, int values, double missing, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            for (int r = 0; r < raters; r++) {
                if (random.nextDouble() >= missing) {
                    rows.add(new Row("u" + u, "r" + r, random.nextInt(values) - 1));
                }
            }
        }
        Collections.shuffle(rows, random);
        return rows;
    }
}

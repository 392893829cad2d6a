package io.assay.testkit.arbitraries;

import io.assay.core.RatingMatrix;
import io.assay.testkit.internal.Table;
import io.assay.testkit.internal.TableSpec;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** A matrix that shrinks to fewer units, then fewer raters, then fewer gaps, then plainer ratings. */
record ShrinkableTable(Table table, TableSpec spec) implements Shrinkable<RatingMatrix> {
    @Override
    public RatingMatrix value() {
        return table.matrix();
    }

    @Override
    public Stream<Shrinkable<RatingMatrix>> shrink() {
        return spec.smaller(table).map(smaller -> new ShrinkableTable(smaller, spec));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(table.units() + table.raters(), table.missing(), table.effort());
    }
}

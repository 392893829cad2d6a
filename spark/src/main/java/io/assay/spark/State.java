package io.assay.spark;

import io.assay.core.UnitRatings;
import io.assay.core.tally.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What an aggregation holds for one group: filled unit by unit, merged from bytes. Mutable; one writer. */
interface State {
    void add(long key, UnitRatings unit);

    void read(DataInput in) throws IOException;

    void write(DataOutput out) throws IOException;

    /** Writes what the driver needs of the whole; by default all. */
    default void result(DataOutput out) throws IOException {
        write(out);
    }

    /** Nothing, for groups that a pass is not about. */
    static State ofNothing() {
        return new State() {
            @Override
            public void add(long key, UnitRatings unit) {}

            @Override
            public void read(DataInput in) {}

            @Override
            public void write(DataOutput out) {}
        };
    }

    /** A tally. */
    static State of(Tally<?> tally) {
        return new State() {
            @Override
            public void add(long key, UnitRatings unit) {
                tally.add(unit, 1);
            }

            @Override
            public void read(DataInput in) throws IOException {
                tally.read(in);
            }

            @Override
            public void write(DataOutput out) throws IOException {
                tally.write(out);
            }
        };
    }
}

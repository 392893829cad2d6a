package io.assay.spark;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.functions;
import scala.Tuple3;

/** Fills a state with units: number of the group, key of the unit, its ratings. */
final class UnitAggregator extends Aggregator<Tuple3<Integer, Long, byte[]>, StateBox, byte[]> {
    private static final long serialVersionUID = 1L;

    private final StateMaker maker;
    private final Broadcast<Codebook> book;
    private transient io.assay.core.@org.jspecify.annotations.Nullable UnitRatings cursor;
    private transient int cursorGroup;

    private UnitAggregator(StateMaker maker, Broadcast<Codebook> book) {
        this.maker = maker;
        this.book = book;
    }

    /** Returns the aggregation over columns of gathered units. */
    static Column over(StateMaker maker, Broadcast<Codebook> book) {
        return functions
                .udaf(
                        new UnitAggregator(maker, book),
                        Encoders.tuple(Encoders.INT(), Encoders.LONG(), Encoders.BINARY()))
                .apply(functions.col("group"), functions.col("key"), functions.col("ratings"));
    }

    @Override
    public StateBox zero() {
        return new StateBox();
    }

    @Override
    public StateBox reduce(StateBox box, Tuple3<Integer, Long, byte[]> unit) {
        int group = unit._1();
        try {
            box.open(group, maker, book.value()).add(unit._2(), UnitBytes.read(unit._3(), cursor(group)));
            return box;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private io.assay.core.UnitRatings cursor(int group) {
        io.assay.core.UnitRatings known = cursor;
        if (known == null || cursorGroup != group) {
            known = book.value().group(group).frame().cursor();
            cursor = known;
            cursorGroup = group;
        }
        return known;
    }

    @Override
    public StateBox merge(StateBox first, StateBox second) {
        if (second.group() < 0) {
            return first;
        }
        if (first.group() < 0) {
            return second;
        }
        try {
            second.addTo(first.open(first.group(), maker, book.value()));
            return first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] finish(StateBox box) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (box.group() >= 0) {
                box.open(box.group(), maker, book.value()).result(new DataOutputStream(out));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Encoder<StateBox> bufferEncoder() {
        return Encoders.javaSerialization(StateBox.class);
    }

    @Override
    public Encoder<byte[]> outputEncoder() {
        return Encoders.BINARY();
    }
}

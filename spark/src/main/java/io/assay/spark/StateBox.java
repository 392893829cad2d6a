package io.assay.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.jspecify.annotations.Nullable;

/**
 * Carries a state through an aggregation: alive while it is filled, as bytes when it moves. For Spark, not for callers.
 *
 * <p>Spark keeps the object as it is until a shuffle, so that nothing is encoded per row.
 */
public final class StateBox implements Externalizable {
    private static final long serialVersionUID = 1L;

    private int group = -1;
    private transient @Nullable State state;
    private byte[] bytes = new byte[0];

    /** Makes an empty box. */
    public StateBox() {}

    /** Returns the number of the group whose units it holds, or -1 if it is empty. */
    int group() {
        return group;
    }

    /** Returns the state alive. */
    State open(int ofGroup, StateMaker maker, Codebook book) throws IOException {
        group = ofGroup;
        State open = state;
        if (open == null) {
            open = maker.empty(ofGroup, book.group(ofGroup).frame());
            if (bytes.length > 0) {
                open.read(new DataInputStream(new ByteArrayInputStream(bytes)));
                bytes = new byte[0];
            }
            state = open;
        }
        return open;
    }

    /** Adds what the box holds to a state of its group. */
    void addTo(State other) throws IOException {
        other.read(new DataInputStream(new ByteArrayInputStream(toBytes())));
    }

    private byte[] toBytes() throws IOException {
        State open = state;
        if (open == null) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        open.write(new DataOutputStream(out));
        return out.toByteArray();
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        byte[] all = toBytes();
        out.writeInt(group);
        out.writeInt(all.length);
        out.write(all);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        group = in.readInt();
        bytes = new byte[in.readInt()];
        in.readFully(bytes);
        state = null;
    }
}

package io.assay.spark;

import io.assay.agreement.AdditiveCoefficient;
import io.assay.core.tally.Frame;
import io.assay.core.tally.ValueTally;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first of two passes found: in each group that asks for it, how often each value occurs, in all ratings and in each bootstrap replicate. Sent
 * to each machine. Immutable.
 */
final class Margins implements Serializable {
    private static final long serialVersionUID = 1L;

    /** So many counts, 160 MB, have room on every machine. */
    static final long MOST_COUNTS = 20_000_000;

    private final HashMap<Integer, Group> groups = new HashMap<>();

    /** One group's part: a frame with counts, and the counts of each replicate. */
    private record Group(byte[] frame, long[][] replicates) implements Serializable {}

    /** Returns what is known without a pass. */
    static Margins none() {
        return new Margins();
    }

    /** Finds the values of some groups where they are not known yet, and counts them where that is asked for. */
    static Margins of(
            SparkRatings ratings, AdditiveCoefficient<?> coefficient, List<Integer> asking, int replicates, long seed) {
        Margins found = new Margins();
        Map<Integer, Frame> frames = new HashMap<>();
        DistinctValues.frames(ratings, asking).forEach((group, frame) -> {
            if (coefficient.needsCounts(frame)) {
                check(frame, replicates);
                frames.put(group, frame);
            } else {
                TallyPass.check(coefficient.tally(frame), replicates);
                found.groups.put(group, new Group(frame.toBytes(), new long[0][]));
            }
        });
        if (!frames.isEmpty()) {
            found.count(ratings, frames, replicates, seed);
        }
        return found;
    }

    private void count(SparkRatings ratings, Map<Integer, Frame> frames, int replicates, long seed) {
        HashMap<Integer, byte[]> sent = new HashMap<>();
        frames.forEach((group, frame) -> sent.put(group, frame.toBytes()));
        StateMaker maker = (group, frame) -> empty(sent.get(group), replicates, seed);
        for (Passes.Part part : Passes.over(ratings, maker, "counting values")) {
            Frame frame = frames.get(part.group());
            if (frame != null) {
                groups.put(part.group(), group(frame, part, replicates, seed));
            }
        }
    }

    private static void check(Frame frame, int replicates) {
        if ((long) frame.categories() * replicates > MOST_COUNTS) {
            throw new IllegalArgumentException(replicates + " replicates of " + frame.categories()
                    + " distinct values each have counts of their own, and every machine holds them, at most "
                    + MOST_COUNTS
                    + " together; ask for " + MOST_COUNTS / frame.categories()
                    + " replicates or fewer, or round the ratings");
        }
    }

    private static State empty(byte @org.jspecify.annotations.Nullable [] frame, int replicates, long seed) {
        if (frame == null) {
            return State.ofNothing();
        }
        Frame known = Frame.ofBytes(frame);
        return replicates == 0 ? State.of(ValueTally.of(known)) : ReplicateState.ofValues(known, replicates, seed);
    }

    private static Group group(Frame frame, Passes.Part part, int replicates, long seed) {
        try (var in = part.open()) {
            if (replicates == 0) {
                ValueTally counts = ValueTally.of(frame);
                counts.read(in);
                return new Group(frame.withCounts(counts.counts()).toBytes(), new long[0][]);
            }
            ReplicateState<ValueTally> state = ReplicateState.ofValues(frame, replicates, seed);
            state.read(in);
            return new Group(
                    frame.withCounts(state.whole().counts()).toBytes(),
                    state.replicates().stream().map(ValueTally::counts).toArray(long[][]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the frame of a group with its counts, or the one it has if it asks for none. */
    Frame frame(int group, Frame known) {
        Group counted = groups.get(group);
        return counted == null ? known : Frame.ofBytes(counted.frame);
    }

    /** Returns the frames of the replicates of a group; none if all have the same. */
    List<Frame> replicates(int group, Frame counted) {
        Group own = groups.get(group);
        return own == null
                ? List.of()
                : Arrays.stream(own.replicates).map(counted::withCounts).toList();
    }
}

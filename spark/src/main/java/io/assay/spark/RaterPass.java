package io.assay.spark;

import io.assay.agreement.Krippendorff;
import io.assay.agreement.RaterTally;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** The pass that compares every rater with the others: tallies per rater on each machine, merged in one shuffle by rater. */
final class RaterPass {
    /** So many tallies are kept before they are sent on. */
    private static final int MOST_OPEN = 20_000;

    private RaterPass() {}

    /**
     * What the pass left of one rater.
     *
     * @param group number of the group
     * @param rater number of the rater in the group
     * @param bytes the rater's tally
     */
    record Entry(int group, int rater, byte[] bytes) {
        RaterTally tally(Krippendorff alpha, Frame frame) {
            return merged(RaterTally.of(alpha, frame), bytes);
        }
    }

    static Map<Integer, List<Entry>> over(SparkRatings ratings, AlphaRecipe recipe) {
        Broadcast<Codebook> book = ratings.book();
        JavaPairRDD<Long, byte[]> parts = ratings.units()
                .toJavaRDD()
                .mapPartitionsToPair(units -> new Compared(units, book.value(), recipe.make()));
        List<Tuple2<Long, byte[]>> all = Failures.explained(
                "comparing raters",
                () -> parts.groupByKey()
                        .mapToPair(rater -> new Tuple2<>(rater._1(), whole(rater, book.value(), recipe.make())))
                        .collect());
        List<Entry> entries = new ArrayList<>();
        all.forEach(pair ->
                entries.add(new Entry((int) (pair._1() >>> 32), pair._1().intValue(), pair._2())));
        entries.sort(Comparator.comparingInt(Entry::rater));
        return SparkDiagnosis.byGroup(entries, Entry::group);
    }

    /** The parts of a rater, at most one or a few per partition. */
    private static byte[] whole(Tuple2<Long, Iterable<byte[]>> rater, Codebook book, Krippendorff alpha) {
        RaterTally tally =
                RaterTally.of(alpha, book.group((int) (rater._1() >>> 32)).frame());
        rater._2().forEach(part -> merged(tally, part));
        return bytes(tally);
    }

    static RaterTally merged(RaterTally tally, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            tally.read(in);
            return tally;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(RaterTally tally) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            tally.write(new DataOutputStream(out));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tallies of the raters of one partition. */
    private static final class Compared implements Iterator<Tuple2<Long, byte[]>> {
        private final Iterator<Row> units;
        private final Codebook book;
        private final Krippendorff alpha;
        private final Map<Long, RaterTally> open = new HashMap<>();
        private Iterator<Map.Entry<Long, RaterTally>> ready = open.entrySet().iterator();

        Compared(Iterator<Row> units, Codebook book, Krippendorff alpha) {
            this.units = units;
            this.book = book;
            this.alpha = alpha;
        }

        @Override
        public boolean hasNext() {
            if (!ready.hasNext() && units.hasNext()) {
                open.clear();
                while (units.hasNext() && open.size() < MOST_OPEN) {
                    add(units.next());
                }
                ready = open.entrySet().iterator();
            }
            return ready.hasNext();
        }

        private void add(Row row) {
            int group = row.getInt(0);
            Frame frame = book.group(group).frame();
            UnitRatings unit = UnitBytes.read(row.<byte[]>getAs(3), frame.cursor());
            for (int i = 0; i < unit.size(); i++) {
                open.computeIfAbsent((long) group << 32 | unit.rater(i), key -> RaterTally.of(alpha, frame))
                        .add(unit, i);
            }
        }

        @Override
        public Tuple2<Long, byte[]> next() {
            Map.Entry<Long, RaterTally> entry = ready.next();
            return new Tuple2<>(entry.getKey(), bytes(entry.getValue()));
        }
    }
}

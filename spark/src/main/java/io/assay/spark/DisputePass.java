package io.assay.spark;

import io.assay.core.UnitRatings;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** The pass that finds the units with the largest disagreement: a bounded heap per group on each machine, then the best of all. */
final class DisputePass {
    /** Largest disagreement first, of equal ones in order of ids. */
    private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::group)
            .thenComparing(Comparator.comparingDouble(Entry::disagreement).reversed())
            .thenComparing(Entry::unit);

    private DisputePass() {}

    /**
     * A unit in dispute.
     *
     * @param group number of the group
     * @param unit id of the unit
     * @param disagreement mean squared distance between two of its ratings
     * @param ratings its ratings
     */
    record Entry(int group, String unit, double disagreement, byte[] ratings) implements Serializable {}

    static Map<Integer, List<Entry>> over(
            SparkRatings ratings, AlphaRecipe recipe, List<Passes.Part> wholes, int most) {
        Broadcast<Codebook> book = ratings.book();
        HashMap<Integer, byte[]> tallies = new HashMap<>();
        wholes.forEach(part -> tallies.put(part.group(), part.bytes()));
        JavaRDD<Entry> worst =
                ratings.units().toJavaRDD().mapPartitions(units -> worst(units, book.value(), recipe, tallies, most));
        List<Entry> all = new ArrayList<>(Failures.explained("looking for units in dispute", worst::collect));
        all.sort(ORDER);
        Map<Integer, List<Entry>> byGroup = SparkDiagnosis.byGroup(all, Entry::group);
        byGroup.replaceAll((group, entries) -> entries.subList(0, Math.min(most, entries.size())));
        return byGroup;
    }

    private static Iterator<Entry> worst(
            Iterator<Row> units, Codebook book, AlphaRecipe recipe, Map<Integer, byte[]> tallies, int most) {
        Map<Integer, ToDoubleFunction<UnitRatings>> measures = new HashMap<>();
        Map<Integer, PriorityQueue<Entry>> kept = new HashMap<>();
        while (units.hasNext()) {
            Row row = units.next();
            int group = row.getInt(0);
            ToDoubleFunction<UnitRatings> measure =
                    measures.computeIfAbsent(group, g -> measure(g, book, recipe, tallies.get(g)));
            UnitRatings unit = UnitBytes.read(
                    row.<byte[]>getAs(3), book.group(group).frame().cursor());
            double disagreement = measure.applyAsDouble(unit);
            if (disagreement > 0 && most > 0) {
                keep(
                        kept.computeIfAbsent(group, g -> new PriorityQueue<>(ORDER.reversed())),
                        new Entry(group, row.getString(2), disagreement, row.<byte[]>getAs(3)),
                        most);
            }
        }
        return kept.values().stream().flatMap(PriorityQueue::stream).iterator();
    }

    private static void keep(PriorityQueue<Entry> heap, Entry entry, int most) {
        if (heap.size() < most || ORDER.compare(entry, heap.element()) < 0) {
            heap.add(entry);
            if (heap.size() > most) {
                heap.remove();
            }
        }
    }

    private static ToDoubleFunction<UnitRatings> measure(
            int group, Codebook book, AlphaRecipe recipe, byte @org.jspecify.annotations.Nullable [] tally) {
        if (tally == null) {
            throw new IllegalStateException("group " + book.group(group).key()
                    + " was not there in the pass before; the data frame gives other rows each time it is computed, so cache or"
                    + " write it before");
        }
        var alpha = recipe.make();
        return alpha.disagreement(
                SparkDiagnosis.whole(alpha, book.group(group).frame(), new Passes.Part(group, tally)));
    }
}

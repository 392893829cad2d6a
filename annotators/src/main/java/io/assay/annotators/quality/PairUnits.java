package io.assay.annotators.quality;

import io.assay.annotators.Annotations;
import io.assay.annotators.ConsensusMethods;
import io.assay.annotators.internal.Votes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The first label of each person on each unit, and what a model learned of the people; nothing changes once it is made. */
final class PairUnits {
    private static final int MOST_OTHERS = 8;

    private final List<String> units;
    private final List<String> names;
    private final int[] offsets;
    private final int[] people;
    private final int[] codes;
    private final int[][] unitsOf;
    private final @Nullable HardUnits model;

    private PairUnits(Annotations annotations) {
        Votes votes = Votes.of(
                annotations.ratings(),
                IntStream.range(0, annotations.ratings().raterCount())
                        .map(annotations::personOf)
                        .toArray(),
                annotations.people().size());
        this.units = annotations.ratings().units();
        this.names = annotations.people();
        this.offsets = new int[votes.unitCount() + 1];
        int[] who = new int[votes.ratingCount()];
        int[] what = new int[votes.ratingCount()];
        this.unitsOf = unitsOf(votes);
        int at = 0;
        int[] lastUnit = new int[names.size()];
        int[] filled = new int[names.size()];
        Arrays.fill(lastUnit, -1);
        for (int u = 0; u < votes.unitCount(); u++) {
            for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
                int person = votes.raters()[i];
                if (lastUnit[person] != u) {
                    lastUnit[person] = u;
                    unitsOf[person][filled[person]++] = u;
                    who[at] = person;
                    what[at++] = votes.codes()[i];
                }
            }
            offsets[u + 1] = at;
        }
        this.people = who;
        this.codes = what;
        this.model = null;
    }

    private PairUnits(PairUnits counted, HardUnits model) {
        this.units = counted.units;
        this.names = counted.names;
        this.offsets = counted.offsets;
        this.people = counted.people;
        this.codes = counted.codes;
        this.unitsOf = counted.unitsOf;
        this.model = model;
    }

    static PairUnits of(Annotations annotations) {
        return counted(annotations).learned(annotations);
    }

    /** Only counts; the model, which takes the time, is not learned yet. */
    static PairUnits counted(Annotations annotations) {
        return new PairUnits(annotations);
    }

    /** Learns how the people label, from all ratings. */
    PairUnits learned(Annotations annotations) {
        return new PairUnits(
                this,
                HardUnits.of(
                        offsets, people, codes, ConsensusMethods.dawidSkeneMap().of(annotations)));
    }

    /** Returns an array per person with a place for each unit. */
    private static int[][] unitsOf(Votes votes) {
        int[] last = new int[votes.raterCount()];
        int[] counts = new int[votes.raterCount()];
        Arrays.fill(last, -1);
        for (int u = 0; u < votes.unitCount(); u++) {
            for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
                int person = votes.raters()[i];
                counts[person] += last[person] == u ? 0 : 1;
                last[person] = u;
            }
        }
        return Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
    }

    int people() {
        return names.size();
    }

    String name(int person) {
        return names.get(person);
    }

    String unit(int index) {
        return units.get(index);
    }

    HardUnits model() {
        return Objects.requireNonNull(model, "nothing was learned yet");
    }

    /** Returns which later people share enough units with a person. */
    Later later(int person, int least) {
        int[] shared = sharedWithLater(person);
        int[] enough = IntStream.range(0, shared.length)
                .filter(p -> shared[p] >= least)
                .toArray();
        int any = (int) Arrays.stream(shared).filter(units -> units > 0).count();
        return new Later(enough, any - enough.length);
    }

    /**
     * The people after one who share units with them. Kept from the count until the test, where every one of the first takes more memory than here.
     *
     * @param enough who share as many as asked for, ascending
     * @param few how many share fewer
     */
    record Later(int[] enough, int few) {}

    /** Returns by person how many units both labelled; 0 for people before. */
    private int[] sharedWithLater(int person) {
        int[] shared = new int[names.size()];
        for (int u : unitsOf[person]) {
            for (int i = offsets[u]; i < offsets[u + 1]; i++) {
                shared[people[i]] += people[i] > person ? 1 : 0;
            }
        }
        return shared;
    }

    /** Returns the units that both labelled, in order. */
    int[] shared(int first, int second) {
        int[] one = unitsOf[first];
        int[] other = unitsOf[second];
        int[] both = new int[Math.min(one.length, other.length)];
        int count = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                both[count++] = one[i];
            }
            boolean forward = one[i] <= other[j];
            j += one[i] >= other[j] ? 1 : 0;
            i += forward ? 1 : 0;
        }
        return Arrays.copyOf(both, count);
    }

    /** Returns a unit's label by a person. */
    int label(int unit, int person) {
        for (int i = offsets[unit]; i < offsets[unit + 1]; i++) {
            if (people[i] == person) {
                return codes[i];
            }
        }
        throw new IllegalStateException("person " + person + " did not label unit " + unit);
    }

    /** Returns up to eight others who labelled a unit; whose turn it is does not depend on labels. */
    int[] others(int unit, int first, int second) {
        int from = offsets[unit];
        int size = offsets[unit + 1] - from;
        int[] others = new int[Math.min(MOST_OTHERS, size - 2)];
        for (int i = 0, count = 0; count < others.length; i++) {
            int person = people[from + (int) ((7L * unit + i) % size)];
            if (person != first && person != second) {
                others[count++] = person;
            }
        }
        return others;
    }

    /** Says why no pair was tested. */
    String reason(int few, int least) {
        if (names.size() < 2) {
            return "there are fewer than two raters";
        }
        return few == 0
                ? "no two raters labelled the same unit"
                : "no two raters share " + least + " units, some of which a third rater labelled and not all alike";
    }
}

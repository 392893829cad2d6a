package io.assay.annotators.gold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** For each person, unit by unit, how far a figure of theirs is above the mean of the others, gold units apart from the rest. */
final class Differences {
    private final List<List<Double>> gold = new ArrayList<>();
    private final List<List<Double>> rest = new ArrayList<>();

    Differences(int people) {
        for (int p = 0; p < people; p++) {
            gold.add(new ArrayList<>());
            rest.add(new ArrayList<>());
        }
    }

    /**
     * Adds a unit.
     *
     * @param people the person behind each figure
     * @param figures of the unit; NaN where there is none
     */
    void add(int[] people, double[] figures, boolean isGold) {
        for (int person : Arrays.stream(people).distinct().toArray()) {
            double own = 0;
            double others = 0;
            int ownCount = 0;
            int otherCount = 0;
            for (int i = 0; i < people.length; i++) {
                boolean mine = people[i] == person;
                ownCount += mine ? 1 : 0;
                otherCount += mine ? 0 : 1;
                own += mine ? figures[i] : 0;
                others += mine ? 0 : figures[i];
            }
            double difference = own / ownCount - others / otherCount;
            if (otherCount > 0 && Double.isFinite(difference)) {
                (isGold ? gold : rest).get(person).add(difference);
            }
        }
    }

    boolean isEnough(int person, int least) {
        return gold.get(person).size() >= least && rest.get(person).size() >= least;
    }

    int gold(int person) {
        return gold.get(person).size();
    }

    /** Returns the differences of a person, those on gold first. */
    double[] of(int person) {
        return DoubleStream.concat(
                        gold.get(person).stream().mapToDouble(d -> d),
                        rest.get(person).stream().mapToDouble(d -> d))
                .toArray();
    }
}

package io.assay.annotators.quality;

import io.assay.annotators.Annotations;
import io.assay.annotators.Gold;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One pass over the units that fills a tally for each person. */
final class QualityPass {
    private final Annotations annotations;
    private final boolean categories;
    private final boolean ordered;
    private final int[] gold;
    private final boolean anyGold;
    private final List<PersonTally> tallies = new ArrayList<>();

    QualityPass(Annotations annotations, Gold known) {
        this.annotations = annotations;
        RatingMatrix ratings = annotations.ratings();
        this.categories = ratings.isCoded() && ratings.scale().name().matches("nominal|ordinal");
        this.ordered = !ratings.scale().name().matches("nominal|circular");
        this.gold = known.codes(ratings);
        this.anyGold = known.size() > 0;
        int k = categories ? ratings.categoryCount() : 0;
        annotations.people().forEach(id -> tallies.add(new PersonTally(k)));
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            add(unit, u);
        }
    }

    boolean hasGold() {
        return anyGold;
    }

    List<PersonTally> tallies() {
        return tallies;
    }

    private void add(UnitRatings unit, int u) {
        int[] people = new int[unit.size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = annotations.personOf(unit.rater(i));
        }
        for (int person : Arrays.stream(people).distinct().toArray()) {
            PersonTally tally = tallies.get(person);
            tally.units++;
            tally.ratings +=
                    (int) Arrays.stream(people).filter(p -> p == person).count();
            if (categories) {
                addLabels(unit, people, person, gold[u], tally);
            }
            if (ordered) {
                addSeverity(unit, people, person, tally);
            }
        }
    }

    private void addLabels(UnitRatings unit, int[] people, int person, int truth, PersonTally tally) {
        int[] others = new int[tally.categories];
        int[] own = new int[tally.categories];
        for (int i = 0; i < people.length; i++) {
            (people[i] == person ? own : others)[unit.code(i)]++;
        }
        int ownCount = Arrays.stream(own).sum();
        int otherCount = people.length - ownCount;
        int most = Arrays.stream(others).max().orElse(0);
        long ahead = Arrays.stream(others).filter(count -> count == most).count();
        int reference = truth;
        if (otherCount > 0) {
            double equal = 0;
            double right = 0;
            for (int k = 0; k < own.length; k++) {
                equal += (double) own[k] / ownCount * others[k] / otherCount;
                right += others[k] == most ? (double) own[k] / ownCount / ahead : 0;
            }
            tally.addOthers(equal, right);
            reference = anyGold || ahead > 1 ? truth : indexOf(others, most);
        }
        if (truth >= 0) {
            tally.addGold((double) own[truth] / ownCount);
        }
        for (int k = 0; k < own.length && reference >= 0; k++) {
            tally.confusion[reference][k] += own[k];
        }
        if (ownCount > 1) {
            double pairs = 0;
            for (int count : own) {
                pairs += count * (count - 1.0);
            }
            tally.addRepeated(pairs / (ownCount * (ownCount - 1.0)));
        }
    }

    private static int indexOf(int[] counts, int wanted) {
        int at = 0;
        while (counts[at] != wanted) {
            at++;
        }
        return at;
    }

    private static void addSeverity(UnitRatings unit, int[] people, int person, PersonTally tally) {
        double own = 0;
        double others = 0;
        int ownCount = 0;
        for (int i = 0; i < people.length; i++) {
            boolean mine = people[i] == person;
            ownCount += mine ? 1 : 0;
            own += mine ? unit.value(i) : 0;
            others += mine ? 0 : unit.value(i);
        }
        if (ownCount < people.length) {
            tally.addSeverity(own / ownCount - others / (people.length - ownCount));
        }
    }
}

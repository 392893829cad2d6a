package io.assay.study.causes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the ratings at hand can show, and what more would show the rest. */
final class Design {
    /** By raters, from how many units on all causes that lower alpha by 0.1 are named first in about 95 % of studies. */
    private static final Map<Integer, Integer> UNITS_OF_NAMES = Map.of(3, 350, 4, 250, 5, 200);

    private final Map<CauseKind, NotIdentified> not = new EnumMap<>(CauseKind.class);
    private final List<NotIdentified> confusable = new ArrayList<>();

    private Design() {}

    static Design of(Likelihood likelihood, boolean hasRepeats, boolean hasCriteria) {
        Sheet sheet = likelihood.sheet;
        boolean isNominal = likelihood instanceof NominalLikelihood;
        Design design = new Design();
        int raters = (int) IntStream.range(0, sheet.raters)
                .filter(r -> sheet.counts[r] > 0)
                .count();
        int categories = sheet.categories.size();
        boolean numbers = likelihood instanceof IntervalLikelihood;
        design.raters(raters);
        design.boundaries(numbers, categories);
        design.hardUnits(raters, numbers ? 0 : categories, isNominal, hasRepeats);
        if (!sheet.isOrdered) {
            design.no(
                    CauseKind.DRIFT,
                    "nothing tells when a rating was given",
                    "give the position or time of each rating, in an order that differs between raters");
        }
        if (!hasCriteria) {
            design.no(
                    CauseKind.VAGUE_CRITERION,
                    "there is one criterion, and nothing to compare its wording with",
                    "have the same raters rate the units on other criteria too");
        }
        if (isNominal) {
            design.names(raters, sheet.units);
        }
        if (isNominal && categories == 2 && raters >= 3) {
            design.confusable.add(new NotIdentified(
                    List.of(CauseKind.OUTLIER_RATERS, CauseKind.CARELESS),
                    "with two categories, another reading of them and random answers look alike",
                    "have some units rated again by the same raters: a reading is repeated, random answers are not"));
        }
        return design;
    }

    /** Names carry little: what then shows least, and how many units would show it, was simulated. */
    private void names(int raters, int units) {
        Integer needed = UNITS_OF_NAMES.get(raters);
        if (needed != null && units < needed) {
            confusable.add(new NotIdentified(
                    List.of(),
                    units + " units by " + raters
                            + " raters on names often do not show a careless or a tiring rater who lowers alpha"
                            + " by 0.1, or do not tell the two apart",
                    "have some " + needed + " units rated by " + raters + " raters"
                            + (raters < 5 ? ", or 200 by five" : "")));
        }
    }

    private void raters(int raters) {
        if (raters < 3) {
            String why = "with two raters it takes a third to tell who differs";
            String what = "have the same units rated by a third rater, better by two more";
            no(CauseKind.OUTLIER_RATERS, why, what);
            no(CauseKind.CARELESS, why, what);
        }
        if (raters < 4) {
            no(
                    CauseKind.GROUPS,
                    raters + " raters cannot form two groups of two: a group cannot be told from one outlier",
                    "have the same units rated by " + (5 - raters) + " more raters");
        }
    }

    private void boundaries(boolean numbers, int categories) {
        if (numbers) {
            no(
                    CauseKind.BOUNDARY,
                    "numbers have no categories to confuse",
                    "rate on a scale of described levels, if you ask for levels");
        } else if (categories < 3) {
            no(
                    CauseKind.BOUNDARY,
                    "with two categories their boundary is the whole scale: it cannot be told from noise",
                    "have some units rated again by the same raters, or rate in three or more levels");
        }
    }

    /** A margin over units of m ratings in k categories has (m + k - 1 choose m) - 1 free numbers. */
    private void hardUnits(int raters, int categories, boolean isNominal, boolean hasRepeats) {
        boolean saturated = isNominal ? raters < (categories == 2 ? 5 : 4) : categories == 2 && raters < 4;
        if (raters < 3 || saturated) {
            no(
                    CauseKind.HARD_UNITS,
                    raters < 3
                            ? "with two ratings of a unit, more disagreement on some units cannot be told from the chance of noise"
                            : "with " + categories + " categories and " + raters
                                    + " raters, hard units and noise make nearly the same numbers of split votes",
                    "have units rated by five raters, or some rated again by the same raters");
        }
        if (!hasRepeats) {
            confusable.add(new NotIdentified(
                    List.of(),
                    "without repeats, a view of a unit that a rater keeps cannot be told from chance at that moment",
                    "have some 50 units rated again by the same raters after a while"));
        }
    }

    private void no(CauseKind kind, String why, String what) {
        not.put(kind, new NotIdentified(List.of(kind), why, what));
    }

    boolean canShow(CauseKind kind) {
        return !not.containsKey(kind) && kind != CauseKind.VAGUE_CRITERION;
    }

    List<NotIdentified> notIdentified() {
        List<NotIdentified> all = new ArrayList<>(not.values());
        all.addAll(confusable);
        return all;
    }
}

package io.assay.annotators.quality;

import io.assay.annotators.Annotations;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person's figures, each with its time. */
final class TimedFigures {
    private final List<Timed> all = new ArrayList<>();
    private int untimed;

    private record Timed(double time, double figure) {}

    static List<TimedFigures> of(Annotations annotations, RatingMatrix times) {
        RatingMatrix ratings = annotations.ratings();
        String scale = ratings.scale().name();
        if (scale.equals("circular")) {
            throw new IllegalArgumentException("changes along the way are for categories and numbers, but the scale is "
                    + ratings.scale() + ", where others are neither above nor below");
        }
        boolean labels = scale.matches("nominal|ordinal");
        List<TimedFigures> people = new ArrayList<>();
        annotations.people().forEach(id -> people.add(new TimedFigures()));
        Map<String, Integer> timedUnits = new HashMap<>();
        times.units().forEach(unit -> timedUnits.put(unit, timedUnits.size()));
        int[] timedRaters = ratings.raters().stream()
                .mapToInt(new ArrayList<>(times.raters())::indexOf)
                .toArray();
        UnitRatings unit = ratings.cursor();
        UnitRatings when = times.cursor();
        double[] clock = new double[times.raterCount()];
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            Arrays.fill(clock, Double.NaN);
            Integer timed = timedUnits.get(ratings.units().get(u));
            if (timed != null) {
                times.load(timed, when);
                for (int i = 0; i < when.size(); i++) {
                    clock[when.rater(i)] = when.value(i);
                }
            }
            for (int i = 0; i < unit.size(); i++) {
                double figure = figure(annotations, unit, i, labels);
                int rater = timedRaters[unit.rater(i)];
                people.get(annotations.personOf(unit.rater(i))).add(rater < 0 ? Double.NaN : clock[rater], figure);
            }
        }
        people.forEach(one -> one.all.sort(Comparator.comparingDouble(Timed::time)));
        return people;
    }

    private void add(double time, double figure) {
        if (Double.isNaN(time)) {
            untimed++;
        } else if (!Double.isNaN(figure)) {
            all.add(new Timed(time, figure));
        }
    }

    /** Returns how a rating stands to those of other people; NaN if there are none. */
    private static double figure(Annotations annotations, UnitRatings unit, int mine, boolean labels) {
        int person = annotations.personOf(unit.rater(mine));
        int others = 0;
        double sum = 0;
        for (int i = 0; i < unit.size(); i++) {
            if (annotations.personOf(unit.rater(i)) != person) {
                others++;
                if (labels) {
                    sum += unit.code(i) == unit.code(mine) ? 1 : 0;
                } else {
                    sum += unit.value(mine) - unit.value(i);
                }
            }
        }
        return others == 0 ? Double.NaN : sum / others;
    }

    int untimed() {
        return untimed;
    }

    double[] inOrder() {
        return all.stream().mapToDouble(Timed::figure).toArray();
    }

    List<Double> inOrderList() {
        return all.stream().map(Timed::figure).toList();
    }
}

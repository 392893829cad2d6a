package io.assay.testkit.arbitraries;

import io.assay.testkit.RaterHabit;
import java.util.ArrayList;
import java.util.List;

/** Checks of the limits of arbitraries. */
final class Limits {
    private static final int MOST = 1_000_000;

    private Limits() {}

    static void counts(int min, int max, String what) {
        counts(min, max, 0, what);
    }

    static void counts(int min, int max, int least, String what) {
        if (!(min >= least && min <= max)) {
            throw new IllegalArgumentException(
                    what + " must run from at least " + least + " upwards, but were " + min + " to " + max);
        }
    }

    static void shares(double min, double max, String what) {
        if (!(min >= 0 && min <= max && max <= 1)) {
            throw new IllegalArgumentException(
                    what + " must run from a lower to a higher share in [0, 1], but was " + min + " to " + max);
        }
    }

    static void range(int lowest, int highest) {
        if (!(lowest >= -MOST && lowest < highest && highest > 0 && highest <= MOST)) {
            throw new IllegalArgumentException(
                    "numbers must run from a lower to a higher one within a million, with some above" + " 0, but were "
                            + lowest + " to " + highest);
        }
    }

    static List<RaterHabit> habits(RaterHabit first, RaterHabit... others) {
        List<RaterHabit> habits = list(first, List.of(others));
        habits.stream().filter(RaterHabit::isSpammer).findFirst().ifPresent(spammer -> {
            throw new IllegalArgumentException(spammer + " is the habit of a spammer; ask for it with spammers(...)");
        });
        return habits;
    }

    static <T> List<T> list(T first, List<T> others) {
        List<T> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return List.copyOf(all);
    }
}

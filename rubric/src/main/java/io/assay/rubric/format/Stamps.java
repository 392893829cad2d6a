package io.assay.rubric.format;

import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.Stamp;
import io.assay.rubric.internal.Shown;
import java.util.Optional;

/** Stamps as files write them: id, version and hash. */
final class Stamps {
    private static final int SHORTEST = 4;

    private Stamps() {}

    static String text(Stamp stamp) {
        return stamp.id() + " " + stamp.version() + " " + stamp.hash();
    }

    /** Returns what is wrong with a stamp for sheets of a rubric; the hash may be cut off. */
    static Optional<String> problem(Rubric rubric, String text) {
        Stamp stamp = rubric.stamp();
        String begin = stamp.id() + " " + stamp.version() + " ";
        String hash = text.startsWith(begin) ? text.substring(begin.length()).replaceFirst("^#", "") : "";
        return hash.length() >= SHORTEST && stamp.hash().startsWith(hash)
                ? Optional.empty()
                : Optional.of("was filled in for " + Shown.text(text) + ", but the rubric is " + stamp);
    }

    static void check(Rubric rubric, ScoreSheet sheet) {
        sheet.stamp().filter(stamp -> !stamp.equals(rubric.stamp())).ifPresent(stamp -> {
            throw new IllegalArgumentException("the sheet of " + sheet.item() + " by " + sheet.rater()
                    + " was filled in for " + stamp + ", and cannot be written as one of " + rubric.stamp());
        });
    }
}

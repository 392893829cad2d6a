package io.assay.io;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ratings of one file by number: texts are kept once, so a rating takes sixteen bytes. */
final class RatingRows {
    /** In {@link Sheet#value}: the unit and the rater are there, the rating is missing. */
    static final int MISSING = -1;

    /** In {@link Sheet#rater}: a unit that nobody rated. */
    static final int NOBODY = -1;

    private final Texts units = new Texts();
    private final Texts raters = new Texts();
    private final Texts values = new Texts();
    private final Texts criteria = new Texts();
    private final List<Sheet> sheets = new ArrayList<>();
    private final MissingTokens missingTokens;
    private final BitSet missingCodes = new BitSet();
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private int classified;

    RatingRows(MissingTokens missingTokens) {
        this.missingTokens = missingTokens;
    }

    Texts units() {
        return units;
    }

    Texts raters() {
        return raters;
    }

    Texts values() {
        return values;
    }

    Texts criteria() {
        return criteria;
    }

    /** Returns the ratings by criterion, in order of {@link #criteria}. */
    List<Sheet> sheets() {
        return sheets;
    }

    /** Returns how often each token stood for a missing rating. */
    Map<String, Long> missing() {
        return missing;
    }

    Sheet sheet(int criterion) {
        while (criterion >= sheets.size()) {
            sheets.add(new Sheet());
        }
        return sheets.get(criterion);
    }

    /** Returns whether a value's text means a missing rating, and if so counts it. */
    boolean takesAsMissing(int value) {
        while (classified < values.size()) {
            missingCodes.set(classified, missingTokens.contains(values.get(classified)));
            classified++;
        }
        boolean isMissing = missingCodes.get(value);
        if (isMissing) {
            missing.merge(values.get(value), 1L, Long::sum);
        }
        return isMissing;
    }

    /** The ratings of one criterion, one index per rating. */
    static final class Sheet {
        private final Ints units = new Ints();
        private final Ints raters = new Ints();
        private final Ints values = new Ints();
        private final Ints lines = new Ints();
        private int ratings;

        void add(int unit, int rater, int value, int line) {
            units.add(unit);
            raters.add(rater);
            values.add(value);
            lines.add(line);
            ratings += value == MISSING ? 0 : 1;
        }

        int size() {
            return units.size();
        }

        /** Returns the number of entries that are not missing. */
        int ratings() {
            return ratings;
        }

        int unit(int index) {
            return units.get(index);
        }

        int rater(int index) {
            return raters.get(index);
        }

        int value(int index) {
            return values.get(index);
        }

        int line(int index) {
            return lines.get(index);
        }
    }
}

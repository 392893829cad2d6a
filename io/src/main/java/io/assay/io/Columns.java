package io.assay.io;

import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of one file mean.
 *
 * @param header the headings
 * @param layout long or wide
 * @param unit column of the unit
 * @param criterion column of the criterion, -1 if there is none
 * @param rater column of the rater, -1 in wide form
 * @param values columns of ratings: one in long form, one per rater in wide form
 */
record Columns(Header header, Layout layout, int unit, int criterion, int rater, List<Integer> values) {
    boolean isWide() {
        return layout == Layout.WIDE;
    }

    boolean hasCriterion() {
        return criterion >= 0;
    }

    /** Returns where a rating by the rater of this index is. */
    Problems.Place place(int line, int raterIndex) {
        return at(line, values.get(isWide() ? raterIndex : 0));
    }

    Problems.Place at(int line, int column) {
        return new Problems.Place(line, column + 1, header.name(column));
    }

    List<String> raterNames() {
        return isWide() ? values.stream().map(header::name).toList() : List.of(header.shown(rater));
    }

    List<String> ignored() {
        List<Integer> used = new ArrayList<>(values);
        used.add(unit);
        if (rater >= 0) {
            used.add(rater);
        }
        if (criterion >= 0) {
            used.add(criterion);
        }
        return header.namesExcept(used);
    }
}

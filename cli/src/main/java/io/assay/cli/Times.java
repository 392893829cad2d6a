package io.assay.cli;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.io.TimeText;
import java.util.List;

/** Times of ratings as numbers: seconds since 1970 of dates, and numbers as they are. */
final class Times {
    private Times() {}

    /** Returns the times that a column has as texts. */
    static RatingMatrix of(RatingMatrix texts, String column) {
        List<String> categories = texts.categories();
        double[] times = new double[categories.size()];
        int numbers = 0;
        int dates = 0;
        for (int i = 0; i < times.length; i++) {
            double number = TimeText.position(categories.get(i)).orElse(Double.NaN);
            numbers += Double.isFinite(number) ? 1 : 0;
            times[i] = Double.isFinite(number)
                    ? number
                    : TimeText.seconds(categories.get(i)).orElse(Double.NaN);
            dates += Double.isFinite(number) || Double.isNaN(times[i]) ? 0 : 1;
        }
        if (numbers > 0 && dates > 0) {
            throw new UsageException(
                    "column \"" + column + "\" has both numbers and dates, which have no common order");
        }
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.interval());
        UnitRatings unit = texts.cursor();
        for (int u = 0; u < texts.unitCount(); u++) {
            texts.load(u, unit);
            for (int i = 0; i < unit.size(); i++) {
                String rater = texts.raters().get(unit.rater(i));
                if (Double.isNaN(times[unit.code(i)])) {
                    throw refused(column, texts.units().get(u), rater, categories.get(unit.code(i)));
                }
                builder.rate(texts.units().get(u), rater, times[unit.code(i)]);
            }
        }
        return builder.build();
    }

    private static UsageException refused(String column, String unit, String rater, String text) {
        return new UsageException("column \"" + column + "\", unit \"" + unit + "\", rater \"" + rater + "\": \"" + text
                + "\" is no time; write a number, or a date and time such as 2026-11-26T09:30:00, and leave the field empty"
                + " where the time is not known");
    }
}

package io.assay.cli;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
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
            double number = number(categories.get(i));
            numbers += Double.isFinite(number) ? 1 : 0;
            times[i] = Double.isFinite(number) ? number : seconds(categories.get(i));
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

    private static double number(String text) {
        try {
            return text.matches("[-+0-9.eE]+") ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Returns seconds since 1970, a time without a zone being taken as UTC; NaN if the text is no time. */
    private static double seconds(String text) {
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T"), Instant::from, LocalDateTime::from);
            Instant instant =
                    time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time);
            return instant.getEpochSecond() + instant.getNano() / 1e9;
        } catch (DateTimeException e) {
            return day(text);
        }
    }

    private static double day(String text) {
        try {
            return LocalDate.parse(text).toEpochDay() * 86_400.0;
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }
}

package io.assay.io;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.OptionalDouble;

/**
 * Texts that say when a rating was given, as numbers that grow with time: plain numbers, and dates with or without a time.
 *
 * @since 0.1
 */
public final class TimeText {
    private static final double SECONDS_OF_A_DAY = 86_400;

    private TimeText() {}

    /**
     * {@return a position or a number of seconds; empty if the text is no finite number}
     *
     * @param text such as {@code 17} or {@code 1764149400.5}
     */
    public static OptionalDouble position(String text) {
        try {
            double number = text.matches("[-+0-9.eE]+") ? Double.parseDouble(text) : Double.NaN;
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /**
     * {@return seconds since 1970, a time without a zone being taken as UTC; empty if the text is no date}
     *
     * @param text such as {@code 2026-11-26T09:30:00}, {@code 2026-11-26 09:30:00+01:00} or {@code 2026-11-26}
     */
    public static OptionalDouble seconds(String text) {
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T"), Instant::from, LocalDateTime::from);
            Instant instant =
                    time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time);
            return OptionalDouble.of(instant.getEpochSecond() + instant.getNano() / 1e9);
        } catch (DateTimeException e) {
            return day(text);
        }
    }

    private static OptionalDouble day(String text) {
        try {
            return OptionalDouble.of(LocalDate.parse(text).toEpochDay() * SECONDS_OF_A_DAY);
        } catch (DateTimeException e) {
            return OptionalDouble.empty();
        }
    }
}

package io.assay.io;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The distinct texts of the ratings of one criterion, as text and as numbers, with how often each occurs. */
final class ValueTable {
    private final Texts texts;
    private final double[] numbers;
    private final int[] counts;

    /**
     * Makes a table.
     *
     * @param texts the distinct texts of the ratings
     * @param numbers each as a number, NaN where it is none
     * @param counts how often each occurs
     */
    ValueTable(Texts texts, double[] numbers, int[] counts) {
        this.texts = texts;
        this.numbers = numbers;
        this.counts = counts;
    }

    /** Reads every distinct text of a file as a number, NaN where it is none. */
    static double[] numbers(Texts texts) {
        double[] numbers = new double[texts.size()];
        Arrays.setAll(numbers, code -> Numbers.parse(texts.get(code)));
        return numbers;
    }

    static ValueTable of(RatingRows.Sheet sheet, Texts texts, double[] numbers) {
        int[] counts = new int[texts.size()];
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.value(i) != RatingRows.MISSING) {
                counts[sheet.value(i)]++;
            }
        }
        return new ValueTable(texts, numbers, counts);
    }

    int size() {
        return counts.length;
    }

    int count(int code) {
        return counts[code];
    }

    String text(int code) {
        return texts.get(code);
    }

    double number(int code) {
        return numbers[code];
    }

    boolean isNumber(int code) {
        return !Double.isNaN(numbers[code]);
    }

    /** Returns the codes that occur. */
    IntStream used() {
        return IntStream.range(0, counts.length).filter(code -> counts[code] > 0);
    }

    boolean isNumeric() {
        return used().allMatch(this::isNumber);
    }

    /** Returns the distinct numbers, ascending; 1 and 1.0 are one. */
    double[] distinctNumbers() {
        double[] sorted = used().filter(this::isNumber)
                .mapToDouble(code -> numbers[code] + 0.0)
                .sorted()
                .toArray();
        int distinct = 0;
        for (double number : sorted) {
            if (distinct == 0 || sorted[distinct - 1] != number) {
                sorted[distinct++] = number;
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }
}

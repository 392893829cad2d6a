package io.assay.sampling.calibrate;

import io.assay.sampling.Logits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The drawn model of calibration_data.csv, and what scikit-learn and SciPy say of it. */
final class Figures {
    private static final List<String[]> DATA = rows("calibration_data.csv");
    private static final Map<String, Double> FIGURES = new HashMap<>();

    static {
        rows("calibration_figures.csv").forEach(row -> FIGURES.put(row[0], Double.parseDouble(row[1])));
    }

    private Figures() {}

    static Logits pool() {
        float[][] values = new float[DATA.size()][3];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < 3; k++) {
                values[i][k] = Float.parseFloat(DATA.get(i)[k + 1]);
            }
        }
        return Logits.of(values);
    }

    static int[] labels() {
        return DATA.stream().mapToInt(row -> Integer.parseInt(row[0])).toArray();
    }

    /** The difference of the logits of classes 1 and 0, rounded to a tenth as NumPy rounds, so that some tie. */
    static double[] scores() {
        return DATA.stream()
                .mapToDouble(row -> Math.rint((Double.parseDouble(row[2]) - Double.parseDouble(row[1])) * 10) / 10)
                .toArray();
    }

    static boolean[] outcomes() {
        boolean[] outcomes = new boolean[DATA.size()];
        int[] labels = labels();
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = labels[i] == 1;
        }
        return outcomes;
    }

    static double of(String name) {
        if (!FIGURES.containsKey(name)) {
            throw new IllegalArgumentException(name);
        }
        return FIGURES.get(name);
    }

    static Map<String, Double> startingWith(String prefix) {
        Map<String, Double> found = new HashMap<>();
        FIGURES.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Figures.class.getResourceAsStream(name)) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
